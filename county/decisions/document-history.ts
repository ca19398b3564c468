import type { Hex } from '../../shared/base/bytes.ts'
import { answersOf, type DocumentRef, decisionsBehind } from '../../shared/fold/document.ts'
import type { Fold } from '../../shared/fold/fold.ts'
import type { Row } from '../../shared/fold/row.ts'
import { decisionRows } from './document-rows.ts'

/** One step that was taken about a document, as an official reads it. */
export interface StepTaken {
  readonly id: Hex
  /** That wrote it. */
  readonly operation: Hex
  readonly step: string
  readonly side: 'school' | 'county'
  /** Milliseconds since 1970, by the clock of who took it. */
  readonly at: number
  /** Of the county, an account. */
  readonly by: Hex
  /** Of a school, as its accounts call them; empty for one that has not come. */
  readonly name: string
  readonly number: string
  /** Opinion or note. */
  readonly said: string
  /** No other answers it: where it stands, or one of several places. */
  readonly stands: boolean
}

/** Every decision about a document that is in force: each before those it answers, whatever its clock said (MG4). */
export function documentHistory(fold: Fold, { kind, id }: DocumentRef): readonly StepTaken[] {
  const about = decisionRows(fold).filter(({ fields }) => {
    const named = fields.document as unknown as DocumentRef
    return named.kind === kind && named.id === id
  })
  const answered = new Set(about.flatMap(answersOf))
  return about
    .map((row) => ({ row, behind: decisionsBehind(row, about).length }))
    .sort((a, b) => b.behind - a.behind || (a.row.id < b.row.id ? -1 : 1))
    .map(({ row }) => ({ ...stepTaken(fold, row), stands: !answered.has(row.id) }))
}

function stepTaken(fold: Fold, { id, kind, fields, writes, made }: Row): Omit<StepTaken, 'stands'> {
  const by = made?.by ?? ''
  return {
    id,
    operation: writes.is?.[0] ?? '',
    step: String(fields.step),
    side: kind === 'county-decision' ? 'county' : 'school',
    at: made?.at ?? 0,
    by,
    name: kind === 'county-decision' ? '' : String(fold.row('user', by)?.fields.name ?? ''),
    number: String(fields.number ?? ''),
    said: String(fields.opinion ?? fields.note ?? ''),
  }
}
