import type { Hex } from '../../shared/base/bytes.ts'
import { equalValues, type Value } from '../../shared/base/cbor.ts'
import type { OperationLog } from '../../shared/disk/journal/operation-log.ts'
import { type CountyDocument, stepsOf } from '../../shared/domain/documents/documents.ts'
import type { CountyStep, StepRule } from '../../shared/domain/documents/step-rule.ts'
import {
  type DocumentRef,
  type DocumentState,
  documentState,
  hasTwoValues,
  standing,
  stood,
} from '../../shared/fold/document.ts'
import type { Row } from '../../shared/fold/row.ts'
import { stepRefused } from '../../shared/fold/step-refused.ts'
import { chainOf } from '../../shared/policy/scheme/chain-of.ts'
import type { Official } from '../accounts/official.ts'
import { type CountyResult, countyRefuse } from '../county-result.ts'
import { type CountyWriting, made } from '../exchange/county-writing.ts'
import { countySchemes } from '../schemes/county-schemes.ts'
import { type ClaimComputed, computeClaim } from './compute-claim.ts'
import { type DocumentBefore, documentBefore } from './document-before.ts'
import { documentHistory, type StepTaken } from './document-history.ts'
import { decisionRows, documentRows, hasWaiting } from './document-rows.ts'
import { grantedChanges, isTooLarge } from './granted-changes.ts'
import { isAll } from './is-all.ts'
import { createSettling, type Settling } from './settle-document.ts'

/** MG8: the county answers what a school submitted; MG6: and grants hours with it. */
export interface Decisions extends Settling {
  document(scope: Hex, document: DocumentRef): Promise<CountyResult<ShownDocument>>
  decide(scope: Hex, decision: Decision, by: Official): Promise<CountyResult<Hex>>
  /** What a recognition of the claim would grant now; refuses as `recognise` does. */
  compute(scope: Hex, claim: Hex): Promise<CountyResult<ClaimComputed>>
  recognise(scope: Hex, recognising: Recognising, by: Official): Promise<CountyResult<Hex>>
}

export interface Decision {
  readonly step: Exclude<CountyStep, 'recognise'>
  readonly document: { readonly kind: CountyDocument; readonly id: Hex }
  /** The operations that stood in what the official saw; `document-changed` where it is no longer so. Absent: as it stands. */
  readonly stood?: readonly Hex[]
  /** Where several decisions stand, all that the official saw: it answers them. Absent: `document-contested`. */
  readonly standing?: readonly Hex[]
  readonly opinion?: string
  /** 备案号, with `file`. */
  readonly number?: string
}

export interface Recognising {
  readonly claim: Hex
  readonly stood?: readonly Hex[]
  /** As of a decision. */
  readonly standing?: readonly Hex[]
  readonly opinion?: string
  readonly number?: string
}

/** A document as it stands: what an official reads before deciding. */
export interface ShownDocument {
  readonly rows: readonly Row[]
  readonly state: DocumentState
  /** All it may go through, by whom and from where. */
  readonly steps: readonly StepRule[]
  /** To be given back with the decision. */
  readonly stood: readonly Hex[]
  readonly twoValues: boolean
  /** Undefined for what the county has not answered before. */
  readonly before: DocumentBefore | undefined
  readonly history: readonly StepTaken[]
}

