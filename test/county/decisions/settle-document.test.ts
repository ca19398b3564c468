import { expect, test } from 'vitest'
import { made } from '../../../county/exchange/county-writing.ts'
import { createQuestions } from '../../../county/questions/questions.ts'
import { standing } from '../../../shared/fold/document.ts'
import type { Row } from '../../../shared/fold/row.ts'
import { HOME } from '../../../shared/operation/scopes.ts'
import { NOON } from '../../package/cast.ts'
import {
  ADMINISTRATOR,
  enrol,
  makeKeys,
  makePc,
  must,
  newDisk,
  openSeat,
  PLAN,
  planChanges,
  refusalIn,
  type Seat,
  sendUp,
  submit,
  sync,
  TRAINING_OFFICE,
} from '../county-world.ts'

const RETURNING = { step: 'return', document: PLAN, opinion: '再看' } as const
const FILING = { step: 'file', document: PLAN, number: '石教备〔2026〕7号' } as const

test('MG8 the county’s answer to a plan that two PCs submitted ends both, if both were seen', async () => {
  const { seat, pc, scope } = await submittedTwice()
  const state = async () => must(await seat.desk.document(scope, PLAN)).state
  const seen = standing(await state()).map(({ id }) => id)
  expect(seen).toHaveLength(2)
  for (const some of [[], seen.slice(1), [...seen, PLAN.id]])
    expect(refusalIn(await seat.desk.decide(scope, { ...FILING, standing: some }, TRAINING_OFFICE))).toBe(
      'document-changed',
    )
  const both = [...seen].reverse()
  const answers = await Promise.all([
    seat.desk.decide(scope, { ...FILING, standing: both }, TRAINING_OFFICE),
    seat.desk.decide(scope, { ...RETURNING, standing: both }, ADMINISTRATOR),
  ])
  expect(answers.map(refusalIn)).toEqual(['done', 'document-changed'])
  expect(await state()).toMatchObject({ step: 'file', contested: [] })
  const found = await seat.store.documents({ queue: 'contested', most: 9 })
  expect([found.lines, found.counts.file]).toEqual([[], 1])
  await sync(seat.desk, pc, scope)
  const [{ fields }] = pc.log.fold(HOME).list('county-decision') as [Row]
  expect([fields.answers, ...(fields.besides as string[])].sort()).toEqual(seen.sort())
})

test('MG8 of two decisions of the county one is kept: the new one says what it said and answers both', async () => {
  const { seat, pc, scope, kept, other } = await decidedTwice()
  const settled = { document: PLAN, keep: kept, standing: [other, kept], opinion: '以备案为准' }
  const answers = await Promise.all([
    seat.desk.settle(scope, settled, TRAINING_OFFICE),
    seat.desk.settle(scope, { ...settled, keep: other }, ADMINISTRATOR),
  ])
  expect(answers.map(refusalIn)).toEqual(['done', 'nothing-to-do'])
  const { state, history } = must(await seat.desk.document(scope, PLAN))
  expect(state).toMatchObject({ step: 'file', contested: [], uncovered: [] })
  expect(state.decision?.fields).toMatchObject({
    step: 'file',
    number: '石教备〔2026〕7号',
    opinion: '以备案为准',
    answers: kept,
    besides: [other],
  })
  expect(history.filter(({ stands }) => stands)).toMatchObject([{ step: 'file', said: '以备案为准' }])
  await sync(seat.desk, pc, scope)
  expect(pc.log.fold(HOME).list('county-decision')).toHaveLength(3)
})

