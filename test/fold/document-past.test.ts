import { expect, test } from 'vitest'
import { derivedId } from '../../shared/base/hash.ts'
import { DOCUMENT_KINDS, kindsOf } from '../../shared/domain/documents/documents.ts'
import { kindRule } from '../../shared/domain/kinds/kinds.ts'
import { coveredRows } from '../../shared/fold/covered-rows.ts'
import { comparedWith, decisionsBehind, documentState, stood } from '../../shared/fold/document.ts'
import { documentDifference, isUnchanged } from '../../shared/fold/document-difference.ts'
import { rowsAt } from '../../shared/fold/document-past.ts'
import { createFold, type Fold } from '../../shared/fold/fold.ts'
import type { Row } from '../../shared/fold/row.ts'
import { linkId } from '../../shared/fold/understood.ts'
import type { Change } from '../../shared/operation/operation.ts'
import { make, pen, set } from '../worlds/feed-pen.ts'

const PLAN = { kind: 'plan', id: derivedId('plan', 2026) } as const
const [A, B, C] = ['a', 'b', 'c'].map((name) => derivedId('line', name)) as [string, string, string]

test('MG8 the plan as it was decided about is read from the operations that the decision names', () => {
  const { fold, write } = desk()
  write(set('plan', PLAN.id, 'title', '计划'), set('plan', PLAN.id, 'goal', '一'), ...lineOf(A, '备课', 1))
  // Written together with what is replaced before the decision: of this act only the title still stands.
  write(set('plan', PLAN.id, 'goal', '二', ...over(fold, 'plan', PLAN.id, 'goal')))
  write(set('plan', PLAN.id, 'goal', '三', ...over(fold, 'plan', PLAN.id, 'goal')))
  const then = documentRows(fold)
  const seen = stood(then)
  write(set('plan', PLAN.id, 'goal', '四', ...over(fold, 'plan', PLAN.id, 'goal')), ...lineOf(B, '听课', 2))
  write(set('plan-line', A, 'removed', true))
  expect(shape(rowsAt(fold.graph, PLAN, seen))).toEqual(shape(then))
  expect(shape(rowsAt(fold.graph, PLAN, stood(documentRows(fold))))).toEqual(shape(documentRows(fold)))
})

test('MG8 a line that one act wrote for another plan is no part of this one', () => {
  const { fold, write } = desk()
  const other = derivedId('plan', 2027)
  write(set('plan', PLAN.id, 'title', '计划'), ...lineOf(A, '备课', 1), ...lineOf(B, '听课', 1, other))
  const rows = rowsAt(fold.graph, PLAN, stood(documentRows(fold)))
  expect(rows.map(({ id }) => id).sort()).toEqual([PLAN.id, A].sort())
})

test('MG8 a claim as it was handed in has the activities and marks it rested on, and no others', () => {
  const { fold, write } = desk()
  const claim = { kind: 'claim', id: derivedId('claim') }
  const link = linkId('attendance', [A, C])
  const line = linkId('claim-line', [claim.id, A])
  write(
    set('claim', claim.id, 'number', '1'),
    set('claim-line', line, 'of', [claim.id, A]),
    ...[A, B].map((activity) => set('activity', activity, 'theme', '备课')),
    set('attendance', link, 'of', [A, C]),
    set('attendance', link, 'mark', { mark: 'late' }),
  )
  const then = coveredRows(claim, (kind) => fold.list(kind))
  const seen = stood(then)
  write(set('attendance', link, 'mark', { mark: 'absent' }, ...over(fold, 'attendance', link, 'mark')))
  const rows = rowsAt(fold.graph, claim, seen)
  expect(shape(rows)).toEqual(shape(then))
  expect(rows.map(({ id }) => id).sort()).toEqual([claim.id, line, A, link].sort())
})

test('TR5 no kind that a document covers holds what is masked outside the host', () => {
  for (const kind of DOCUMENT_KINDS.flatMap(kindsOf))
    expect(
      Object.values(kindRule(kind)!.fields).filter(({ sensitive }) => sensitive),
      kind,
    ).toEqual([])
})

