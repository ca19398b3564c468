import { expect, test } from 'vitest'
import type { Official } from '../../county/accounts/official.ts'
import { document } from '../../county/questions/document.ts'
import { derivedId } from '../../shared/base/hash.ts'
import type { Step } from '../../shared/domain/documents/step-rule.ts'
import { HOME } from '../../shared/operation/scopes.ts'
import { set } from '../worlds/feed-pen.ts'
import {
  BUREAU,
  CLAIM,
  claimChanges,
  enrol,
  type Meeting,
  makeKeys,
  makePc,
  meetingChanges,
  must,
  newDisk,
  openSeat,
  PLAN,
  peopleChanges,
  planChanges,
  refusalIn,
  submit,
  sync,
  TRAINING_OFFICE,
  WAITING,
} from './county-world.ts'

const RESEARCH_OFFICE: Official = { actor: derivedId('account', '教研室'), role: 'research-office' }
const REVIEWING = { step: 'review', document: CLAIM, opinion: '审核同意' } as const
const EAST = '5119990001'
const MEETING: Meeting = {
  id: derivedId('activity', 1),
  day: '2026-10-08',
  minutes: 90,
  hours: '2',
  marks: { 王秀兰: 'present' },
}

test('MG8 an office that the chain of the claim’s scheme does not name neither recognises nor returns it', async () => {
  const { desk, scope, pc } = await claimed('horgos-c7')
  expect(refusalIn(await desk.recognise(scope, { claim: CLAIM.id }, RESEARCH_OFFICE))).toBe('not-allowed')
  const returned = { step: 'return', document: CLAIM, opinion: '再看' } as const
  expect(refusalIn(await desk.decide(scope, returned, RESEARCH_OFFICE))).toBe('not-allowed')
  expect(await offered(desk, scope, CLAIM, RESEARCH_OFFICE)).toEqual([])
  expect(pc.log.fold(HOME).list('county-decision')).toEqual([])
})

test('H-054 MG8 the office that the chain names reviews, then the bureau recognises, each its own step', async () => {
  const { desk, scope, pc, store } = await claimed('horgos-c7')
  expect(await offered(desk, scope, CLAIM, TRAINING_OFFICE)).toEqual(['review', 'return'])
  expect(await offered(desk, scope, CLAIM, BUREAU)).toEqual(['return'])
  expect(refusalIn(await desk.recognise(scope, { claim: CLAIM.id }, BUREAU))).toBe('document-unreviewed')
  expect(refusalIn(await desk.decide(scope, REVIEWING, BUREAU))).toBe('not-allowed')
  must(await desk.decide(scope, REVIEWING, TRAINING_OFFICE))
  expect((await store.documents(WAITING)).lines).toMatchObject([{ kind: 'claim', step: 'review' }])
  expect(await offered(desk, scope, CLAIM, TRAINING_OFFICE)).toEqual(['return'])
  expect(await offered(desk, scope, CLAIM, BUREAU)).toEqual(['return', 'recognise'])
  expect(refusalIn(await desk.recognise(scope, { claim: CLAIM.id }, TRAINING_OFFICE))).toBe('not-allowed')
  must(await desk.recognise(scope, { claim: CLAIM.id }, BUREAU))
  expect((await store.documents(WAITING)).lines).toEqual([])
  await sync(desk, pc, scope)
  const steps = pc.log
    .fold(HOME)
    .list('county-decision')
    .map(({ fields }) => fields.step)
  expect(steps.sort()).toEqual(['recognise', 'review'])
  expect(pc.log.fold(HOME).list('recognition')).toHaveLength(1)
})

test('MG8 what the school wrote after the review is reviewed again before it is recognised', async () => {
  const { desk, scope, pc } = await claimed('horgos-c7')
  must(await desk.decide(scope, REVIEWING, TRAINING_OFFICE))
  await pc.save(set('activity', MEETING.id, 'place', '会议室'))
  await sync(desk, pc, scope)
  expect(await offered(desk, scope, CLAIM, BUREAU)).toEqual(['return'])
  expect(refusalIn(await desk.recognise(scope, { claim: CLAIM.id }, BUREAU))).toBe('document-unreviewed')
  expect(await offered(desk, scope, CLAIM, TRAINING_OFFICE)).toEqual(['review', 'return'])
  must(await desk.decide(scope, REVIEWING, TRAINING_OFFICE))
  must(await desk.recognise(scope, { claim: CLAIM.id }, BUREAU))
})

test('MG8 a reviewed claim is sent back by the office that would recognise it, and goes up again', async () => {
  const { desk, scope, pc } = await claimed('horgos-c7')
  must(await desk.decide(scope, REVIEWING, TRAINING_OFFICE))
  must(await desk.decide(scope, { step: 'return', document: CLAIM, opinion: '缺签到' }, BUREAU))
  await sync(desk, pc, scope)
  await submit(pc, CLAIM)
  await sync(desk, pc, scope)
  expect(refusalIn(await desk.recognise(scope, { claim: CLAIM.id }, BUREAU))).toBe('document-unreviewed')
})

test('B-054 教研室 judges before 进修学校 registers, and only what is registered counts', async () => {
  const { desk, scope, pc } = await claimed('baoji-125', '2015-03-07')
  expect(refusalIn(await desk.recognise(scope, { claim: CLAIM.id }, RESEARCH_OFFICE))).toBe('not-allowed')
  must(await desk.decide(scope, REVIEWING, RESEARCH_OFFICE))
  await sync(desk, pc, scope)
  expect(pc.log.fold(HOME).list('recognition')).toEqual([])
  must(await desk.recognise(scope, { claim: CLAIM.id }, TRAINING_OFFICE))
})

test('MG8 where the chain has one link at the county there is nothing to review', async () => {
  const { desk, scope } = await claimed('putuo-135')
  expect(refusalIn(await desk.decide(scope, REVIEWING, TRAINING_OFFICE))).toBe('step-not-in-chain')
  expect(await offered(desk, scope, CLAIM, TRAINING_OFFICE)).toEqual(['return', 'recognise'])
})

test('MG8 a step that the way of a document does not have is refused, whoever takes it', async () => {
  const { desk, scope, pc } = await claimed('horgos-c7')
  const filed = { step: 'file', document: CLAIM, number: '备1' } as const
  expect(refusalIn(await desk.decide(scope, filed, TRAINING_OFFICE))).toBe('step-not-in-chain')
  await pc.save(...planChanges())
  await submit(pc, PLAN)
  await sync(desk, pc, scope)
  expect(await offered(desk, scope, PLAN, RESEARCH_OFFICE)).toEqual(['return', 'file'])
})

async function claimed(scheme: string, day = MEETING.day) {
  const seat = await openSeat(newDisk(), await makeKeys())
  const pc = await makePc('office')
  const scope = await enrol(seat.desk, pc, EAST)
  await pc.save(
    ...peopleChanges(),
    ...meetingChanges({ ...MEETING, day }),
    ...claimChanges(scheme, [MEETING.id]),
  )
  await submit(pc, CLAIM)
  await sync(seat.desk, pc, scope)
  return { ...seat, pc, scope }
}

async function offered(
  desk: Parameters<typeof document>[0],
  scope: string,
  { kind, id }: typeof CLAIM | typeof PLAN,
  by: Official,
): Promise<readonly Step[]> {
  const nobody = { school: async () => null }
  return must(await document(desk, nobody)({ scope, kind, id }, by)).offered
}
