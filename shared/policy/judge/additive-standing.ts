import { greatest } from '../../base/greatest.ts'
import { type Amount, amountText } from '../scheme/amount.ts'
import type { Teacher } from '../scheme/training-record.ts'
import { annualStandings } from './annual.ts'
import type { Judgement } from './judgement.ts'
import { minimaFor, standing } from './requirement.ts'

/** The requirement of the whole cycle, or of one of its years. */
export type ClosingTarget = 'cycle' | { readonly year: string }

/** What records add to sums and constraints where none of them can take another's room. */
export type Gain = Pick<Judgement, 'sums' | 'constraints'>

/**
 * What a judged teacher with further gains is short of, by category or constraint; empty for a year the scheme asks
 * nothing of. Sums alone are added, so that thousands of sets can be asked about.
 */
export function shortAfter(
  judgement: Judgement,
  teacher: Teacher | null,
  gains: readonly Gain[],
  target: ClosingTarget,
): Readonly<Record<string, string>> {
  const { prepared, sums } = judgement
  const found = target === 'cycle' ? ofCycle() : ofYear(Number(target.year))
  return Object.fromEntries(
    [...(found ?? [])].map(([id, amount]) => [id, amountText(amount, prepared.scale)]),
  )

  function ofCycle(): ReadonlyMap<string, Amount> {
    const all = added(
      sums.cycle,
      gains.map((gain) => gain.sums.cycle),
    )
    const constraints = judgement.constraints.map(([rule, sum], place) => {
      const more = gains.map((gain) => gain.constraints[place]![1])
      const whole = rule.largest ? greatest(more, sum) : more.reduce((total, one) => total + one, sum)
      return [rule, whole] as const
    })
    return standing(prepared, minimaFor(prepared, teacher), all, constraints, prepared.scheme.offset).short
  }

  function ofYear(year: number): ReadonlyMap<string, Amount> | undefined {
    const before = sums.byYear.get(year)
    if (before === undefined) return undefined
    const more = gains.flatMap((gain) => [gain.sums.byYear.get(year) ?? []])
    const byYear = new Map([[year, added(before, more)]])
    return annualStandings(prepared, byYear, teacher?.hireDate ?? null, null)[0]?.standing.short
  }
}

function added(before: readonly Amount[], more: readonly (readonly Amount[])[]): Amount[] {
  return before.map((sum, place) => more.reduce((total, gain) => total + gain[place]!, sum))
}
