import { done, type Result } from '../../../shared/base/refusal.ts'
import type { DocumentPast, PastStep } from '../../../shared/contract/document-values.ts'
import type { HostInput } from '../../../shared/contract/host-api.ts'
import type { OperationLog } from '../../../shared/disk/journal/operation-log.ts'
import { comparedWith, decisionsBehind, documentState } from '../../../shared/fold/document.ts'
import { rowsAt } from '../../../shared/fold/document-past.ts'
import type { Fold } from '../../../shared/fold/fold.ts'
import type { Row } from '../../../shared/fold/row.ts'
import { HOME } from '../../../shared/operation/scopes.ts'

/** What the view cannot say of a document: who decided when, and how it stood then. None holds anything masked (TR5). */
export function createDocumentDesk(log: OperationLog) {
  function past({ kind, id }: HostInput<'document-past'>): Result<DocumentPast> {
    const fold = log.fold(HOME)
    const decisions = [...fold.list('school-decision'), ...fold.list('county-decision')]
    const { decision } = documentState({ kind, id }, [], decisions)
    const behind = decisionsBehind(decision, decisions)
    const base = comparedWith(behind)
    return done({
      steps: behind.map((row) => stepOf(fold, row)),
      before: base
        ? {
            decision: base.id,
            step: textIn(base, 'step'),
            rows: rowsAt(fold.graph, { kind, id }, base.fields.stood as readonly string[]),
          }
        : null,
    })
  }

  return { past }
}

function stepOf(fold: Fold, row: Row): PastStep {
  const { made } = row
  const user = made && fold.row('user', made.by)
  return {
    decision: row.id,
    step: textIn(row, 'step'),
    at: made?.at ?? 0,
    actor: user ? textIn(user, 'name') : '',
    role: made?.role ?? '',
    note: textIn(row, 'note') || textIn(row, 'opinion'),
    number: textIn(row, 'number'),
  }
}

function textIn({ fields }: Row, field: string): string {
  return typeof fields[field] === 'string' ? fields[field] : ''
}
