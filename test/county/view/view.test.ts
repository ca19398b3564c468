import { expect, test } from 'vitest'
import type { CountyStore, ViewBatch } from '../../../county/store/county-store.ts'
import { createMemoryStore } from '../../../county/store/memory-store.ts'
import { documentLines } from '../../../county/view/document-lines.ts'
import { sealedRow } from '../../../county/view/sealed-row.ts'
import { derivedId } from '../../../shared/base/hash.ts'
import { FOLD_VERSION } from '../../../shared/fold/fold.ts'
import type { Row } from '../../../shared/fold/row.ts'
import { HOME } from '../../../shared/operation/scopes.ts'
import { set } from '../../worlds/feed-pen.ts'
import {
  ADMINISTRATOR,
  CLAIM,
  claimChanges,
  enrol,
  LINE,
  makeKeys,
  makePc,
  must,
  newDisk,
  openSeat,
  PLAN,
  planChanges,
  sendUp,
  submit,
  sync,
  TRAINING_OFFICE,
} from '../county-world.ts'
import { behind, wholeDump } from '../store/whole-dump.ts'

const EAST = '5119990001'
const [ONE, TWO] = [derivedId('person', 1), derivedId('person', 2)]

test('CO4 a view that stands at the journal’s place is taken as it is; any other is made anew', async () => {
  const [disk, keys, memory] = [newDisk(), await makeKeys(), createMemoryStore()]
  const seat = await openSeat(disk, keys, { store: memory })
  const pc = await makePc('office')
  const scope = await enrol(seat.desk, pc, EAST)
  await pc.save(set('person', ONE, 'name', '王秀兰'), set('person', TWO, 'name', '李建国'))
  await sync(seat.desk, pc, scope)
  const before = await wholeDump(memory)
  expect(before.rows.map(({ row }) => row.kind)).toEqual(expect.arrayContaining(['person']))

  const { store, batches } = watched(memory)
  await openSeat(disk.reopen(), keys, { store })
  expect(batches).toEqual([])
  const place = (await memory.reached())!.scopes.find((one) => one.scope === scope)!
  const nothing = { rows: [], gone: [], documents: [], schools: [], devices: [], packages: [] }
  const others = [
    { ...place, fold: FOLD_VERSION - 1 },
    { ...place, offset: place.offset - 1 },
    { ...place, hash: 'ab'.repeat(32) },
  ]
  for (const other of others) {
    await memory.apply({ ...nothing, isAnew: true, place: other })
    await openSeat(disk.reopen(), keys, { store })
    expect(batches.splice(0).map((batch) => [batch.isAnew, batch.place.scope])).toEqual([[true, scope]])
    expect(await wholeDump(memory)).toEqual(before)
  }
  await memory.begin('ab'.repeat(16))
  const again = await openSeat(disk.reopen(), keys, { store })
  expect(batches.splice(0).every(({ isAnew }) => isAnew)).toBe(true)
  expect(await wholeDump(memory)).toEqual(before)
  expect(await behind(memory, again.log)).toEqual([])
})

test('SC1 the view is written what changed, and of what it holds already nothing', async () => {
  const { store, batches } = watched(createMemoryStore())
  const { desk } = await openSeat(newDisk(), await makeKeys(), { store })
  const pc = await makePc('office')
  const scope = await enrol(desk, pc, EAST)
  await pc.save(set('person', ONE, 'name', '王秀兰'), set('person', TWO, 'name', '李建国'))
  await sync(desk, pc, scope)
  batches.length = 0
  const shown = pc.log.fold(HOME).row('person', ONE)!
  await pc.save(set('person', ONE, 'name', '王秀蘭', ...shown.writes.name!))
  await sendUp(desk, pc)
  expect(batches.flatMap(({ rows }) => rows.map(({ row }) => row.id))).toEqual([ONE])
  expect(batches.flatMap(({ schools }) => schools)).toEqual([])
  expect(
    batches.flatMap(({ packages }) => packages.map(({ direction, place }) => [direction, place])),
  ).toEqual([['in', 1]])
  expect(batches.flatMap(({ devices }) => devices)).toEqual([])
  batches.length = 0
  await desk.settleView()
  expect(batches).toEqual([])
})

test('CO4 what is gone from the fold is gone from the view, and what the database refused is written the next time', async () => {
  const memory = createMemoryStore()
  let away = false
  const store: CountyStore = {
    ...memory,
    apply: (batch) => (away ? Promise.reject(new Error('away')) : memory.apply(batch)),
  }
  const { desk } = await openSeat(newDisk(), await makeKeys(), { store })
  const pc = await makePc('office')
  const scope = await enrol(desk, pc, EAST)
  const first = await pc.save(set('person', ONE, 'name', '王秀兰'))
  await sync(desk, pc, scope)
  const people = async () => (await wholeDump(memory)).rows.filter(({ row }) => row.kind === 'person')
  expect(await people()).toHaveLength(1)
  away = true
  await expect(desk.setAside(scope, [first], '误录', ADMINISTRATOR)).rejects.toThrow('away')
  expect(await people()).toHaveLength(1)
  away = false
  await desk.settleView()
  expect(await people()).toEqual([])
})