test('MG8 nothing is settled that was not seen whole, is not the county’s, or is not one’s own to decide', async () => {
  const { seat, scope, kept, other } = await decidedTwice()
  const settled = { document: PLAN, keep: kept, standing: [kept, other] }
  const refused = async (more: object, by = TRAINING_OFFICE) =>
    refusalIn(await seat.desk.settle(scope, { ...settled, ...more }, by))
  expect(await refused({ standing: [kept] })).toBe('document-changed')
  expect(await refused({ keep: PLAN.id })).toBe('step-out-of-turn')
  expect(await refused({ document: { kind: 'plan', id: kept } })).toBe('document-unknown')
  const nobody = { ...TRAINING_OFFICE, role: 'principal' as 'administrator' }
  expect(await refused({}, nobody)).toBe('not-allowed')
  const twice = await submittedTwice()
  const seen = standing(must(await twice.seat.desk.document(twice.scope, PLAN)).state).map(({ id }) => id)
  const schools = { document: PLAN, keep: seen[0]!, standing: seen }
  expect(refusalIn(await twice.seat.desk.settle(twice.scope, schools, ADMINISTRATOR))).toBe(
    'step-out-of-turn',
  )
})

test('MG5 what was set aside is listed with who and why, is taken back once, and then counts again', async () => {
  const { seat, scope } = await submittedTwice()
  const { controls, ...asking } = createQuestions({
    desk: seat.desk,
    store: seat.store,
    county: { name: '石桥县', division: '511999' },
    ticks: () => 0,
  })
  const [first] = standing(must(await seat.desk.document(scope, PLAN)).state)
  const operation = first!.writes.is![0]!
  must(await asking['set-aside']({ scope, operations: [operation], reason: '误报' }, ADMINISTRATOR))
  expect(must(await seat.desk.document(scope, PLAN)).state.contested).toEqual([])
  const [line] = must(await controls({ scope }, TRAINING_OFFICE)).lines
  expect(line).toMatchObject({ kind: 'set-aside', reason: '误报', operations: 1, at: NOON, takenBack: null })
  must(await asking['take-back']({ scope, of: line!.id, reason: '查清了' }, ADMINISTRATOR))
  expect(must(await seat.desk.document(scope, PLAN)).state.contested).toHaveLength(1)
  expect(must(await controls({ scope }, TRAINING_OFFICE)).lines).toMatchObject([
    { id: line!.id, takenBack: { reason: '查清了', at: NOON } },
  ])
  expect(refusalIn(await controls({ scope: PLAN.id }, TRAINING_OFFICE))).toBe('school-unknown')
})

async function submittedTwice() {
  const seat = await openSeat(newDisk(), await makeKeys())
  const [pc, hall] = [await makePc('office'), await makePc('hall')]
  const scope = await enrol(seat.desk, pc, '5119990001')
  await enrol(seat.desk, hall, '5119990001', scope)
  await pc.save(...planChanges())
  await sync(seat.desk, pc, scope)
  await sync(seat.desk, hall, scope)
  for (const one of [pc, hall]) await submit(one, PLAN)
  for (const one of [pc, hall]) await sendUp(seat.desk, one)
  return { seat, pc, scope }
}

/** As after a copy of the county’s folder was put back: it decided, and what it had decided before came home. */
async function decidedTwice(): Promise<{
  seat: Seat
  pc: Awaited<ReturnType<typeof makePc>>
  scope: string
  kept: string
  other: string
}> {
  const seat = await openSeat(newDisk(), await makeKeys())
  const pc = await makePc('office')
  const scope = await enrol(seat.desk, pc, '5119990001')
  await pc.save(...planChanges())
  await submit(pc, PLAN)
  await sendUp(seat.desk, pc)
  const { state, stood } = must(await seat.desk.document(scope, PLAN))
  const about = { document: PLAN, stood, answers: state.decision!.id }
  const act = { at: NOON, actor: ADMINISTRATOR.actor, role: ADMINISTRATOR.role, act: 'decide' }
  const file = made('county-decision', { ...about, step: 'file', number: '石教备〔2026〕7号' })
  const back = made('county-decision', { ...about, step: 'return', opinion: '再看' })
  must(await seat.log.write(scope, { ...act, changes: [file] }))
  must(await seat.log.write(scope, { ...act, changes: [back] }))
  const stands = standing(must(await seat.desk.document(scope, PLAN)).state)
  const idOf = (step: string) => stands.find(({ fields }) => fields.step === step)!.id
  return { seat, pc, scope, kept: idOf('file'), other: idOf('return') }
}
