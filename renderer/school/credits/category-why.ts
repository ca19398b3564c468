import type { Ledger } from '../../../shared/policy/ledger/ledger.ts'
import type { LedgerEntry } from '../../../shared/policy/ledger/ledger-entry.ts'
import { compare, type Exact, exact, plus, textOf } from '../../../shared/policy/scheme/exact.ts'

export interface Contribution {
  readonly entry: LedgerEntry
  readonly amount: string
}

/** What a category's two numbers are made of, entry by entry, in the ledger's order. */
export interface CategoryWhy {
  readonly recognised: readonly Contribution[]
  /** What waits for the county. */
  readonly open: readonly Contribution[]
  /** False where the entries alone do not come to the numbers: other years, or a limit of the whole. */
  readonly isWhole: boolean
}

export function categoryWhy({ entries, categories }: Ledger, id: string): CategoryWhy {
  const within = subtree(categories, id)
  const of = (state: LedgerEntry['state'], field: 'registered' | 'expected') =>
    entries.flatMap((entry): Contribution[] => {
      const amount = entry.state === state ? amountWithin(entry, field, within) : undefined
      return amount === undefined || compare(amount, exact(0)) === 0
        ? []
        : [{ entry, amount: textOf(amount) }]
    })
  const [recognised, open] = [of('recognised', 'registered'), of('pending', 'expected')]
  const category = categories.find((one) => one.id === id)!
  const isWhole =
    compare(sum(recognised), exact(category.recognised)) === 0 &&
    compare(sum([...recognised, ...open]), exact(category.expected)) === 0
  return { recognised, open, isWhole }
}

function amountWithin(
  { category, parts, ...entry }: LedgerEntry,
  field: 'registered' | 'expected',
  within: ReadonlySet<string>,
): Exact | undefined {
  if (parts === null) return category !== null && within.has(category) ? exact(entry[field]) : undefined
  return Object.entries(parts).reduce<Exact>(
    (sum, [id, amount]) => (within.has(id) ? plus(sum, exact(amount)) : sum),
    exact(0),
  )
}

function subtree(categories: Ledger['categories'], id: string): ReadonlySet<string> {
  const within = new Set([id])
  // Parents stand before their children.
  for (const one of categories) if (one.parent !== null && within.has(one.parent)) within.add(one.id)
  return within
}

function sum(contributions: readonly Contribution[]): Exact {
  return contributions.reduce<Exact>((total, { amount }) => plus(total, exact(amount)), exact(0))
}