test('MG8 the view tells where each plan and claim stands, and of what waits how much the decision did not see', async () => {
  const { desk, store, log } = await openSeat(newDisk(), await makeKeys())
  const [pc, hall] = [await makePc('office'), await makePc('hall')]
  const scope = await enrol(desk, pc, EAST)
  await enrol(desk, hall, EAST, scope)
  const lines = async () => {
    const { documents } = await wholeDump(store)
    expect(documentLines(log.fold(scope), scope)).toEqual(expect.arrayContaining([...documents]))
    return documents.map(({ kind, step, title, year, uncovered, contested }) =>
      [kind, step, title, year, uncovered, contested].join(' '),
    )
  }
  await pc.save(...planChanges(), ...claimChanges('horgos-c7', []))
  await pc.save(set('plan', derivedId('plan', 'nameless'), 'goal', '没有年份'))
  await sync(desk, pc, scope)
  expect((await lines()).sort()).toEqual([
    'claim draft 2026-C-01 2026 0 0',
    'plan draft  0 0 0',
    'plan draft 2026年研修计划 2026 0 0',
  ])
  await submit(pc, PLAN)
  await submit(pc, CLAIM)
  await sync(desk, pc, scope)
  await pc.save(set('plan-line', LINE, 'venue', '礼堂'), set('plan', PLAN.id, 'goal', '目标'))
  await sync(desk, pc, scope)
  expect((await lines()).sort()).toEqual([
    'claim submit 2026-C-01 2026 0 0',
    'plan draft  0 0 0',
    'plan submit 2026年研修计划 2026 1 0',
  ])
  // A line of the plan changed alone: the plan's line follows.
  await pc.save(set('plan-line', derivedId('line', 'two'), 'plan', PLAN.id))
  await sync(desk, pc, scope)
  expect(await lines()).toContain('plan submit 2026年研修计划 2026 2 0')
  const filing = { step: 'file', document: PLAN, number: '7' } as const
  must(await desk.decide(scope, filing, TRAINING_OFFICE))
  await sync(desk, pc, scope)
  await pc.save(
    set('plan', PLAN.id, 'goal', '新目标', ...pc.log.fold(HOME).row('plan', PLAN.id)!.writes.goal!),
  )
  await sync(desk, pc, scope)
  expect(await lines()).toContain('plan file 2026年研修计划 2026 0 0')
})

test('TR5 a row in the view has mask and fingerprint of what is sensitive, and no character a database refuses', () => {
  const key = new Uint8Array(32).fill(7)
  const seal = (fields: Row['fields'], beside: Row['beside'] = {}) => {
    const row: Row = { kind: 'person', id: ONE, fields, beside, writes: { name: ['ab'] }, merged: [TWO] }
    return sealedRow(row, key)
  }
  const number = '511999198001011234'
  const sealed = seal(
    { 'id-number': number, phone: '13800000000', name: '王秀兰' },
    { phone: [{ value: '13900000000', writes: ['cd'] }] },
  )
  expect(JSON.stringify(sealed)).not.toMatch(/198001011234|13800000000|13900000000/)
  expect(sealed.fields).toMatchObject({
    name: '王秀兰',
    phone: { masked: expect.any(String), print: expect.any(String) },
  })
  expect(sealed.beside.phone).toEqual([
    { value: seal({ phone: '13900000000' }).fields.phone, writes: ['cd'] },
  ])
  expect(sealed).toMatchObject({ id: ONE, writes: { name: ['ab'] }, merged: [TWO] })
  expect(seal({ 'id-number': number }).fields['id-number']).toEqual(sealed.fields['id-number'])
  expect(
    seal({ name: 'a\0b\ud800', note: { 'k\0': ['\0', 1, true, null, new Uint8Array([1, 255])] } }).fields,
  ).toEqual({
    name: 'a\ufffdb\ufffd',
    note: { 'k\ufffd': ['\ufffd', 1, true, null, '01ff'] },
  })
})

function watched(memory: CountyStore): { readonly store: CountyStore; readonly batches: ViewBatch[] } {
  const batches: ViewBatch[] = []
  const apply = (batch: ViewBatch) => {
    batches.push(batch)
    return memory.apply(batch)
  }
  return { store: { ...memory, apply }, batches }
}
