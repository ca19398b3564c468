import { type Amount, amountOf, exactAmount, roundedAmount } from '../scheme/amount.ts'
import { exact, times } from '../scheme/exact.ts'
import type { PreparedScheme } from '../scheme/prepare-scheme.ts'
import type { Scheme } from '../scheme/scheme.ts'

export interface OffsetSpent {
  readonly pool: Amount
  /** By category place, in the order of the scheme. */
  readonly used: ReadonlyMap<number, Amount>
  readonly left: Amount
  /** The sums as they count after the offset. */
  readonly sums: readonly Amount[]
}

/**
 * H-030, H-AMB-08: what the source has above `over` fills the shortages of `to`, in order, never the other way.
 * A filled category lifts what is above it, except what is above the source too: there nothing was added.
 */
export function spendOffset(
  prepared: PreparedScheme,
  offset: NonNullable<Scheme['offset']>,
  minima: readonly Amount[],
  sums: readonly Amount[],
): OffsetSpent {
  const { tree } = prepared
  const from = tree.placeOf.get(offset.from)!
  const pool = poolOf(prepared, offset, minima, sums, from)
  const after = [...sums]
  const used = new Map<number, Amount>()
  let left = pool
  for (const id of offset.to) {
    const to = tree.placeOf.get(id)!
    const amount = Math.min(left, Math.max(0, minima[to]! - after[to]!))
    if (amount === 0) continue
    used.set(to, amount)
    left -= amount
    for (const above of tree.upward[to]!) if (!tree.upward[from]!.includes(above)) after[above]! += amount
  }
  return { pool, used, left, sums: after }
}

function poolOf(
  { tree, step }: PreparedScheme,
  { over, rate, requires }: NonNullable<Scheme['offset']>,
  minima: readonly Amount[],
  sums: readonly Amount[],
  from: number,
): Amount {
  const satisfied =
    requires === 'none' || tree.downward[from]!.every((place) => sums[place]! >= minima[place]!)
  const surplus = sums[from]! - amountOf(over)
  if (!satisfied || surplus <= 0) return 0
  return roundedAmount(times(exactAmount(surplus, 1), exact(rate ?? 1)), step, 'floor')
}
