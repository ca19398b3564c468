import type { Hex } from '../../shared/base/bytes.ts'
import type { DocumentRef } from '../../shared/fold/document.ts'
import type { Fold } from '../../shared/fold/fold.ts'
import type { Row } from '../../shared/fold/row.ts'
import { decisionRows } from './document-rows.ts'

/** One step that was taken about a document, as an official reads it. */
export interface StepTaken {
  readonly id: Hex
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
}

/** Every decision about a document that is in force, the latest first. */
export function documentHistory(fold: Fold, { kind, id }: DocumentRef): readonly StepTaken[] {
  return decisionRows(fold)
    .filter(({ fields }) => {
      const named = fields.document as unknown as DocumentRef
      return named.kind === kind && named.id === id
    })
    .map((row) => stepTaken(fold, row))
    .sort((a, b) => b.at - a.at || (a.id < b.id ? -1 : 1))
}

function stepTaken(fold: Fold, { id, kind, fields, made }: Row): StepTaken {
  const by = made?.by ?? ''
  return {
    id,
    step: String(fields.step),
    side: kind === 'county-decision' ? 'county' : 'school',
    at: made?.at ?? 0,
    by,
    name: kind === 'county-decision' ? '' : String(fold.row('user', by)?.fields.name ?? ''),
    number: String(fields.number ?? ''),
    said: String(fields.opinion ?? fields.note ?? ''),
  }
}
