import { type PreparedScheme, prepareScheme } from '../scheme/prepare-scheme.ts'
import type { Scheme } from '../scheme/scheme.ts'
import { annualStandings } from './annual.ts'
import { cutAtCaps } from './caps.ts'
import { setDuplicatesAside } from './duplicates.ts'
import { grantedLine } from './earlier-recognition.ts'
import type { Evaluation, EvaluationInput, Line } from './evaluation.ts'
import { type Explanation, explain } from './explanation.ts'
import { inductionStanding } from './induction.ts'
import { judgeRecord } from './judge-record.ts'
import type { Judgement } from './judgement.ts'
import { present } from './presentation.ts'
import { minimaFor, standing } from './requirement.ts'
import { constraintSum, linesInCycle, sumUp } from './sums.ts'

/** What every record earns and where the teacher stands. Exact; the order of the records does not matter. */
export function evaluate(scheme: Scheme, input: EvaluationInput): Evaluation {
  return present(judge(preparedFor(scheme, input.preset ?? null), input))
}

/** The same, and for each record why (PL2). */
export function evaluateWithExplanation(
  scheme: Scheme,
  input: EvaluationInput,
): { readonly evaluation: Evaluation; readonly explanations: Readonly<Record<string, Explanation>> } {
  const judgement = judge(preparedFor(scheme, input.preset ?? null), input)
  const explanations = judgement.lines.map((line) => [
    line.facts.record.id,
    explain(judgement.prepared, line),
  ])
  return { evaluation: present(judgement), explanations: Object.fromEntries(explanations) }
}

export function judge(prepared: PreparedScheme, input: EvaluationInput): Judgement {
  const { teacher = null, today = null, records, earlier } = input
  const hireDate = teacher?.hireDate ?? null
  const lines = earlier?.length
    ? withEarlier(prepared, input)
    : records.map((one) => judgeRecord(prepared, one))
  setDuplicatesAside(prepared, lines)
  cutAtCaps(prepared, lines)

  const counting = linesInCycle(prepared, lines)
  const sums = sumUp(prepared, counting)
  const constraints = prepared.constraints.map(
    (rule) => [rule, constraintSum(prepared, rule, counting)] as const,
  )
  const minima = minimaFor(prepared, teacher)
  return {
    prepared,
    lines,
    sums,
    constraints,
    cycle: standing(prepared, minima, sums.cycle, constraints, prepared.scheme.offset),
    years: annualStandings(prepared, sums.byYear, hireDate, today),
    induction: inductionStanding(prepared, lines, hireDate, today),
  }
}

/** MG6: granted numbers first, as they are; of the records only those no earlier recognition speaks for. */
function withEarlier(prepared: PreparedScheme, { records, earlier }: EvaluationInput): Line[] {
  const fixed = (earlier ?? []).map((recognition) => grantedLine(prepared, recognition))
  const spokenFor = new Set(fixed.map(({ facts }) => facts.record.id))
  const open = records.filter(({ id }) => !spokenFor.has(id))
  return [...fixed, ...open.map((record) => judgeRecord(prepared, record))]
}

function preparedFor(scheme: Scheme, preset: string | null): PreparedScheme {
  const byPreset = PREPARED.get(scheme) ?? new Map<string | null, PreparedScheme>()
  const known = byPreset.get(preset)
  if (known !== undefined) return known
  const prepared = prepareScheme(scheme, preset)
  PREPARED.set(scheme, byPreset.set(preset, prepared))
  return prepared
}

// Preparing costs more than judging a teacher; a scheme is never edited (PL3), so it is prepared once.
const PREPARED = new WeakMap<Scheme, Map<string | null, PreparedScheme>>()
