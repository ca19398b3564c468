import type { Hex } from '../../shared/base/bytes.ts'
import { type CountyDocument, kindsOf } from '../../shared/domain/documents/documents.ts'
import { coveredRows } from '../../shared/fold/covered-rows.ts'
import type { DocumentRef } from '../../shared/fold/document.ts'
import type { Fold } from '../../shared/fold/fold.ts'
import type { Row } from '../../shared/fold/row.ts'

/** Empty where there is none. */
export function documentRows(fold: Fold, document: DocumentRef): Row[] {
  return coveredRows(document, (kind) => fold.list(kind))
}

export interface ClaimRows {
  readonly lines: readonly Row[]
  /** Of the lines that were not taken out. */
  readonly activities: readonly Row[]
  readonly attendances: readonly Row[]
}

export function claimRows(fold: Fold, claim: Hex): ClaimRows {
  const rows = documentRows(fold, { kind: 'claim', id: claim })
  const of = (wanted: string) => rows.filter(({ kind }) => kind === wanted)
  return { lines: of('claim-line'), activities: of('activity'), attendances: of('attendance') }
}

export function decisionRows(fold: Fold): Row[] {
  return [...fold.list('school-decision'), ...fold.list('county-decision')]
}

/** OP2: whether something of these kinds waits for the operation before it in its feed. */
export function hasWaiting(fold: Fold, kind: CountyDocument): boolean {
  const family: readonly string[] = [...kindsOf(kind), 'school-decision']
  for (const { operation } of fold.graph.waiting())
    if (operation.changes.some((change) => family.includes(change.kind))) return true
  return false
}
