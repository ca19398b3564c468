import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { CountyStore } from '../../county/store/county-store.ts'
import { createMemoryStore } from '../../county/store/memory-store.ts'
import { derivedId } from '../../shared/base/hash.ts'
import { bytesSource } from '../../shared/disk/packages/package-source.ts'
import { HOME, PUBLIC_SCOPE } from '../../shared/operation/scopes.ts'
import { chance } from '../disk/journal-world.ts'
import { isCut, simulatedDisk } from '../simulation/simulated-disk.ts'
import { make, set } from '../worlds/feed-pen.ts'
import {
  ADMINISTRATOR,
  enrol,
  makeKeys,
  makePc,
  must,
  newDisk,
  openSeat,
  packed,
  planChanges,
  refusalIn,
  type SchoolPc,
  sendUp,
  sync,
} from './county-world.ts'
import { wholeDump } from './store/whole-dump.ts'

const PERSON = derivedId('person', '王秀兰')

test('CO1 one package sent many times at once is taken in once and answered each time', async () => {
  const disk = newDisk()
  const { desk, log, store } = await openSeat(disk, await makeKeys())
  const pc = await makePc('office')
  const scope = await enrol(desk, pc, '5119990001')
  await pc.save(set('person', PERSON, 'name', '王秀兰'))
  const bytes = await packed(pc)
  const receipts = await Promise.all(
    [1, 2, 3, 4].map(() => desk.intake(bytesSource(bytes), 'http', 'up.yxb')),
  )
  expect(receipts.map((one) => must(one).fresh)).toEqual([1, 0, 0, 0])
  expect(log.scope(scope).packages()).toHaveLength(1)
  expect((await wholeDump(store)).rows.filter(({ row }) => row.kind === 'person')).toHaveLength(1)
  expect(await disk.list('/county/packages')).toHaveLength(1)
  expect(log.fold(scope).counts().complete).toBe(1)
  // What is all here writes nothing down a second time, whoever sent something meanwhile.
  const hall = await makePc('hall')
  await enrol(desk, hall, '5119990001', scope)
  await hall.save(set('person', PERSON, 'name', '王秀蓝'))
  await sendUp(desk, hall)
  const calls = disk.calls()
  expect(must(await desk.intake(bytesSource(bytes), 'http', 'up.yxb'))).toMatchObject({ fresh: 0, known: 1 })
  expect(disk.calls()).toBe(calls)
})

test('CO1 a county killed at any write holds the package whole or not at all, and takes it the next time', async () => {
  const keys = await makeKeys()
  const before = newDisk()
  const seat = await openSeat(before, keys)
  const pc = await makePc('office')
  const scope = await enrol(seat.desk, pc, '5119990001')
  for (let at = 0; at < 3; at++) await pc.save(set('person', derivedId('person', at), 'name', `教师${at}`))
  const bytes = await packed(pc)

  let cuts = 0
  let whole = 0
  for (let write = 1; ; write++) {
    const copy = await copyOf(before, write)
    const armed = copy.reopen(({ number }) => (number === write ? 'cut' : undefined))
    const acknowledged = await openSeat(armed, keys)
      .then((one) => one.desk.intake(bytesSource(bytes), 'http', 'up.yxb'))
      .catch((error) => {
        if (isCut(error)) return undefined
        throw error
      })
    const store = createMemoryStore()
    const again = await openSeat(armed.reopen(), keys, { store, seed: write + 1000 })
    const held = again.log.fold(scope).counts().complete
    expect([0, 3]).toContain(held)
    if (acknowledged?.ok) expect(held).toBe(3)
    if (!acknowledged) cuts++
    if (held === 3) whole++
    must(await again.desk.intake(bytesSource(bytes), 'http', 'up.yxb'))
    expect(again.log.fold(scope).counts().complete).toBe(3)
    expect((await wholeDump(store)).rows.filter(({ row }) => row.kind === 'person')).toHaveLength(3)
    if (acknowledged?.ok) break
  }
  expect(cuts).toBeGreaterThan(5)
  expect(whole).toBeLessThan(cuts)
})

