import { Fraction } from 'fraction.js'
import { percentOf } from './calculations.ts'

export interface BudgetCheck {
  /** `unsaid`: nothing is planned for training yet. */
  readonly state: 'enough' | 'short' | 'unsaid'
  /** Percent of the public funds that is planned, to one place, rounded down: 4.99 % is not 5.0. */
  readonly share: string
  /** Yuan to 0.01, of which `missing` are not planned. */
  readonly needed: string
  readonly missing: string
}

/**
 * B-032: 5 % of a school's yearly budget of public funds are for training its teachers. Amounts are exact decimals in
 * yuan, or empty; undefined where the public funds are not said.
 */
export function budgetCheck(publicFunds: string, training: string): BudgetCheck | undefined {
  if (publicFunds === '' || new Fraction(publicFunds).equals(0)) return undefined
  const needed = percentOf(publicFunds, 5)
  const planned = new Fraction(training === '' ? 0 : training)
  // By the exact five percent, not by the amount rounded to a fen.
  const isEnough = planned.mul(20).gte(publicFunds)
  const share = planned.div(publicFunds).mul(1000).floor().div(10)
  const missing = new Fraction(needed).sub(planned)
  return {
    state: training === '' ? 'unsaid' : isEnough ? 'enough' : 'short',
    share: share.toString(),
    needed: money(new Fraction(needed)),
    missing: money(missing.compare(0) < 0 ? new Fraction(0) : missing),
  }
}

/** `6000`, `6000.5` */
function money(amount: Fraction): string {
  return amount.round(2).toString()
}
