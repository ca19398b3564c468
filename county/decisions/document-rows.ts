import type { Hex } from '../../shared/base/bytes.ts'
import type { DocumentRef } from '../../shared/fold/document.ts'
import type { Fold } from '../../shared/fold/fold.ts'
import type { Row } from '../../shared/fold/row.ts'

export type DocumentKind = 'plan' | 'claim'

/** A plan with its lines; a claim with its lines, their activities and attendances. Empty where there is none. */
export function documentRows(fold: Fold, { kind, id }: DocumentRef): Row[] {
  const document = fold.row(kind, id)
  if (!document) return []
  if (kind === 'plan') return [document, ...fold.list('plan-line').filter(({ fields }) => fields.plan === id)]
  const { lines, activities, attendances } = claimRows(fold, id)
  return [document, ...lines, ...activities, ...attendances]
}

export interface ClaimRows {
  readonly lines: readonly Row[]
  /** Of the lines that were not taken out. */
  readonly activities: readonly Row[]
  readonly attendances: readonly Row[]
}

export function claimRows(fold: Fold, claim: Hex): ClaimRows {
  const lines = fold.list('claim-line').filter((row) => endsOf(row)[0] === claim)
  const named = new Set(lines.filter(({ fields }) => fields.removed !== true).map((row) => endsOf(row)[1]))
  const activities = fold.list('activity').filter(({ id }) => named.has(id))
  const attendances = fold.list('attendance').filter((row) => named.has(endsOf(row)[0]))
  return { lines, activities, attendances }
}

export function decisionRows(fold: Fold): Row[] {
  return [...fold.list('school-decision'), ...fold.list('county-decision')]
}

/** OP2: whether something of these kinds waits for the operation before it in its feed. */
export function hasWaiting(fold: Fold, kind: DocumentKind): boolean {
  for (const { operation } of fold.graph.waiting())
    if (operation.changes.some((change) => FAMILY[kind].includes(change.kind))) return true
  return false
}

export function endsOf(row: Row): readonly Hex[] {
  return (row.fields.of as readonly Hex[] | undefined) ?? []
}

const FAMILY: Readonly<Record<DocumentKind, readonly string[]>> = {
  plan: ['plan', 'plan-line', 'school-decision'],
  claim: ['claim', 'claim-line', 'activity', 'attendance', 'school-decision'],
}
