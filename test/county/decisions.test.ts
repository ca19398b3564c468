import { expect, test } from 'vitest'
import { documentRows } from '../../county/decisions/document-rows.ts'
import { derivedId } from '../../shared/base/hash.ts'
import { documentState } from '../../shared/fold/document.ts'
import type { Row } from '../../shared/fold/row.ts'
import { linkId } from '../../shared/fold/understood.ts'
import { HOME } from '../../shared/operation/scopes.ts'
import { make, set } from '../worlds/feed-pen.ts'
import {
  ADMINISTRATOR,
  CLAIM,
  claimChanges,
  enrol,
  LINE,
  type Meeting,
  makeKeys,
  makePc,
  meetingChanges,
  must,
  newDisk,
  openSeat,
  PEOPLE,
  PLAN,
  peopleChanges,
  planChanges,
  recognise,
  refusalIn,
  submit,
  sync,
  TRAINING_OFFICE,
  WAITING,
} from './county-world.ts'

const EAST = '5119990001'

async function school() {
  const seat = await openSeat(newDisk(), await makeKeys())
  const pc = await makePc('office')
  const scope = await enrol(seat.desk, pc, EAST)
  return { ...seat, pc, scope, both: () => sync(seat.desk, pc, scope) }
}

test('MG8 a submitted plan is filed with a number, and the school sees it filed', async () => {
  const { desk, pc, scope, both, store } = await school()
  await pc.save(...planChanges())
  await both()
  const filing = { step: 'file', document: PLAN, number: '石教备〔2026〕7号' } as const
  expect(refusalIn(await desk.decide(scope, filing, TRAINING_OFFICE))).toBe('step-out-of-turn')
  await submit(pc, PLAN)
  await both()
  expect((await store.documents(WAITING)).lines).toMatchObject([
    { kind: 'plan', step: 'submit', title: '2026年研修计划' },
  ])
  expect(refusalIn(await desk.decide(scope, { ...filing, number: ' ' }, TRAINING_OFFICE))).toBe(
    'number-missing',
  )
  const long = { ...filing, number: '7'.repeat(1000) }
  // What the fold would keep without effect must not look done.
  expect(refusalIn(await desk.decide(scope, long, TRAINING_OFFICE))).toBe('value-refused')
  must(await desk.decide(scope, filing, TRAINING_OFFICE))
  expect((await store.documents(WAITING)).lines).toEqual([])
  expect(refusalIn(await desk.decide(scope, filing, TRAINING_OFFICE))).toBe('step-out-of-turn')
  await both()
  const fold = pc.log.fold(HOME)
  const decisions = [...fold.list('school-decision'), ...fold.list('county-decision')]
  const state = documentState(PLAN, documentRows(fold, PLAN), decisions)
  expect(state).toMatchObject({ step: 'file', contested: [], uncovered: [] })
  expect(state.decision?.fields.number).toBe('石教备〔2026〕7号')
})

test('F05 an amended plan is read beside what was filed, with the reason the school signed it again for', async () => {
  const { desk, pc, scope, both } = await school()
  await pc.save(...planChanges())
  await submit(pc, PLAN)
  await both()
  expect(must(await desk.document(scope, PLAN)).before).toBeUndefined()
  must(await desk.decide(scope, { step: 'file', document: PLAN, number: '石教备 7' }, TRAINING_OFFICE))
  await both()
  const hours = pc.log.fold(HOME).row('plan-line', LINE)?.writes.hours ?? []
  await pc.save(set('plan-line', LINE, 'hours', '8', ...hours))
  const fold = pc.log.fold(HOME)
  const [filed] = fold.list('county-decision')
  const value = { step: 'sign', document: PLAN, stood: [], answers: filed!.id, note: '县里加了学时' }
  await pc.save(make('school-decision', value))
  await submit(pc, PLAN)
  await both()
  const { before, rows } = must(await desk.document(scope, PLAN))
  expect(before).toMatchObject({ step: 'file', reason: '县里加了学时' })
  const hoursIn = (all: readonly Row[]) => all.find(({ id }) => id === LINE)?.fields.hours
  expect([hoursIn(before!.rows), hoursIn(rows)]).toEqual(['6', '8'])
})

test('F05 a plan that was returned is read beside what it was, and one filed since beside what was filed', async () => {
  const { desk, pc, scope, both } = await school()
  const before = async () => must(await desk.document(scope, PLAN)).before
  const again = async (hours: string) => {
    const shown = pc.log.fold(HOME).row('plan-line', LINE)?.writes.hours ?? []
    await pc.save(set('plan-line', LINE, 'hours', hours, ...shown))
    await submit(pc, PLAN)
    await both()
  }
  await pc.save(...planChanges())
  await submit(pc, PLAN)
  await both()
  const returning = { step: 'return', document: PLAN, opinion: '请补充' } as const
  must(await desk.decide(scope, returning, TRAINING_OFFICE))
  expect(await before()).toBeUndefined()
  await both()
  await again('8')
  expect(await before()).toMatchObject({ step: 'return', reason: '' })
  expect((await before())!.rows.find(({ id }) => id === LINE)?.fields.hours).toBe('6')
  must(await desk.decide(scope, { step: 'file', document: PLAN, number: '7' }, TRAINING_OFFICE))
  await both()
  await again('9')
  expect(await before()).toMatchObject({ step: 'file' })
  must(await desk.decide(scope, returning, TRAINING_OFFICE))
  await both()
  await again('10')
  expect(await before()).toMatchObject({ step: 'file' })
  expect((await before())!.rows.find(({ id }) => id === LINE)?.fields.hours).toBe('8')
})

