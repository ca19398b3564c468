import { type Amount, exactAmount, roundedAmount } from '../scheme/amount.ts'
import { compare, times } from '../scheme/exact.ts'
import type { Facts } from '../scheme/facts.ts'
import type { BonusRule, PreparedScheme } from '../scheme/prepare-scheme.ts'

/** Step 4: which rules reward the record. One at most, unless the scheme adds them up (H-AMB-02). */
export function bonusRulesFor(prepared: PreparedScheme, facts: Facts): readonly BonusRule[] {
  const { bonus, scheme } = prepared
  if (bonus.length === 0) return NO_RULES
  if (scheme.mandarin?.bonus === false && facts.kind === 'mandarin' && facts.role === 'attendee')
    return NO_RULES
  if (scheme.bonus.stacking === 'none') {
    const first = bonus.find(({ test }) => test(facts))
    return first === undefined ? NO_RULES : [first]
  }
  const applying = bonus.filter(({ test }) => test(facts))
  if (scheme.bonus.stacking === 'sum' || applying.length < 2) return applying
  return [applying.reduce((best, rule) => (compare(rule.rate, best.rate) > 0 ? rule : best))]
}

/** Rounded base × rate, rounded for each rule by itself (H-AMB-13). */
export function bonusAmount(prepared: PreparedScheme, base: Amount, rules: readonly BonusRule[]): Amount {
  let bonus = 0
  for (const { rate } of rules)
    bonus += roundedAmount(times(exactAmount(base, prepared.step), rate), prepared.step, prepared.rounding)
  return bonus
}

const NO_RULES: readonly BonusRule[] = []
