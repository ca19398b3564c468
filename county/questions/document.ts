import type { ConsoleComputed, ConsoleDocument } from '../../shared/contract/county-http.ts'
import type { StepRule } from '../../shared/domain/documents/step-rule.ts'
import type { CountyRole } from '../../shared/domain/kinds/roles.ts'
import { stepsOffered } from '../../shared/fold/step-refused.ts'
import { reasonInWords } from '../../shared/policy/judge/reason-words.ts'
import type { Scheme } from '../../shared/policy/scheme/scheme.ts'
import { versionsOf } from '../../shared/policy/scheme/scheme-in-force.ts'
import type { CountyDesk } from '../county-desk.ts'
import type { ClaimComputed } from '../decisions/compute-claim.ts'
import type { Decisions } from '../decisions/decide.ts'
import type { StepTaken } from '../decisions/document-history.ts'
import { problemOf } from '../problems.ts'
import type { SchemeDesk } from '../schemes/scheme-desk.ts'
import type { CountyStore } from '../store/county-store.ts'
import { titleOf } from '../view/document-lines.ts'
import type { Answering } from './answering.ts'

/** A plan or claim as an official reads it, with what a recognition of the claim would grant. */
export function document(
  desk: Pick<Decisions, 'document' | 'compute'> &
    Pick<SchemeDesk, 'schemes'> &
    Pick<CountyDesk, 'officialName'>,
  store: Pick<CountyStore, 'school'>,
): Answering<'document'> {
  return async ({ scope, kind, id }, { role }) => {
    const found = await desk.document(scope, { kind, id })
    if (!found.ok) return found
    const { rows, state, steps, stood, twoValues, before, history } = found.value
    const computed = kind === 'claim' ? await desk.compute(scope, id) : undefined
    const school = await store.school(scope)
    const value: ConsoleDocument = {
      school: school?.name || school?.code || '',
      title: titleOf(rows[0]!),
      step: state.step,
      offered: stepsOffered(steps, state, role).map(({ step }) => step),
      rows,
      stood,
      twoValues,
      uncovered: state.uncovered.length,
      contested: state.contested.length,
      computed: computed?.ok ? computedAnswer(computed.value, desk.schemes().schemes) : null,
      before: before ?? null,
      history: history.map(({ by, name, ...step }) => ({
        ...step,
        by: step.side === 'county' ? desk.officialName(by) : name,
        mayKeep: state.contested.length > 0 && step.stands && mayKeep(step, steps, role),
      })),
      notComputed: computed && !computed.ok ? problemOf(computed.refusal).title : null,
    }
    return { ok: true, value }
  }
}

/** A school's own step is not the county's to repeat. */
function mayKeep(
  { side, step }: Pick<StepTaken, 'side' | 'step'>,
  steps: readonly StepRule[],
  role: CountyRole,
): boolean {
  const rule = steps.find((one) => one.step === step)
  return side === 'county' && rule !== undefined && rule.writers.includes(role)
}

/** Reasons are said in the words of the version that judged the line. */
function computedAnswer(
  { scheme, recognised, lines }: ClaimComputed,
  schemes: readonly Scheme[],
): ConsoleComputed {
  const versions = new Map(versionsOf(schemes, scheme.id).map((one) => [one.version, one]))
  return {
    scheme: scheme.id,
    unit: scheme.unit,
    recognised,
    lines: lines.map(({ judged: _judged, category: _category, year: _year, version, why, ...shown }) => ({
      ...shown,
      why: why.map((reason) => reasonInWords(versions.get(version)?.eligibility ?? [], reason)),
    })),
  }
}