test('MG8 what changed after the official looked is not decided about', async () => {
  const { desk, pc, scope, both } = await school()
  await pc.save(...planChanges())
  await submit(pc, PLAN)
  await both()
  const seen = must(await desk.document(scope, PLAN)).stood
  await pc.save(set('plan', PLAN.id, 'goal', '新目标'))
  await both()
  const returning = { step: 'return', document: PLAN, opinion: '请补充学时', stood: seen } as const
  expect(refusalIn(await desk.decide(scope, returning, TRAINING_OFFICE))).toBe('document-changed')
  const { stood, state } = must(await desk.document(scope, PLAN))
  expect(state.uncovered).toHaveLength(1)
  expect(refusalIn(await desk.decide(scope, { ...returning, opinion: '', stood }, TRAINING_OFFICE))).toBe(
    'opinion-missing',
  )
  must(await desk.decide(scope, { ...returning, stood }, TRAINING_OFFICE))
})

test('MG6 a plan with two values is not filed, and may be returned', async () => {
  const { desk, pc, scope, both } = await school()
  const other = await makePc('hall')
  await enrol(desk, other, EAST, scope)
  await pc.save(...planChanges('甲'))
  await submit(pc, PLAN)
  await both()
  await other.save(set('plan', PLAN.id, 'title', '乙'))
  await sync(desk, other, scope)
  const filing = { step: 'file', document: PLAN, number: '1' } as const
  expect(refusalIn(await desk.decide(scope, filing, TRAINING_OFFICE))).toBe('document-has-two-values')
  must(
    await desk.decide(scope, { step: 'return', document: PLAN, opinion: '题目两处不一样' }, TRAINING_OFFICE),
  )
})

test('MG8 two officials who decide at once leave one decision', async () => {
  const { desk, pc, scope, both, log } = await school()
  await pc.save(...planChanges())
  await submit(pc, PLAN)
  await both()
  const filing = { step: 'file', document: PLAN, number: '1' } as const
  const answers = await Promise.all([
    desk.decide(scope, filing, TRAINING_OFFICE),
    desk.decide(scope, { step: 'return', document: PLAN, opinion: '不同意' }, ADMINISTRATOR),
  ])
  expect(answers.map(refusalIn)).toEqual(['done', 'step-out-of-turn'])
  expect(log.fold(scope).list('county-decision')).toHaveLength(1)
})

const FIRST: Meeting = {
  id: derivedId('activity', 1),
  day: '2026-10-08',
  minutes: 100,
  hours: '2',
  marks: { 王秀兰: 'present', 李建国: 'late' },
}
const SECOND: Meeting = {
  id: derivedId('activity', 2),
  day: '2026-10-15',
  minutes: 135,
  hours: '3',
  marks: { 王秀兰: 'left-early', 李建国: 'absent' },
}

test('MG6 H-035 a claim is recognised: five school hours a credit, for whoever was there', async () => {
  const { desk, pc, scope, both, log } = await school()
  await pc.save(...peopleChanges(), ...meetingChanges(FIRST), ...meetingChanges(SECOND))
  await pc.save(...claimChanges('horgos-c7', [FIRST.id, SECOND.id]))
  await submit(pc, CLAIM)
  await both()
  const computed = must(await desk.compute(scope, CLAIM.id))
  expect(computed.lines.map(({ name, day, hours, counted }) => [name, day, hours, counted]).sort()).toEqual(
    [
      ['李建国', '2026-10-08', '2', '0.40'],
      ['王秀兰', '2026-10-08', '2', '0.40'],
      ['王秀兰', '2026-10-15', '3', '0.60'],
    ].sort(),
  )
  const operation = must(await recognise(desk, scope, { claim: CLAIM.id, opinion: '同意' }))
  await both()
  const granted = pc.log.fold(HOME).list('recognition')
  expect(granted).toHaveLength(3)
  expect(granted.map(({ writes }) => writes.is)).toEqual([[operation], [operation], [operation]])
  const wang = linkId('attendance', [SECOND.id, PEOPLE.王秀兰])
  const one = granted.find(({ fields }) => (fields.record as { id: string }).id === wang)!
  expect(one.fields).toMatchObject({
    person: PEOPLE.王秀兰,
    claim: CLAIM.id,
    year: '2026',
    category: 'XB',
    hours: '3',
    base: '0.60',
    bonus: '0.00',
    counted: '0.60',
    scheme: { id: 'horgos-c7', version: '1' },
    replaces: null,
  })
  const fold = log.fold(scope)
  const behind = [fold.row('attendance', wang)!, fold.row('activity', SECOND.id)!]
  expect(one.fields.judged).toEqual(
    [...new Set(behind.flatMap(({ writes }) => Object.values(writes).flat()))].sort(),
  )
})

