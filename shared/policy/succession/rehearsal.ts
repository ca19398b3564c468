import { checkInput } from '../judge/check-input.ts'
import { evaluateWithExplanation } from '../judge/evaluate.ts'
import type { Evaluation, EvaluationInput, UncheckedInput } from '../judge/evaluation.ts'
import type { Explanation } from '../judge/explanation.ts'
import { amountOf, amountText } from '../scheme/amount.ts'
import { ROOT } from '../scheme/category-consistency.ts'
import type { PolicyFault } from '../scheme/fault.ts'
import type { Scheme } from '../scheme/scheme.ts'
import { type Difference, explanationDifference } from './explanation-difference.ts'

export interface RehearsedTeacher {
  readonly id: string
  readonly input: UncheckedInput
}

/** PL4: what a version would do to the teachers of a county, before it is published. */
export interface Rehearsal {
  readonly gains: readonly TeacherChange[]
  readonly loses: readonly TeacherChange[]
  /** Of the same total, but something within it, or the conclusion, is another. */
  readonly shifts: readonly TeacherChange[]
  readonly unchanged: number
  /** Those one of the two versions cannot judge. */
  readonly refused: readonly { readonly teacher: string; readonly faults: readonly PolicyFault[] }[]
}

/** Amounts are decimals; `by` has a sign. */
export interface TeacherChange {
  readonly teacher: string
  readonly before: string
  readonly after: string
  readonly by: string
  readonly cycle: readonly [before: string, after: string]
  /** What is short of each category or constraint, where that differs. */
  readonly short: readonly NumberChange[]
  /** Years whose status differs. */
  readonly years: readonly { readonly year: string; readonly before: string; readonly after: string }[]
  readonly records: readonly RecordChange[]
}

export interface NumberChange {
  readonly id: string
  readonly before: string
  readonly after: string
}

export interface RecordChange {
  readonly record: string
  readonly before: string
  readonly after: string
  readonly by: string
  readonly why: readonly Difference[]
}

/**
 * Judges every teacher under both versions. What was granted stands under both (MG6); everything else is judged
 * as the version has it, whatever its day. The greatest change first.
 */
export function rehearse(before: Scheme, after: Scheme, teachers: readonly RehearsedTeacher[]): Rehearsal {
  const refused: { teacher: string; faults: readonly PolicyFault[] }[] = []
  const changes: TeacherChange[] = []
  let unchanged = 0
  for (const { id, input } of teachers) {
    const [old, now] = [checkInput(before, input), checkInput(after, input)]
    if (!old.ok || !now.ok) {
      const faults = [old, now].flatMap((one) => (one.ok ? [] : one.faults))
      refused.push({ teacher: id, faults })
      continue
    }
    const change = changeOf(id, judged(before, old.value), judged(after, now.value))
    if (change === null) unchanged += 1
    else changes.push(change)
  }
  const greatest = changes.sort((a, b) => sizeOf(b) - sizeOf(a) || (a.teacher < b.teacher ? -1 : 1))
  return {
    gains: greatest.filter(({ by }) => signedAmount(by) > 0),
    loses: greatest.filter(({ by }) => signedAmount(by) < 0),
    shifts: greatest.filter(({ by }) => signedAmount(by) === 0),
    unchanged,
    refused,
  }
}

interface Judged {
  readonly evaluation: Evaluation
  readonly explanations: Readonly<Record<string, Explanation>>
  readonly root: string
}

function judged(scheme: Scheme, input: EvaluationInput): Judged {
  const { evaluation, explanations } = evaluateWithExplanation(scheme, input)
  return { evaluation, explanations, root: evaluation.sums[ROOT]! }
}

/** Null where nothing differs that a teacher would notice. */
function changeOf(teacher: string, before: Judged, after: Judged): TeacherChange | null {
  const records = recordChanges(before, after)
  const cycle = [before.evaluation.cycle.status, after.evaluation.cycle.status] as const
  const short = shortChanges(before.evaluation, after.evaluation)
  const years = yearChanges(before.evaluation, after.evaluation)
  const by = difference(before.root, after.root)
  if (records.length === 0 && cycle[0] === cycle[1] && short.length === 0 && years.length === 0) return null
  return { teacher, before: before.root, after: after.root, by, cycle, short, years, records }
}

function recordChanges(before: Judged, after: Judged): RecordChange[] {
  return Object.keys(after.evaluation.records).flatMap((record) => {
    const [old, now] = [before, after].map(({ evaluation }) => evaluation.records[record]!)
    const why = explanationDifference(before.explanations[record]!, after.explanations[record]!)
    if (old!.registered === now!.registered && why.length === 0) return []
    const by = difference(old!.registered, now!.registered)
    return [{ record, before: old!.registered, after: now!.registered, by, why }]
  })
}

function shortChanges(before: Evaluation, after: Evaluation): NumberChange[] {
  const ids = new Set([...Object.keys(before.cycle.short), ...Object.keys(after.cycle.short)])
  return [...ids].flatMap((id) => {
    const [old, now] = [before.cycle.short[id] ?? '0', after.cycle.short[id] ?? '0']
    return amountOf(old) === amountOf(now) ? [] : [{ id, before: old, after: now }]
  })
}

function yearChanges(before: Evaluation, after: Evaluation): TeacherChange['years'] {
  const years = new Set([...Object.keys(before.annual ?? {}), ...Object.keys(after.annual ?? {})])
  return [...years].sort().flatMap((year) => {
    const [old, now] = [before, after].map(({ annual }) => annual?.[year]?.status ?? 'not_applicable')
    return old === now ? [] : [{ year, before: old!, after: now! }]
  })
}

function difference(before: string, after: string): string {
  return amountText(amountOf(after) - amountOf(before), 0)
}

function sizeOf({ by }: TeacherChange): number {
  return Math.abs(signedAmount(by))
}

function signedAmount(signed: string): number {
  return signed.startsWith('-') ? -amountOf(signed.slice(1)) : amountOf(signed)
}
