import type { Hex } from '../../../shared/base/bytes.ts'
import { grouped } from '../../../shared/base/grouped.ts'
import type { ViewRow } from '../../../shared/contract/host-values.ts'
import type { DocumentRef } from '../../../shared/fold/document.ts'

/** A document that waits for the school: returned by the county, or decided about twice. */
export interface CameBack {
  readonly document: DocumentRef
  readonly how: 'returned' | 'contested'
  /** The county's decision with its reason; one of several where they disagree. */
  readonly decision: ViewRow
  readonly opinion: string
}

/** MG8: the state of a document is the decision that no other answers; two of them are for a person. */
export function cameBack(decisions: readonly ViewRow[]): readonly CameBack[] {
  const answered = new Set(decisions.map(({ fields }) => fields.answers))
  const standing = grouped(
    decisions.filter(({ id }) => !answered.has(id)),
    (row) => keyOf(documentOf(row)),
  )
  return [...standing.values()].flatMap((rows): CameBack[] => {
    const [decision] = rows
    if (!decision) return []
    const document = documentOf(decision)
    const opinion = typeof decision.fields.opinion === 'string' ? decision.fields.opinion : ''
    if (rows.length > 1) return [{ document, how: 'contested', decision, opinion: '' }]
    return decision.fields.step === 'return' ? [{ document, how: 'returned', decision, opinion }] : []
  })
}

function documentOf({ fields }: ViewRow): DocumentRef {
  return fields.document as unknown as { kind: string; id: Hex }
}

function keyOf({ kind, id }: DocumentRef): string {
  return `${kind}/${id}`
}
