import { equalValues, type Value } from '../../../shared/base/cbor.ts'
import { done, type Result, refuse } from '../../../shared/base/refusal.ts'
import type { HostInput } from '../../../shared/contract/host-api.ts'
import type { OperationLog } from '../../../shared/disk/journal/operation-log.ts'
import { stepRule } from '../../../shared/domain/documents/documents.ts'
import { fieldRule } from '../../../shared/domain/kinds/kinds.ts'
import { coveredRows } from '../../../shared/fold/covered-rows.ts'
import { type DocumentRef, documentState, standing } from '../../../shared/fold/document.ts'
import { stepRefused } from '../../../shared/fold/step-refused.ts'
import type { Change } from '../../../shared/operation/operation.ts'
import { HOME, PUBLIC_SCOPE } from '../../../shared/operation/scopes.ts'
import { chainOf } from '../../../shared/policy/scheme/chain-of.ts'
import { knownSchemes } from '../../../shared/policy/scheme/known-schemes.ts'

/**
 * MG8: the decision that a step of the school writes, from where the document stands on this PC. Another PC may meanwhile
 * have decided too: that is for the fold and the desk, and no reason to wait for it.
 */
export function schoolStep(
  log: Pick<OperationLog, 'fold'>,
  role: string,
  { step, document, stood, answers, besides = [], note, number = '' }: HostInput<'decide'>,
): Result<Change> {
  const fold = log.fold(HOME)
  const rule = stepRule(document.kind, step, chainFor(log, document))
  if (!rule) return refuse('step-not-in-chain', { step })
  if (!rule.writers.some((writer) => writer === role)) return refuse('not-allowed')
  const rows = coveredRows(document, (kind) => fold.list(kind))
  // The stood operations are what the screen showed; one that is not here cannot have been shown.
  if (rows.length === 0 || !stood.every((id) => fold.graph.isComplete(id))) return refuse('value-refused')
  const state = documentState(document, rows, [
    ...fold.list('school-decision'),
    ...fold.list('county-decision'),
  ])
  const refused = stepRefused(rule, state, rows)
  if (refused) return refuse(refused, { step, now: state.step })
  const shown = answers === null ? besides : [answers, ...besides]
  const stands = standing(state).map((row) => row.id)
  if (!equalValues([...shown].sort(), stands.sort())) return refuse('document-changed')
  const said = {
    ...(besides.length === 0 ? {} : { besides }),
    ...(note === '' ? {} : { note }),
    ...(number === '' ? {} : { number }),
  }
  const value: Value = { step, document, stood, answers, ...said }
  if (!fieldRule('school-decision', 'is')!.accepts(value)) return refuse('value-refused')
  return done({ kind: 'school-decision', id: null, field: 'is', value, over: [] })
}

/** Only a claim names a scheme, whose chain its steps follow. */
function chainFor(log: Pick<OperationLog, 'fold'>, { kind, id }: DocumentRef): readonly string[] | undefined {
  const named = log.fold(HOME).row(kind, id)?.fields.scheme
  if (named === undefined) return undefined
  return chainOf(knownSchemes(log.fold(PUBLIC_SCOPE).list('scheme')).schemes, named)
}