test('F05 what changed since is told field by field and line by line', () => {
  const { fold, write } = desk()
  write(
    set('plan', PLAN.id, 'title', '计划'),
    ...lineOf(A, '备课', 1),
    ...lineOf(B, '听课', 2),
    ...lineOf(C, '读书', 3),
  )
  const before = documentRows(fold)
  write(
    set('plan', PLAN.id, 'goal', '目标'),
    set('plan-line', A, 'hours', '4', ...over(fold, 'plan-line', A, 'hours')),
    set('plan-line', A, 'host', ''),
    set('plan-line', B, 'removed', true),
    ...lineOf(derivedId('line', 'd'), '观课', 4),
  )
  const { records, isReordered } = documentDifference('plan', before, documentRows(fold))
  expect(records.map(({ change, kind, id, fields }) => [change, kind, id, fields])).toEqual([
    ['changed', 'plan', PLAN.id, [{ field: 'goal', before: undefined, after: '目标' }]],
    ['changed', 'plan-line', A, [{ field: 'hours', before: '2', after: '4' }]],
    ['added', 'plan-line', derivedId('line', 'd'), []],
    ['removed', 'plan-line', B, []],
  ])
  expect(isReordered).toBe(false)
})

test('F05 lines that only changed places are told as such, and nothing at all as nothing', () => {
  const { fold, write } = desk()
  write(set('plan', PLAN.id, 'title', '计划'), ...lineOf(A, '备课', 1), ...lineOf(B, '听课', 2))
  const before = documentRows(fold)
  expect(isUnchanged(documentDifference('plan', before, documentRows(fold)))).toBe(true)
  write(
    set('plan-line', A, 'order', 2, ...over(fold, 'plan-line', A, 'order')),
    set('plan-line', B, 'order', 1, ...over(fold, 'plan-line', B, 'order')),
  )
  expect(documentDifference('plan', before, documentRows(fold))).toMatchObject({
    records: [],
    isReordered: true,
  })
})

test('F05 an amendment is compared with the last filing, also when it was signed and submitted again since', () => {
  const { fold, write } = desk()
  write(set('plan', PLAN.id, 'title', '计划'))
  const decide = (step: string) => {
    const decisions = fold.list('school-decision')
    const answers = documentState(PLAN, [], decisions).decision?.id ?? null
    write(make('school-decision', { step, document: PLAN, stood: stood(documentRows(fold)), answers }))
    const now = fold.list('school-decision')
    const behind = decisionsBehind(documentState(PLAN, [], now).decision, now)
    return [behind.map(({ fields }) => fields.step), comparedWith(behind)?.fields.step]
  }
  expect(decide('sign')).toEqual([['sign'], 'sign'])
  expect(decide('withdraw')).toEqual([['withdraw', 'sign'], undefined])
  // A school cannot file; 通过 of a personal plan is the same to this rule.
  expect(decide('approve')).toEqual([['approve', 'withdraw', 'sign'], 'approve'])
  expect(decide('sign')).toEqual([['sign', 'approve', 'withdraw', 'sign'], 'approve'])
})

function desk() {
  const fold = createFold()
  const office = pen('office')
  return { fold, write: (...changes: readonly Change[]) => void fold.take([office.write(...changes)]) }
}

function lineOf(id: string, theme: string, order: number, plan: string = PLAN.id): Change[] {
  return [
    set('plan-line', id, 'plan', plan),
    set('plan-line', id, 'theme', theme),
    set('plan-line', id, 'order', order),
    set('plan-line', id, 'hours', '2'),
  ]
}

function documentRows(fold: Fold): Row[] {
  const lines = fold.list('plan-line').filter(({ fields }) => fields.plan === PLAN.id)
  return [fold.row('plan', PLAN.id)!, ...lines]
}

function over(fold: Fold, kind: string, id: string, field: string): readonly string[] {
  return fold.row(kind, id)?.writes[field] ?? []
}

function shape(rows: readonly Row[]) {
  return [...rows]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ id, fields, writes }) => ({ id, fields, writes }))
}
