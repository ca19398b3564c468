import { expect, test } from 'vitest'
import { createDecisions } from '../../county/decisions/decide.ts'
import { documentRows } from '../../county/decisions/document-rows.ts'
import type { CountyWriting } from '../../county/exchange/county-writing.ts'
import { derivedId } from '../../shared/base/hash.ts'
import { stood } from '../../shared/fold/document.ts'
import { createFold } from '../../shared/fold/fold.ts'
import { linkId } from '../../shared/fold/understood.ts'
import type { Change } from '../../shared/operation/operation.ts'
import { make, pen, set } from '../worlds/feed-pen.ts'
import {
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
  sendUp,
  submit,
  sync,
  TRAINING_OFFICE,
} from './county-world.ts'

const EAST = '5119990001'
const SCOPE = derivedId('east')
const FILING = { step: 'file', document: PLAN, number: '1' } as const
const RETURNING = { step: 'return', document: PLAN, opinion: '请补充' } as const
const MEETING: Meeting = {
  id: derivedId('activity', 1),
  day: '2026-10-08',
  minutes: 100,
  hours: '2',
  marks: { 王秀兰: 'present', 李建国: 'late' },
}

/**
 * What the county decides over a fold in which `lost` has not come and `held`, written after it, waits (OP2): intake leaves
 * such runs out, a damaged journal does not.
 */
function overGap(lost: Change, held: Change) {
  const fold = createFold()
  const [office, county] = [pen('office'), pen('county', derivedId('scope'))]
  fold.take([office.write(...planChanges(), ...peopleChanges(), ...meetingChanges(MEETING))])
  fold.take([office.write(...claimChanges('horgos-c7', [MEETING.id]))])
  for (const document of [PLAN, CLAIM]) {
    const value = { step: 'submit', document, stood: stood(documentRows(fold, document)), answers: null }
    fold.take([office.write(make('school-decision', value))])
  }
  office.write(lost)
  fold.take([office.write(held)])
  expect(fold.counts().waiting).toBe(1)
  const writing: Pick<CountyWriting, 'write' | 'inTurn'> = {
    inTurn: (_, task) => task(),
    async write(_scope, _by, _act, changes) {
      const written = county.write(...changes)
      fold.take([written])
      return { ok: true, value: written.id }
    },
  }
  return { fold, decisions: createDecisions({ log: { fold: () => fold } }, writing) }
}

test('MG6 while something of a plan waits it is not filed, and may be returned; a claim beside it is recognised', async () => {
  const { decisions } = overGap(set('plan', PLAN.id, 'goal', '目标'), set('plan-line', LINE, 'form', '讲座'))
  expect(refusalIn(await decisions.decide(SCOPE, FILING, TRAINING_OFFICE))).toBe('document-waits')
  must(await recognise(decisions, SCOPE, { claim: CLAIM.id }))
  must(await decisions.decide(SCOPE, RETURNING, TRAINING_OFFICE))
})

test('MG6 while a mark of a claim waits nothing is computed or recognised, and the plan beside it is filed', async () => {
  const link = linkId('attendance', [MEETING.id, PEOPLE.王秀兰])
  const place = set('activity', MEETING.id, 'place', '会议室')
  const { decisions, fold } = overGap(place, set('attendance', link, 'mark', { mark: 'absent' }))
  expect(refusalIn(await decisions.compute(SCOPE, CLAIM.id))).toBe('document-waits')
  expect(refusalIn(await recognise(decisions, SCOPE, { claim: CLAIM.id }))).toBe('document-waits')
  expect(fold.list('recognition')).toEqual([])
  must(await decisions.decide(SCOPE, FILING, TRAINING_OFFICE))
})

test('MG8 a plan that two PCs submitted without seeing each other is not decided about', async () => {
  const seat = await openSeat(newDisk(), await makeKeys())
  const [pc, hall] = [await makePc('office'), await makePc('hall')]
  const scope = await enrol(seat.desk, pc, EAST)
  await enrol(seat.desk, hall, EAST, scope)
  await pc.save(...planChanges())
  await sync(seat.desk, pc, scope)
  await sync(seat.desk, hall, scope)
  await submit(pc, PLAN)
  await submit(hall, PLAN)
  for (const one of [pc, hall]) await sendUp(seat.desk, one)
  expect(must(await seat.desk.document(scope, PLAN)).state).toMatchObject({ step: 'submit', contested: [{}] })
  for (const decision of [FILING, RETURNING])
    expect(refusalIn(await seat.desk.decide(scope, decision, TRAINING_OFFICE))).toBe('document-contested')
  expect(seat.log.fold(scope).list('county-decision')).toEqual([])
})

test('MG6 a claim whose recognitions are more than one operation holds is refused whole', async () => {
  const seat = await openSeat(newDisk(), await makeKeys())
  const pc = await makePc('office')
  const scope = await enrol(seat.desk, pc, EAST)
  await pc.save(...meetingChanges({ ...MEETING, marks: {} }))
  const big = { kind: 'claim', id: derivedId('claim', 'big') } as const
  // Each writing of the theme stands beside the others, equal, and every recognition names them all.
  for (let at = 0; at < 400; at++) await pc.save(set('activity', MEETING.id, 'theme', '集体备课'))
  const people = Array.from({ length: 320 }, (_, at) => derivedId('person', at))
  await pc.save(
    ...people.flatMap((person, at) => {
      const link = linkId('attendance', [MEETING.id, person])
      const mark = set('attendance', link, 'mark', { mark: 'present' })
      return [
        set('person', person, 'name', `教师${at}`),
        set('attendance', link, 'of', [MEETING.id, person]),
        mark,
      ]
    }),
    ...claimChanges('horgos-c7', [MEETING.id], big.id),
  )
  await submit(pc, big)
  await sendUp(seat.desk, pc)
  const recognised = await recognise(seat.desk, scope, { claim: big.id })
  expect(refusalIn(recognised)).toBe('claim-too-large')
  expect(seat.log.fold(scope).list('recognition')).toEqual([])
  const decided = seat.log
    .fold(scope)
    .list('county-decision')
    .map(({ fields }) => fields.step)
  expect(decided).toEqual(['review'])
})