test('CO4 a package and a decision are on the disk when they are answered', async () => {
  const keys = await makeKeys()
  const disk = newDisk()
  const { desk } = await openSeat(disk, keys)
  const pc = await makePc('office')
  const scope = await enrol(desk, pc, '5119990001')
  const person = await pc.save(set('person', PERSON, 'name', '王秀兰'))
  await sendUp(desk, pc)
  const aside = must(await desk.setAside(scope, [person], '误录', ADMINISTRATOR))
  disk.cut()
  const left = disk.reopen()
  const again = await openSeat(left, keys, { seed: 2 })
  const { graph } = again.log.fold(scope)
  expect(graph.isComplete(person) && graph.isComplete(aside)).toBe(true)
  expect(again.log.fold(scope).row('person', PERSON)).toBeUndefined()
  expect((await left.list('/county/packages')).map(({ name }) => name)).toEqual([
    expect.stringMatching(/^[0-9a-f]{64}\.yxb$/),
  ])
})

test('CO1 a full disk refuses before anything is acknowledged, and the same package is taken afterwards', async () => {
  const keys = await makeKeys()
  let room = Number.POSITIVE_INFINITY
  const disk = simulatedDisk({ random: chance(1), capacity: () => room })
  const { desk, log } = await openSeat(disk, keys)
  const pc = await makePc('office')
  const scope = await enrol(desk, pc, '5119990001')
  await pc.save(set('person', PERSON, 'name', '王秀兰'))
  const bytes = await packed(pc)
  room = 0
  expect(refusalIn(await desk.intake(bytesSource(bytes), 'http', 'up.yxb'))).toBe('disk-full')
  expect(log.scope(scope).packages()).toEqual([])
  room = Number.POSITIVE_INFINITY
  expect(must(await desk.intake(bytesSource(bytes), 'http', 'up.yxb')).fresh).toBe(1)
})

test('CO4 while the database is away a package is still kept, and the view catches up when it is back', async () => {
  const memory = createMemoryStore()
  let away = false
  const store: CountyStore = {
    ...memory,
    apply: (batch) => (away ? Promise.reject(new Error('away')) : memory.apply(batch)),
  }
  const { desk, log } = await openSeat(newDisk(), await makeKeys(), { store })
  const pc = await makePc('office')
  const scope = await enrol(desk, pc, '5119990001')
  await pc.save(set('person', PERSON, 'name', '王秀兰'))
  const bytes = await packed(pc)
  away = true
  await expect(desk.intake(bytesSource(bytes), 'http', 'up.yxb')).rejects.toThrow('away')
  expect(log.fold(scope).counts().complete).toBe(1)
  away = false
  expect(must(await desk.intake(bytesSource(bytes), 'http', 'up.yxb'))).toMatchObject({ fresh: 0, known: 1 })
  const { rows, packages } = await wholeDump(store)
  expect(rows.filter(({ row }) => row.kind === 'person')).toHaveLength(1)
  expect(packages).toHaveLength(1)
})

test('PK1 what is damaged, of another county or not for the county is refused and leaves nothing', async () => {
  const seat = await openSeat(newDisk(), await makeKeys())
  const pc = await makePc('office')
  const scope = await enrol(seat.desk, pc, '5119990001')
  await pc.save(set('person', PERSON, 'name', '王秀兰'))
  const bytes = await packed(pc)
  const flipped = bytes.slice()
  flipped[bytes.length - 1]! ^= 1
  const [down] = must(await seat.desk.answer(scope, 'folder'))
  const elsewhere = await openSeat(newDisk(), await makeKeys('清河县'))
  const refusals = [
    await seat.desk.intake(bytesSource(flipped), 'http', 'x'),
    await seat.desk.intake(bytesSource(bytes.subarray(0, 40)), 'http', 'x'),
    await seat.desk.intake(bytesSource(down!.bytes), 'http', 'x'),
    await elsewhere.desk.intake(bytesSource(bytes), 'http', 'x'),
  ]
  expect(refusals.map(refusalIn)).toEqual([
    'package-body',
    'package-size',
    'package-recipient',
    'package-other-county',
  ])
  expect(seat.log.scope(scope).packages()).toEqual([])
  expect(await seat.disk.list('/county/packages')).toEqual([])
  expect(await seat.disk.list('/county/quarantine')).toHaveLength(1)
})

