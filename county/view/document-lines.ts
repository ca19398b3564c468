import type { Hex } from '../../shared/base/bytes.ts'
import { COUNTY_DOCUMENTS, kindsOf, waitsForCounty } from '../../shared/domain/documents/documents.ts'
import { documentState } from '../../shared/fold/document.ts'
import type { Fold } from '../../shared/fold/fold.ts'
import type { Row } from '../../shared/fold/row.ts'
import { decisionRows, documentRows } from '../decisions/document-rows.ts'
import type { DocumentLine } from '../store/county-store.ts'
import { storableText } from './sealed-row.ts'

/** Where each plan and claim of a school stands (MG8). */
export function documentLines(fold: Fold, scope: Hex): DocumentLine[] {
  const decisions = decisionRows(fold)
  return COUNTY_DOCUMENTS.flatMap((kind) =>
    fold.list(kind).map((row) => {
      const document = { kind, id: row.id }
      const { step } = documentState(document, [row], decisions)
      // Only what waits for a decision is read in full: the rest of the years' claims is settled.
      const isWaiting = waitsForCounty(step)
      const rows = isWaiting ? documentRows(fold, document) : [row]
      const { contested, uncovered } = documentState(document, rows, decisions)
      const year = typeof row.fields.year === 'number' ? row.fields.year : 0
      const told = isWaiting ? uncovered.length : 0
      return {
        scope,
        kind,
        id: row.id,
        step,
        title: titleOf(row),
        year,
        contested: contested.length,
        uncovered: told,
      }
    }),
  )
}

export function isDocumentKind(kind: string): boolean {
  return WATCHED.has(kind)
}

const WATCHED: ReadonlySet<string> = new Set([
  ...COUNTY_DOCUMENTS.flatMap(kindsOf),
  'school-decision',
  'county-decision',
])

function titleOf({ fields }: Row): string {
  return storableText(String(fields.title ?? fields.number ?? ''))
}
