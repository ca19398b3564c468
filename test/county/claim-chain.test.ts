import { expect, test } from 'vitest'
import type { Official } from '../../county/accounts/official.ts'
import { document } from '../../county/questions/document.ts'
import { derivedId } from '../../shared/base/hash.ts'
import type { Step } from '../../shared/domain/documents/step-rule.ts'
import { HOME } from '../../shared/operation/scopes.ts'
import {
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
} from './county-world.ts'

const RESEARCH_OFFICE: Official = { actor: derivedId('account', '教研室'), role: 'research-office' }
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
  expect(await offered(desk, scope, CLAIM, TRAINING_OFFICE)).toEqual(['return', 'recognise'])
  expect(pc.log.fold(HOME).list('county-decision')).toEqual([])
  must(await desk.recognise(scope, { claim: CLAIM.id }, TRAINING_OFFICE))
  expect(await offered(desk, scope, CLAIM, TRAINING_OFFICE)).toEqual([])
})

test('MG8 where the chain names 教研室 it recognises', async () => {
  const { desk, scope } = await claimed('baoji-125', '2015-03-07')
  must(await desk.recognise(scope, { claim: CLAIM.id }, RESEARCH_OFFICE))
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
  return must(await document(desk)({ scope, kind, id }, by)).offered
}
