import type { Hex } from '../../shared/base/bytes.ts'
import { grouped } from '../../shared/base/grouped.ts'
import { COUNTY_DOCUMENTS, kindsOf, waitsForCounty } from '../../shared/domain/documents/documents.ts'
import { type DocumentRef, decisionsBehind, documentState } from '../../shared/fold/document.ts'
import type { Fold } from '../../shared/fold/fold.ts'
import type { Row } from '../../shared/fold/row.ts'
import { decisionRows, documentRows } from '../decisions/document-rows.ts'
import type { DocumentLine } from '../store/county-store.ts'
import { storableText } from './sealed-row.ts'

/** Where each plan and claim of a school stands, since when, and by whom (MG8). */
export function documentLines(fold: Fold, scope: Hex): DocumentLine[] {
  const decisionsAbout = grouped(decisionRows(fold), ({ fields }) =>
    keyOf(fields.document as unknown as DocumentRef),
  )
  return COUNTY_DOCUMENTS.flatMap((kind) =>
    fold.list(kind).map((row) => {
      const document = { kind, id: row.id }
      const decisions = decisionsAbout.get(keyOf(document)) ?? []
      const { step, decision } = documentState(document, [row], decisions)
      // Only what waits for a decision is read in full: the rest of the years' claims is settled.
      const isWaiting = waitsForCounty(step)
      const rows = isWaiting ? documentRows(fold, document) : [row]
      const { contested, uncovered } = documentState(document, rows, decisions)
      const submitted = decisionsBehind(decision, decisions).find(({ fields }) => fields.step === 'submit')
      return {
        scope,
        kind,
        id: row.id,
        step,
        title: titleOf(row),
        year: typeof row.fields.year === 'number' ? row.fields.year : 0,
        contested: contested.length,
        uncovered: isWaiting ? uncovered.length : 0,
        at: decision?.made?.at ?? 0,
        submitted: submitted?.made?.at ?? null,
        by: decision?.kind === 'county-decision' ? (decision.made?.by ?? null) : null,
        number: textOf(decision, 'number'),
        opinion: textOf(decision, 'opinion'),
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

function keyOf({ kind, id }: DocumentRef): string {
  return `${kind} ${id}`
}

function textOf(decision: Row | undefined, field: 'number' | 'opinion'): string {
  return decision?.kind === 'county-decision' ? storableText(String(decision.fields[field] ?? '')) : ''
}

export function titleOf({ fields }: Row): string {
  return storableText(String(fields.title ?? fields.number ?? ''))
}
