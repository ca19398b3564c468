import type { AnnualResult } from '../policy/judge/evaluation.ts'
import type { Ledger } from '../policy/ledger/ledger.ts'
import type { Scheme } from '../policy/scheme/scheme.ts'
import { CYCLE_STANDINGS, standingWords } from './form-words.ts'

/** 年度结论 of what is recognised or expected; empty in a scheme that asks for nothing by the year. */
export function yearConclusion(ledger: Ledger, year: string, which: 'recognised' | 'expected'): string {
  const result = ledger[which].annual?.[year]
  return result ? standingWords(YEAR_STANDINGS[result.status], labelled(ledger, result.short)) : ''
}

/** 结论 of the cycle as recognised, with what is missing; 进行中 while it lasts. */
export function cycleConclusion(ledger: Ledger, scheme: Scheme, today: string | null): string {
  return standingWords(cycleStanding(ledger, scheme, today), labelled(ledger, ledger.recognised.cycle.short))
}

export type CycleStanding = 'met' | 'met-by-offset' | 'short' | 'running'

/** The same in a word. */
export function cycleStanding(ledger: Ledger, scheme: Scheme, today: string | null): CycleStanding {
  const { status } = ledger.recognised.cycle
  const isRunning = today !== null && today <= scheme.cycle.end && status === 'incomplete'
  return isRunning ? 'running' : CYCLE_STANDINGS[status]
}

export function isMet(result: AnnualResult | undefined): boolean {
  return result !== undefined && Object.keys(result.short).length === 0
}

/** 未达标(差…) names categories and constraints as the scheme does. */
function labelled(
  { categories, constraints }: Ledger,
  short: Readonly<Record<string, string>>,
): readonly (readonly [string, string])[] {
  const labels = new Map([...categories, ...constraints].map(({ id, label }) => [id, label]))
  return Object.entries(short).map(([id, amount]) => [labels.get(id) ?? id, amount] as const)
}

const YEAR_STANDINGS: Readonly<Record<AnnualResult['status'], Parameters<typeof standingWords>[0]>> = {
  met: 'met',
  met_by_offset: 'met-by-offset',
  not_met: 'short',
  below_guidance: 'below-guidance',
  in_progress: 'running',
  not_applicable: 'not-asked',
}
