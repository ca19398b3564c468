import { done, type Result, refuse } from '../../shared/base/refusal.ts'
import type { HostInput } from '../../shared/contract/host-api.ts'
import type { ViewRow } from '../../shared/contract/host-values.ts'
import {
  comparedWith,
  type DocumentRef,
  decisionsBehind,
  documentState,
  hasTwoValues,
  stood,
} from '../../shared/fold/document.ts'

export type SchoolStep = HostInput<'decide'>['step']
export type DecideInput = HostInput<'decide'>

/** What a person says with a step: a reason or opinion, and the number a teacher's plan is filed under. */
export interface Said {
  readonly note?: string
  readonly number?: string
}

/**
 * MG8: a step about a document as this screen shows it. `rows` are the document and its lines, `decisions`
 * every decision of school and county. Refuses what has two values (MG6); a plan is submitted only when the
 * principal's signature stands and covers what is shown (domain.md §4.3); what was filed is signed again only
 * with a reason, and a teacher's plan is sent back only with one.
 */
export function decideAbout(
  step: SchoolStep,
  document: DocumentRef,
  rows: readonly ViewRow[],
  decisions: readonly ViewRow[],
  { note = '', number = '' }: Said = {},
): Result<DecideInput> {
  const { step: now, decision, uncovered } = documentState(document, rows, decisions)
  if (step !== 'withdraw' && hasTwoValues(rows)) return refuse('document-has-two-values')
  if (step === 'submit' && document.kind === 'plan' && (now !== 'sign' || uncovered.length > 0)) {
    return refuse('document-unsigned')
  }
  if (step === 'withdraw' && now !== 'submit') return refuse('nothing-to-do')
  const asksReason = step === 'send-back' || (step === 'sign' && isAmendment(document, decisions))
  if (asksReason && note.trim() === '') return refuse('required', { field: 'note' })
  const { kind, id } = document
  const said = { note: note.trim(), ...(number.trim() === '' ? {} : { number: number.trim() }) }
  return done({ step, document: { kind, id }, stood: stood(rows), answers: decision?.id ?? null, ...said })
}

/** Filed before: whoever signs it again says why it changed. */
export function isAmendment(document: DocumentRef, decisions: readonly ViewRow[]): boolean {
  const { decision } = documentState(document, [], decisions)
  return comparedWith(decisionsBehind(decision, decisions))?.fields.step === 'file'
}
