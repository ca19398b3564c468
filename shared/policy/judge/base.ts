import { over, plus, times } from '../scheme/exact.ts'
import type { Facts } from '../scheme/facts.ts'
import type { PreparedScheme } from '../scheme/prepare-scheme.ts'
import type { CountedHours } from './evaluation.ts'
import { learningHours } from './hours.ts'

/**
 * Step 3: Σ hours ÷ ratio of their mode (`*` for any other), or the fixed amount of the activity, times every
 * factor that applies; exact, rounded once by the caller (H-035). A mode without a ratio leaves it null.
 */
export function countedHours(prepared: PreparedScheme, facts: Facts): CountedHours {
  const segments = learningHours(facts.record, prepared.scheme.hour)
  const rule = prepared.base.find(({ test }) => test(facts)) ?? null
  if (rule === null) return { segments, rule, factors: NO_FACTORS, exactBase: null }
  let exactBase = rule.fixed
  if (rule.ratio !== null) {
    for (const { mode, hours } of segments) {
      const ratio = rule.ratio.get(mode ?? '*') ?? rule.ratio.get('*')
      if (ratio === undefined) return { segments, rule, factors: NO_FACTORS, exactBase: null }
      const credits = over(hours, ratio)
      exactBase = exactBase === null ? credits : plus(exactBase, credits)
    }
  }
  if (prepared.factors.length === 0 || exactBase === null)
    return { segments, rule, factors: NO_FACTORS, exactBase }
  const factors = prepared.factors.filter(({ test }) => test(facts))
  return {
    segments,
    rule,
    factors,
    exactBase: factors.reduce((base, factor) => times(base, factor.times), exactBase),
  }
}

const NO_FACTORS: readonly never[] = []
