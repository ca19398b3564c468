import { done, type Result, refuse } from '../../shared/base/refusal.ts'
import type { HostInput } from '../../shared/contract/host-api.ts'
import type { ViewRow } from '../../shared/contract/host-values.ts'
import { stepRule } from '../../shared/domain/documents/documents.ts'
import {
  comparedWith,
  type DocumentRef,
  decisionsBehind,
  documentState,
  standing,
  stood,
} from '../../shared/fold/document.ts'
import { stepRefused } from '../../shared/fold/step-refused.ts'

export type SchoolStep = HostInput<'decide'>['step']
export type DecideInput = HostInput<'decide'>

/** What a person says with a step: a reason or opinion, and the number a teacher's plan is filed under. */
export interface Said {
  readonly note?: string
  readonly number?: string
}

/**
 * MG8: a step about a document as this screen shows it. `rows` are the document and its lines, `decisions`
 * every decision of school and county. Refuses as the host will (`stepRefused`); what was filed is signed again only
 * with a reason, and a teacher's plan is sent back only with one. Which chain a claim goes by is the host's to ask.
 */
export function decideAbout(
  step: SchoolStep,
  document: DocumentRef,
  rows: readonly ViewRow[],
  decisions: readonly ViewRow[],
  { note = '', number = '' }: Said = {},
): Result<DecideInput> {
  const state = documentState(document, rows, decisions)
  const rule = stepRule(document.kind, step)
  if (!rule) return refuse('step-not-in-chain')
  const refused = stepRefused(rule, state, rows)
  if (refused) return refuse(refused, { step, now: state.step })
  const asksReason = step === 'send-back' || (step === 'sign' && isAmendment(document, decisions))
  if (asksReason && note.trim() === '') return refuse('required', { field: 'note' })
  const { kind, id } = document
  const said = { note: note.trim(), ...(number.trim() === '' ? {} : { number: number.trim() }) }
  const [answers = null, ...others] = standing(state).map((row) => row.id)
  const answered = others.length === 0 ? { answers } : { answers, besides: others }
  return done({ step, document: { kind, id }, stood: stood(rows), ...answered, ...said })
}

/** Filed before: whoever signs it again says why it changed. */
export function isAmendment(document: DocumentRef, decisions: readonly ViewRow[]): boolean {
  const { decision } = documentState(document, [], decisions)
  return comparedWith(decisionsBehind(decision, decisions))?.fields.step === 'file'
}
