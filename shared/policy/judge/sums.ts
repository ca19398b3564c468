import type { Amount } from '../scheme/amount.ts'
import type { ConstraintRule, PreparedScheme } from '../scheme/prepare-scheme.ts'
import type { Line } from './evaluation.ts'

/** Step 8: what is registered, by category place, rolled up the tree. */
export interface Sums {
  readonly cycle: Amount[]
  readonly byYear: ReadonlyMap<number, Amount[]>
}

/** The lines that count toward the cycle: registered, inside it, and not kept apart as induction (S-AMB-15). */
export function linesInCycle({ scheme }: PreparedScheme, lines: readonly Line[]): Line[] {
  const { cycle, induction, yearBy } = scheme
  const apart = induction && !induction.countsInCycle ? induction.tag : null
  return lines.filter(({ outcome, registered, facts }) => {
    if (outcome !== 'registered' || registered === 0) return false
    if (apart !== null && facts.record.tags?.includes(apart)) return false
    const date = yearBy === 'end' ? facts.end : facts.record.recognised
    return date == null || (date >= cycle.start && date <= cycle.end)
  })
}

export function sumUp({ tree, firstYear, lastYear }: PreparedScheme, lines: readonly Line[]): Sums {
  const nothing = new Array<Amount>(tree.ids.length).fill(0)
  const cycle = nothing.slice()
  const byYear = new Map<number, Amount[]>()
  for (let year = firstYear; year <= lastYear; year++) byYear.set(year, nothing.slice())
  for (const line of lines) {
    const year = line.facts.year === null ? undefined : byYear.get(line.facts.year)
    if (line.parts === null) add(line.category, line.registered)
    else for (const { category, amount } of line.parts) add(category, amount)
    function add(category: string | null, amount: Amount): void {
      for (const place of tree.upward[tree.placeOf.get(category!)!]!) {
        cycle[place]! += amount
        if (year !== undefined) year[place]! += amount
      }
    }
  }
  return { cycle, byYear }
}

/** The sum (or the largest single one) of the records a constraint selects among those under the root. */
export function constraintSum(
  { tree }: PreparedScheme,
  rule: ConstraintRule,
  lines: readonly Line[],
): Amount {
  let sum = 0
  for (const { facts, category, registered, parts } of lines) {
    if (parts === null) take(category, registered)
    else for (const part of parts) take(part.category, part.amount)
    facts.category = category
    function take(within: string | null, amount: Amount): void {
      facts.category = within
      if (!tree.underRoot[tree.placeOf.get(within!)!] || !rule.test(facts)) return
      sum = rule.largest ? Math.max(sum, amount) : sum + amount
    }
  }
  return sum
}
