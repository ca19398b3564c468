import { checkInput } from '../shared/policy/judge/check-input.ts'
import { evaluate } from '../shared/policy/judge/evaluate.ts'
import type { Evaluation } from '../shared/policy/judge/evaluation.ts'
import type { Checked, PolicyFault } from '../shared/policy/scheme/fault.ts'
import type { Scheme } from '../shared/policy/scheme/scheme.ts'
import { calculate } from './scheme-calculations.ts'
import { schemeNamed } from './scheme-files.ts'

/** A worked case as it stands in its file; nothing about it is known yet. */
export type WorkedCase = Readonly<Record<string, unknown>>

/** Evaluations of phases and results of calculations are lists, in the order of the case. */
export type CaseAnswer =
  | { readonly case: string; readonly result: Evaluation | readonly unknown[] }
  | { readonly case: string; readonly refused: readonly PolicyFault[] }

export function listCases(json: unknown): readonly WorkedCase[] {
  return (Array.isArray(json) ? json : [json]).map((one) =>
    typeof one === 'object' && one !== null && !Array.isArray(one) ? (one as WorkedCase) : { notACase: one },
  )
}

/** What the engine says to a case. The scheme is looked for beside the case file, in `folder`. */
export function answerCase(one: WorkedCase, folder: string): CaseAnswer {
  const name = typeof one.case === 'string' ? one.case : '(无编号)'
  const faults = Object.keys(one)
    .filter((key) => !KEYS.has(key))
    .map((key) => ({ path: key, sentence: `不认识的键“${key}”。` }))
  if (one.calc !== undefined && faults.length === 0) return { case: name, ...calculations(one.calc) }
  const scheme = faults.length > 0 ? { ok: false as const, faults } : schemeNamed(one.scheme, folder)
  if (!scheme.ok) return { case: name, refused: scheme.faults }
  if (one.phases === undefined) {
    const evaluated = evaluatePhase(scheme.value, one, '')
    return evaluated.ok ? { case: name, result: evaluated.value } : { case: name, refused: evaluated.faults }
  }
  const phases = Array.isArray(one.phases) ? (one.phases as WorkedCase[]) : []
  const all = phases.map((phase, at) => evaluatePhase(scheme.value, { ...one, ...phase }, `phases[${at}]`))
  const refused = all.flatMap((phase) => (phase.ok ? [] : phase.faults))
  if (phases.length === 0) refused.push({ path: 'phases', sentence: '应是至少一个阶段的列表。' })
  if (refused.length > 0) return { case: name, refused }
  return { case: name, result: all.flatMap((phase) => (phase.ok ? [phase.value] : [])) }
}

/** What a case says must come out, in the form of its answer. */
export function expectationOf(one: WorkedCase): unknown {
  if (one.calc !== undefined) return (one.calc as WorkedCase[]).map(({ expect }) => expect)
  if (one.phases !== undefined) return (one.phases as WorkedCase[]).map(({ expect }) => expect)
  return one.expect
}

function evaluatePhase(scheme: Scheme, one: WorkedCase, place: string): Checked<Evaluation> {
  const { teacher, today, preset, records, earlier } = one
  const input = checkInput(scheme, { teacher, today, preset, records, earlier })
  if (input.ok) return { ok: true, value: evaluate(scheme, input.value) }
  const faults = input.faults.map(({ path, sentence }) => ({
    path: place ? `${place}.${path}` : path,
    sentence,
  }))
  return { ok: false, faults }
}

function calculations(calc: unknown): { result: readonly unknown[] } | { refused: PolicyFault[] } {
  if (!Array.isArray(calc)) return { refused: [{ path: 'calc', sentence: '应是算式的列表。' }] }
  const all = calc.map((one: unknown, at) => calculate(one, `calc[${at}]`))
  const refused = all.flatMap((one) => (one.ok ? [] : one.faults))
  return refused.length > 0 ? { refused } : { result: all.flatMap((one) => (one.ok ? [one.value] : [])) }
}

const KEYS = new Set(
  'case title why clause scheme preset teacher today records earlier phases calc expect'.split(' '),
)