test('MG6 what was recognised stands, and another claim has only the room that is left under the cap', async () => {
  const { desk, pc, scope, both, log } = await school()
  const day = '2015-03-07'
  const marks = { 王秀兰: 'present' }
  const morning = { ...FIRST, day, minutes: 5 * 45 + 44, marks }
  const evening = { ...SECOND, day, minutes: 5 * 45, marks }
  await pc.save(...peopleChanges(), ...meetingChanges(morning), ...claimChanges('baoji-125', [morning.id]))
  await submit(pc, CLAIM)
  await both()
  must(await recognise(desk, scope, { claim: CLAIM.id }))
  const again = { kind: 'claim', id: derivedId('claim', 'again') } as const
  await pc.save(...claimChanges('baoji-125', [morning.id], again.id))
  await submit(pc, again)
  await both()
  // All of it was granted before: a decision that grants nothing is none.
  expect(refusalIn(await recognise(desk, scope, { claim: again.id }))).toBe('nothing-to-do')
  expect(log.fold(scope).list('recognition')).toHaveLength(1)
  const second = { kind: 'claim', id: derivedId('claim', 'second') } as const
  await pc.save(...meetingChanges(evening), ...claimChanges('baoji-125', [morning.id, evening.id], second.id))
  await submit(pc, second)
  await both()
  const computed = must(await desk.compute(scope, second.id))
  expect(computed.recognised).toBe(1)
  expect(computed.lines).toMatchObject([{ hours: '5', base: '5', counted: '3', why: ['超上限不计 2'] }])
  must(await recognise(desk, scope, { claim: second.id }))
  const counted = log
    .fold(scope)
    .list('recognition')
    .map(({ fields }) => fields.counted)
  expect(counted.sort()).toEqual(['3', '5'])
})

test('MG6 a claim with two marks for one person is not recognised, nor one under an unknown scheme', async () => {
  const { desk, pc, scope, both } = await school()
  const hall = await makePc('hall')
  await enrol(desk, hall, EAST, scope)
  await pc.save(...peopleChanges(), ...meetingChanges(FIRST), ...claimChanges('horgos-c7', [FIRST.id]))
  await submit(pc, CLAIM)
  await both()
  const link = linkId('attendance', [FIRST.id, PEOPLE.王秀兰])
  await hall.save(set('attendance', link, 'mark', { mark: 'absent' }))
  await sync(desk, hall, scope)
  expect(refusalIn(await desk.compute(scope, CLAIM.id))).toBe('document-has-two-values')
  expect(refusalIn(await recognise(desk, scope, { claim: CLAIM.id }))).toBe('document-has-two-values')

  const other = { kind: 'claim', id: derivedId('claim', 'other') } as const
  await pc.save(...claimChanges('nowhere-1', [FIRST.id], other.id))
  await submit(pc, other)
  await both()
  expect(refusalIn(await desk.compute(scope, other.id))).toBe('scheme-unknown')
  expect(refusalIn(await desk.compute(scope, derivedId('claim', 'none')))).toBe('document-unknown')
})

test('MG5 the county sets aside, cuts and takes back; a teacher’s role at the county may not', async () => {
  const { desk, pc, scope, both, log } = await school()
  const person = derivedId('person', '王秀兰')
  const first = await pc.save(set('person', person, 'name', '王秀兰'))
  const second = await pc.save(set('person', person, 'name', '王秀蓝', first))
  await both()
  expect(refusalIn(await desk.setAside(scope, [second], '误录', TRAINING_OFFICE))).toBe('not-allowed')
  expect(refusalIn(await desk.setAside(scope, ['ab'.repeat(16)], '误录', ADMINISTRATOR))).toBe(
    'operation-unknown',
  )
  must(await desk.setAside(scope, [second], '误录', ADMINISTRATOR))
  await both()
  expect(pc.log.fold(HOME).row('person', person)?.fields.name).toBe('王秀兰')
  expect(pc.exchange.counts()).toMatchObject({ accepted: 1, setAside: 1 })
  const [aside] = log.fold(scope).list('set-aside')
  must(await desk.takeBack(scope, aside!.id, '核实无误', ADMINISTRATOR))
  const feed = log.fold(scope).graph.get(first)!.operation.feed
  must(await desk.cut(scope, feed, first, '核查', ADMINISTRATOR))
  await both()
  expect(pc.log.fold(HOME).row('person', person)?.fields.name).toBe('王秀兰')
  expect(refusalIn(await desk.takeBack(scope, 'ab'.repeat(16), 'x', ADMINISTRATOR))).toBe('operation-unknown')
})
