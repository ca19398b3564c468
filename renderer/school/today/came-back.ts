import type { ViewRow } from '../../../shared/contract/host-values.ts'
import { documentOf, standingDecisions } from '../../../shared/desk/contested.ts'
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
  return standingDecisions(decisions).flatMap((rows): CameBack[] => {
    const [decision] = rows
    if (!decision) return []
    const document = documentOf(decision)
    const opinion = typeof decision.fields.opinion === 'string' ? decision.fields.opinion : ''
    if (rows.length > 1) return [{ document, how: 'contested', decision, opinion: '' }]
    return decision.fields.step === 'return' ? [{ document, how: 'returned', decision, opinion }] : []
  })
}
