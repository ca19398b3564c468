import { done, type Result, refuse } from '../../shared/base/refusal.ts'
import type { HostInput } from '../../shared/contract/host-api.ts'
import type { ViewRow } from '../../shared/contract/host-values.ts'
import { type DocumentRef, documentState, hasTwoValues, stood } from '../../shared/fold/document.ts'

export type SchoolStep = HostInput<'decide'>['step']
export type DecideInput = HostInput<'decide'>

/**
 * MG8: a step about a document as this screen shows it. `rows` are the document and its lines, `decisions`
 * every decision of school and county. Refuses what has two values (MG6); a plan is submitted only when the
 * principal's signature stands and covers what is shown (domain.md §4.3).
 */
export function decideAbout(
  step: SchoolStep,
  document: DocumentRef,
  rows: readonly ViewRow[],
  decisions: readonly ViewRow[],
  note = '',
): Result<DecideInput> {
  const { step: now, decision, uncovered } = documentState(document, rows, decisions)
  if (step !== 'withdraw' && hasTwoValues(rows)) return refuse('document-has-two-values')
  if (step === 'submit' && document.kind === 'plan' && (now !== 'sign' || uncovered.length > 0)) {
    return refuse('document-unsigned')
  }
  if (step === 'withdraw' && now !== 'submit') return refuse('nothing-to-do')
  const { kind, id } = document
  return done({ step, document: { kind, id }, stood: stood(rows), answers: decision?.id ?? null, note })
}