export function createDecisions(
  { log }: { readonly log: Pick<OperationLog, 'fold'> },
  writing: Pick<CountyWriting, 'write' | 'inTurn'>,
): Decisions {
  /** Of a school that is held open. */
  function found(scope: Hex, { kind, id }: DocumentRef): CountyResult<ShownDocument> {
    const fold = log.fold(scope)
    const rows = documentRows(fold, { kind, id })
    if (rows.length === 0) return countyRefuse('document-unknown')
    const state = documentState({ kind, id }, rows, decisionRows(fold))
    const before = documentBefore(fold, { kind, id }, state)
    const steps = stepsOf(kind, chainOf(countySchemes(log).schemes, rows[0]?.fields.scheme))
    const twoValues = hasTwoValues(rows)
    const history = documentHistory(fold, { kind, id })
    return { ok: true, value: { rows, state, steps, stood: stood(rows), twoValues, before, history } }
  }

  /** What may be decided about now. A document with two values may be returned, so that the school chooses. */
  function decidable(
    scope: Hex,
    asked: { readonly kind: CountyDocument; readonly id: Hex },
    step: CountyStep,
    seen: Pick<Decision, 'stood' | 'standing'>,
    by: Official,
  ): CountyResult<ShownDocument> {
    const shown = found(scope, asked)
    if (!shown.ok) return shown
    const { state } = shown.value
    const rule = shown.value.steps.find((one) => one.step === step)
    if (!rule) return countyRefuse('step-not-in-chain')
    if (!rule.writers.includes(by.role)) return countyRefuse('not-allowed')
    if (state.contested.length > 0 && !seen.standing) return countyRefuse('document-contested')
    if (seen.standing && !isAll(seen.standing, standing(state))) return countyRefuse('document-changed')
    const refused = stepRefused(rule, state, shown.value.rows)
    if (refused === 'step-out-of-turn' || !state.decision) return countyRefuse(refused ?? 'step-out-of-turn')
    if (seen.stood && !equalValues([...seen.stood].sort(), shown.value.stood))
      return countyRefuse('document-changed')
    if (refused) return countyRefuse(refused)
    if (!rule.onDisputed && hasWaiting(log.fold(scope), asked.kind)) return countyRefuse('document-waits')
    return shown
  }

  function decide(scope: Hex, decision: Decision, by: Official): Promise<CountyResult<Hex>> {
    return writing.inTurn(scope, async () => {
      const { step, document: asked, opinion, number } = decision
      if (step === 'file' && !number?.trim()) return countyRefuse('number-missing')
      if (step === 'return' && !opinion?.trim()) return countyRefuse('opinion-missing')
      const stands = decidable(scope, asked, step, decision, by)
      if (!stands.ok) return stands
      const value = decisionValue(step, asked, stands.value, { opinion, number })
      return writing.write(scope, by, `${step}-${asked.kind}`, [made('county-decision', value)])
    })
  }

  function computed(scope: Hex, claim: Hex) {
    return computeClaim(countySchemes(log).schemes, log.fold(scope), claim)
  }

  function recognise(scope: Hex, recognising: Recognising, by: Official): Promise<CountyResult<Hex>> {
    return writing.inTurn(scope, async () => {
      const asked = { kind: 'claim', id: recognising.claim } as const
      const stands = decidable(scope, asked, 'recognise', recognising, by)
      if (!stands.ok) return stands
      const granting = await computed(scope, recognising.claim)
      if (!granting.ok) return granting
      const granted = grantedChanges(granting.value)
      if (granted.length === 0) return countyRefuse('nothing-to-do')
      const value = decisionValue('recognise', asked, stands.value, recognising)
      const changes = [made('county-decision', value), ...granted]
      if (isTooLarge(changes)) return countyRefuse('claim-too-large')
      return writing.write(scope, by, 'recognise-claim', changes)
    })
  }

  return {
    document: (scope, document) => writing.inTurn(scope, async () => found(scope, document)),
    decide,
    compute: (scope, claim) => writing.inTurn(scope, async () => computed(scope, claim)),
    recognise,
    ...createSettling(found, writing),
  }
}

function decisionValue(
  step: CountyStep,
  { kind, id }: DocumentRef,
  found: Pick<ShownDocument, 'stood' | 'state'>,
  said: { readonly opinion?: string; readonly number?: string },
): Value {
  const { opinion, number } = said
  const [answered, ...besides] = standing(found.state).map(({ id }) => id)
  return {
    step,
    document: { kind, id },
    stood: found.stood,
    answers: answered ?? null,
    ...(besides.length > 0 ? { besides } : {}),
    ...(opinion?.trim() ? { opinion: opinion.trim() } : {}),
    ...(number?.trim() ? { number: number.trim() } : {}),
  }
}
