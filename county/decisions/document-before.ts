import { type DocumentRef, type DocumentState, decisionsBehind } from '../../shared/fold/document.ts'
import { rowsAt } from '../../shared/fold/document-past.ts'
import type { Fold } from '../../shared/fold/fold.ts'
import type { Row } from '../../shared/fold/row.ts'
import { decisionRows } from './document-rows.ts'

/** A plan as it stood when the county last answered, so that an official reads what changed. */
export interface DocumentBefore {
  readonly step: string
  readonly rows: readonly Row[]
  /** What the school said when it signed again; empty for nothing. */
  readonly reason: string
}

/** The last filing, else the last return; undefined where the county has not answered yet. */
export function documentBefore(
  fold: Fold,
  document: DocumentRef,
  { decision }: DocumentState,
): DocumentBefore | undefined {
  const behind = decisionsBehind(decision, decisionRows(fold))
  const last = (step: string) => behind.find(({ fields }) => fields.step === step)
  const base = last('file') ?? last('return')
  if (document.kind !== 'plan' || !base || base === decision) return undefined
  const note = last('sign')?.fields.note
  return {
    step: String(base.fields.step),
    rows: rowsAt(fold.graph, document, base.fields.stood as readonly string[]),
    reason: typeof note === 'string' ? note : '',
  }
}
