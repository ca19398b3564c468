import { expect, test } from 'vitest'
import { callRoll, makeMark } from '../../renderer/actions/activity/call-roll.ts'
import {
  claimDocument,
  declarables,
  declareHours,
  nextClaimNumber,
  submitNewClaim,
  takeOut,
} from '../../renderer/actions/activity/declare-hours.ts'
import { activityFromLine, holdActivity } from '../../renderer/actions/activity/hold-activity.ts'
import { derivedId } from '../../shared/base/hash.ts'
import type { ViewRow } from '../../shared/contract/host-values.ts'
import { documentState, stood } from '../../shared/fold/document.ts'
import { createFold, type Fold } from '../../shared/fold/fold.ts'
import type { Change } from '../../shared/operation/operation.ts'
import { asShown, hexId, viewRow } from '../renderer/view-rows.ts'
import { type Pen, pen } from '../worlds/feed-pen.ts'

const PERSON = derivedId('person')
const CLAIM = derivedId('claim')
const [MARCH, JUNE, LAST_YEAR] = ['march', 'june', 'last'].map((name) => derivedId('activity', name)) as [
  string,
  string,
  string,
]
const SCHEME = { id: 'horgos-c7', version: '1' }

test('the activities of a year with a roll can be declared, in the order of their days', () => {
  const { fold } = world()
  const found = declarables(2026, rowsOf(fold))
  expect(found.map(({ activity, verdict }) => [activity.id, verdict])).toEqual([
    [MARCH, 'ready'],
    [JUNE, 'no-roll'],
  ])
})

test('activities of a day stand in one order, whichever PC lists them', () => {
  const days = ['2026-06-03', '2026-03-04', '2026-06-03', '2026-01-01'].map((day, at) =>
    viewRow('activity', hexId(at + 1), { when: { day, start: '15:00', minutes: 60 } }),
  )
  for (const activities of [days, days.toReversed(), [days[2]!, days[0]!, days[3]!, days[1]!]]) {
    const found = declarables(2026, { activities, attendances: [], claimLines: [] })
    expect(found.map(({ activity }) => activity.id)).toEqual([4, 2, 1, 3].map(hexId))
  }
})

test('MG6 an activity whose attendance has two values is not declared', () => {
  const { fold } = world()
  const apart = callRoll(MARCH, new Map([[PERSON, makeMark(undefined, { mark: 'absent' })]]), () => undefined)
  fold.take([pen('library').write(...(apart as Change[]))])
  const [march] = declarables(2026, rowsOf(fold))
  expect(march?.verdict).toBe('two-values')
  expect(declareHours(newClaim(), [march!])).toMatchObject({
    refusal: { refused: 'document-has-two-values' },
  })
})

test('MG8 a claim just submitted covers itself, its lines, the activities and their attendances', () => {
  const { fold, office } = world()
  submit(fold, office)
  const rows = rowsOf(fold)
  const document = claimDocument(asShown(fold.row('claim', CLAIM)!), rows)
  expect(document).toHaveLength(4)
  const claim = { kind: 'claim', id: CLAIM }
  expect(documentState(claim, document, fold.list('school-decision'))).toMatchObject({
    step: 'submit',
    uncovered: [],
  })
  expect(stood(document).length).toBeGreaterThan(2)
  expect(declarables(2026, rows)[0]).toMatchObject({ verdict: 'declared', claim: CLAIM })
})

test('MG8 an attendance changed after the claim was submitted is shown as not covered', () => {
  const { fold, office } = world()
  submit(fold, office)
  const attendance = asShown(fold.list('attendance')[0]!)
  const again = new Map([[PERSON, makeMark(attendance, { mark: 'absent' })]])
  fold.take([office.write(...(callRoll(MARCH, again, () => attendance) as Change[]))])
  const document = claimDocument(asShown(fold.row('claim', CLAIM)!), rowsOf(fold))
  const state = documentState({ kind: 'claim', id: CLAIM }, document, fold.list('school-decision'))
  expect(state.uncovered).toHaveLength(1)
})

test('an activity taken out of a claim can be declared again', () => {
  const { fold, office } = world()
  submit(fold, office)
  fold.take([office.write(...(takeOut(asShown(fold.list('claim-line')[0]!)) as Change[]))])
  expect(declarables(2026, rowsOf(fold))[0]?.verdict).toBe('ready')
})

test('a claim of nothing is refused', () => {
  expect(declareHours(newClaim(), [])).toMatchObject({ refusal: { refused: 'nothing-to-do' } })
})

test('CT3 the number of a claim is the school code, the year, C and the next of the year', () => {
  const claims = ['3654000001-2026-C-01', '3654000001-2026-C-12', '3654000001-2025-C-40', '？'].map(numbered)
  expect(nextClaimNumber('3654000001', 2026, claims)).toBe('3654000001-2026-C-13')
  expect(nextClaimNumber('3654000001', 2027, claims)).toBe('3654000001-2027-C-01')
  expect(nextClaimNumber('', 2026, [numbered('2026-C-01')])).toBe('2026-C-02')
})

function world(): { fold: Fold; office: Pen } {
  const fold = createFold()
  const office = pen('office')
  const held = [
    ...held1(JUNE, '2026-06-03'),
    ...held1(MARCH, '2026-03-04'),
    ...held1(LAST_YEAR, '2025-03-04'),
  ]
  const roll = callRoll(MARCH, new Map([[PERSON, makeMark(undefined, { mark: 'present' })]]), () => undefined)
  fold.take([office.write(...held), office.write(...(roll as Change[]))])
  return { fold, office }
}

function submit(fold: Fold, office: Pen): void {
  const chosen = declarables(2026, rowsOf(fold)).filter(({ verdict }) => verdict === 'ready')
  const changes = declareHours(newClaim(), chosen)
  if (!changes.ok) throw new Error('refused')
  const written = office.write(...(changes.value as Change[]))
  const { note: _note, ...decision } = submitNewClaim(CLAIM, written.id, chosen)
  fold.take([
    written,
    office.write({ kind: 'school-decision', id: null, field: 'is', value: decision, over: [] }),
  ])
}

function held1(id: string, day: string): Change[] {
  const changes = holdActivity(id, { ...activityFromLine(undefined, day), theme: '集体备课' })
  if (!changes.ok) throw new Error('refused')
  return changes.value as Change[]
}

function newClaim() {
  return { id: CLAIM, year: 2026, number: '2026-C-01', scheme: SCHEME }
}

function rowsOf(fold: Fold) {
  return {
    activities: fold.list('activity').map(asShown),
    attendances: fold.list('attendance').map(asShown),
    claimLines: fold.list('claim-line').map(asShown),
  }
}

function numbered(number: string): ViewRow {
  return asShown({
    kind: 'claim',
    id: derivedId(number),
    fields: { number },
    writes: {},
    beside: {},
    merged: [],
  })
}
