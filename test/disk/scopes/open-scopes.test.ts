import { expect, test } from 'vitest'
import { createOpenScopes } from '../../../shared/disk/journal/scopes/open-scopes.ts'
import { simulatedDisk } from '../../simulation/simulated-disk.ts'
import { chance } from '../journal-world.ts'
import { decide, EAST, openCounty, sayings, WEST, yearSteps } from './county-log.ts'

function door(most: number, failing: { scope?: string } = {}) {
  const said: string[] = []
  const scopes = createOpenScopes(
    {
      async open(scope) {
        said.push(`open ${scope}`)
        if (failing.scope === scope) throw new Error('the disk')
      },
      close: (scope) => void said.push(`close ${scope}`),
      sizeOf: () => 1,
    },
    most,
  )
  return { said, scopes }
}

test('SC2 what is open together is bounded, and the longest unused goes first', async () => {
  const { said, scopes } = door(2)
  for (const scope of ['a', 'b', 'a', 'c']) await scopes.holding([scope], async () => undefined)
  expect(said).toEqual(['open a', 'open b', 'open c', 'close b'])
})

test('SC2 what is held is not let go, however much it is, and opened once for all who ask', async () => {
  const { said, scopes } = door(0)
  const { promise, resolve } = Promise.withResolvers<void>()
  const held = [1, 2].map(() => scopes.holding(['a', 'b'], () => promise))
  await scopes.holding(['a', 'b'], async () => undefined)
  await scopes.holding(['c'], async () => undefined)
  expect(said).toEqual(['open a', 'open b', 'open c', 'close c'])
  resolve()
  await Promise.all(held)
  expect(said.slice(4).sort()).toEqual(['close a', 'close b'])
})

test('ST4 a school that could not be read is tried again by the next who asks, and what the task throws lets go', async () => {
  const failing: { scope?: string } = { scope: 'a' }
  const { said, scopes } = door(0, failing)
  await expect(scopes.holding(['a'], async () => 1)).rejects.toThrow('the disk')
  failing.scope = undefined
  expect(await scopes.holding(['a'], async () => 1)).toBe(1)
  await expect(scopes.holding(['b'], () => Promise.reject(new Error('task')))).rejects.toThrow('task')
  expect(said.at(-1)).toBe('close b')
})

test('SC2 a county that lets go of every school at once says and writes the same as one that keeps all', async () => {
  const logs = await Promise.all(
    [0, undefined].map(async (most) => {
      const log = await openCounty(simulatedDisk({ random: chance(1) }), most)
      for (const step of yearSteps()) await step(log)
      return log
    }),
  )
  const [lean, full] = logs as [(typeof logs)[0], (typeof logs)[0]]
  expect(() => lean.fold(EAST)).toThrow('nobody holds')
  expect(await sayings(lean)).toEqual(await sayings(full))
})

test('OP2 our feed in a school goes on after it was let go, and after a start; a feed that was left does not', async () => {
  const disk = simulatedDisk({ random: chance(1) })
  const log = await openCounty(disk, 0)
  const [first, second] = [await decide(log, EAST, 'one'), await decide(log, EAST, 'two')]
  expect(second.operation).toMatchObject({ feed: first.operation.feed, seq: 1 })
  await log.close()
  const again = await openCounty(disk.reopen(), 0)
  const third = await decide(again, EAST, 'three')
  expect(third.operation).toMatchObject({ feed: first.operation.feed, seq: 2 })
  await again.leaveFeeds('new-key')
  const fourth = await decide(again, EAST, 'four')
  expect(fourth.operation.feed).not.toBe(first.operation.feed)
  await again.close()
  const last = await openCounty(disk.reopen(), 0)
  expect((await decide(last, EAST, 'five')).operation).toMatchObject({ feed: fourth.operation.feed, seq: 1 })
  expect((await decide(last, WEST, 'other')).operation.seq).toBe(0)
})
