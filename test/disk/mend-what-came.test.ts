import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { HOME } from '../../shared/operation/scopes.ts'
import { simulatedDisk } from '../simulation/simulated-disk.ts'
import { chance } from './journal-world.ts'
import { diskWith, flip, lineStarts, openLog, writeTitles } from './log-world.ts'

const LINES = ['header', 'first', 'begin', 'received 1', 'received 2', 'commit', 'second', 'own']

test('ST2 what was noted and what came in a package go along, whichever line is damaged', async () => {
  const other = await openLog(simulatedDisk({ random: chance(7) }), 7)
  await writeTitles(other, 2)
  const received = [...other.fold(HOME).graph.complete()]
  const { operation, hash } = received[1]!
  const signed = { signature: new Uint8Array(64), author: new Uint8Array([1]) }
  const heads = [{ feed: operation.feed, seq: operation.seq, hash, ...signed }]
  const disk = simulatedDisk({ random: chance(1) })
  const log = await openLog(disk)
  await log.note('first', { a: 1 })
  const taken = await log.takeIn({ ...META, heads }, received)
  if (!taken.ok) throw new Error(taken.refusal.refused)
  await log.note('second', 2)
  const [own] = await writeTitles(log, 1)
  const starts = await lineStarts(disk)
  expect(starts).toHaveLength(LINES.length + 1)
  for (const [line, name] of LINES.entries()) {
    const mended = await openLog(await diskWith(disk, flip(starts[line]! + 3)), line + 9)
    const here = [...received.map(({ id }) => id), own!].map(
      (id) => mended.fold(HOME).graph.isComplete(id) || mended.isOwn(id),
    )
    const left = {
      first: mended.notes('first'),
      second: mended.notes('second'),
      packages: mended
        .scope(HOME)
        .packages()
        .map(({ id }) => id),
      here,
    }
    expect([name, left]).toEqual([
      name,
      {
        first: name === 'first' ? [] : [{ a: 1 }],
        second: name === 'second' ? [] : [2],
        packages: [META.id],
        // The head vouches for both through the second of them: without it the first comes again as well.
        here: [!name.startsWith('received'), !name.startsWith('received'), name !== 'own'],
      },
    ])
  }
})

test('ST2 the damaged journal is kept under the beginning of its hash, so that two of them are two', async () => {
  const disk = simulatedDisk({ random: chance(1) })
  await writeTitles(await openLog(disk), 2)
  const starts = await lineStarts(disk)
  for (const line of [1, 2]) {
    const copy = await diskWith(disk, flip(starts[line]! + 30))
    const damaged = (await copy.read('/data/journal'))!
    await openLog(copy, line)
    const name = createHash('sha256').update(damaged).digest('hex').slice(0, 12)
    expect(Buffer.from((await copy.read(`/data/journal.damaged-${name}`))!).equals(damaged)).toBe(true)
  }
})

const META = {
  id: '1'.repeat(32),
  kind: 'peer' as const,
  number: 1,
  scope: HOME,
  sender: '2'.repeat(64),
  at: 8,
  by: 'folder' as const,
  file: 'stick',
  tips: [],
  publicTips: [],
  revocations: null,
  devices: [],
}