test('TR3 whatever two schools write, neither is sent anything of the other', async () => {
  const keys = await makeKeys()
  const acts = fc.array(fc.record({ who: fc.nat(3), what: fc.nat(3), value: fc.nat(9) }), {
    minLength: 8,
    maxLength: 20,
  })
  let both = 0
  await fc.assert(
    fc.asyncProperty(acts, async (story) => {
      const { desk, log } = await openSeat(newDisk(), keys)
      const pcs = await Promise.all(['e1', 'e2', 'w1', 'w2'].map((name) => makePc(name)))
      const east = await enrol(desk, pcs[0]!, '5119990001')
      await enrol(desk, pcs[1]!, '5119990001', east)
      const west = await enrol(desk, pcs[2]!, '5119990002')
      await enrol(desk, pcs[3]!, '5119990002', west)
      for (const { who, what, value } of story) {
        const scope = who < 2 ? east : west
        if (what < 2)
          await pcs[who]!.save(set('person', derivedId('person', value), 'name', `${who} ${value}`))
        else await sync(desk, pcs[who]!, scope)
        const [some] = [...log.fold(scope).graph.complete()]
        if (what === 3 && some && log.fold(scope).graph.openingOf(some.id).scope === null)
          must(await desk.setAside(scope, [some.id], '核查', ADMINISTRATOR))
      }
      for (const [at, pc] of pcs.entries()) await sync(desk, pc, at < 2 ? east : west)
      for (const [at, pc] of pcs.entries()) await sync(desk, pc, at < 2 ? east : west)
      const [one, two, three, four] = pcs.map(heldBy)
      expect(one).toEqual(two)
      expect(three).toEqual(four)
      expect([...one!].filter((id) => three!.has(id))).toEqual([])
      expect(one).toEqual(new Set([...log.fold(east).graph.complete()].map(({ id }) => id)))
      if (one!.size > 0 && three!.size > 0) both++
    }),
    { numRuns: 15 },
  )
  expect(both).toBeGreaterThan(5)
}, 120_000)

test('TR3 the public matters of the county go to every school, its bureau matters to none', async () => {
  const { desk, log } = await openSeat(newDisk(), await makeKeys())
  const [east, west] = [await makePc('east'), await makePc('west')]
  const scopes = [await enrol(desk, east, '5119990001'), await enrol(desk, west, '5119990002')]
  const changes = [make('set-aside', { operations: [], reason: '通知' })]
  const act = { at: 0, actor: ADMINISTRATOR.actor, role: 'administrator', act: 'test', changes }
  const { written } = must(await log.write(PUBLIC_SCOPE, act))
  await sync(desk, east, scopes[0]!)
  await sync(desk, west, scopes[1]!)
  for (const pc of [east, west]) {
    expect(pc.log.fold(PUBLIC_SCOPE).graph.isComplete(written.id)).toBe(true)
    expect(pc.log.scopes()).toEqual(
      [HOME, PUBLIC_SCOPE].filter((one) => pc.log.scopes().includes(one)).sort(),
    )
  }
})

test('TR3 a device that writes under the name of another school’s feed is refused', async () => {
  const { desk, log } = await openSeat(newDisk(), await makeKeys())
  const west = await makePc('west')
  const westScope = await enrol(desk, west, '5119990002')
  await west.save(set('person', PERSON, 'name', '西街'))
  await sendUp(desk, west)
  const stolen = west.log.ownOperations(HOME)[0]!.operation.feed

  const east = await makePc('east', undefined, stolen)
  await enrol(desk, east, '5119990001')
  await east.save(...planChanges('冒名'))
  expect(east.log.ownOperations(HOME)[0]!.operation.feed).toBe(stolen)
  expect(refusalIn(await desk.intake(bytesSource(await packed(east)), 'http', 'x'))).toBe(
    'package-other-school',
  )
  expect(log.fold(westScope).counts().complete).toBe(1)
})

function heldBy(pc: SchoolPc): Set<string> {
  return new Set([...pc.log.fold(HOME).graph.complete()].map(({ id }) => id))
}

/** A disk of its own with what the other holds. */
async function copyOf(disk: ReturnType<typeof newDisk>, seed: number): Promise<ReturnType<typeof newDisk>> {
  const copy = newDisk(seed)
  await copy.makeFolder('/county')
  for (const { name, kind } of await disk.list('/county'))
    if (kind === 'file') copy.put(`/county/${name}`, (await disk.read(`/county/${name}`))!)
  return copy
}
