import type { ConsoleComputed, ConsoleDocument } from '../../shared/contract/county-http.ts'
import type { ClaimComputed } from '../decisions/compute-claim.ts'
import type { Decisions } from '../decisions/decide.ts'
import { problemOf } from '../problems.ts'
import type { Answering } from './answering.ts'

/** A plan or claim as an official reads it, with what a recognition of the claim would grant. */
export function document(desk: Pick<Decisions, 'document' | 'compute'>): Answering<'document'> {
  return async ({ scope, kind, id }, by) => {
    const found = desk.document(scope, { kind, id })
    if (!found.ok) return found
    const { rows, state, steps, stood, twoValues, before } = found.value
    const computed = kind === 'claim' ? desk.compute(scope, id) : undefined
    const value: ConsoleDocument = {
      step: state.step,
      offered: steps
        .filter(({ writers, after }) => writers.includes(by.role) && after.some((one) => one === state.step))
        .map(({ step }) => step),
      rows,
      stood,
      twoValues,
      uncovered: state.uncovered.length,
      contested: state.contested.length,
      computed: computed?.ok ? computedAnswer(computed.value) : null,
      before: before ?? null,
      notComputed: computed && !computed.ok ? problemOf(computed.refusal).title : null,
    }
    return { ok: true, value }
  }
}

function computedAnswer({ scheme, recognised, lines }: ClaimComputed): ConsoleComputed {
  return {
    scheme: scheme.id,
    unit: scheme.unit,
    recognised,
    lines: lines.map(
      ({
        activity: _activity,
        judged: _judged,
        category: _category,
        year: _year,
        version: _version,
        ...shown
      }) => shown,
    ),
  }
}
