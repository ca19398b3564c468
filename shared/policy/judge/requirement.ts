import { type Amount, amountOf } from '../scheme/amount.ts'
import type { ConstraintRule, PreparedScheme } from '../scheme/prepare-scheme.ts'
import type { Scheme } from '../scheme/scheme.ts'
import type { Teacher } from '../scheme/training-record.ts'
import { type OffsetSpent, spendOffset } from './offset.ts'

/** How sums stand against minima: what is short after the offset, and how the offset was spent. */
export interface Standing {
  readonly status: 'met' | 'met_by_offset' | 'short'
  /** By category id or constraint id. */
  readonly short: ReadonlyMap<string, Amount>
  /** Given when there is an offset and something was short before it. */
  readonly offset: OffsetSpent | null
}

/** Steps 9 and 10 share this: complete, complete by offset, or short of something. */
export function standing(
  prepared: PreparedScheme,
  minima: readonly Amount[],
  sums: readonly Amount[],
  constraints: readonly (readonly [ConstraintRule, Amount])[],
  offset: Scheme['offset'],
): Standing {
  const before = shortages(prepared, minima, sums, constraints)
  if (before.size === 0) return { status: 'met', short: before, offset: null }
  if (!offset) return { status: 'short', short: before, offset: null }
  const spent = spendOffset(prepared, offset, minima, sums)
  const short = shortages(prepared, minima, spent.sums, constraints)
  return { status: short.size === 0 ? 'met_by_offset' : 'short', short, offset: spent }
}

/** 减免: approved exemptions lower one person's minima (H-AMB-19); below nothing, nothing is asked. */
export function minimaFor({ tree }: PreparedScheme, teacher: Teacher | null): readonly Amount[] {
  const exemptions = teacher?.exemptions
  if (exemptions == null || exemptions.length === 0) return tree.minima
  const minima = [...tree.minima]
  for (const { category, lessBy } of exemptions) {
    const place = tree.placeOf.get(category)!
    minima[place]! -= amountOf(lessBy)
  }
  return minima
}

function shortages(
  { tree }: PreparedScheme,
  minima: readonly Amount[],
  sums: readonly Amount[],
  constraints: readonly (readonly [ConstraintRule, Amount])[],
): Map<string, Amount> {
  const short = new Map<string, Amount>()
  for (const [place, min] of minima.entries())
    if (sums[place]! < min) short.set(tree.ids[place]!, min - sums[place]!)
  for (const [{ id, min }, sum] of constraints) if (sum < min) short.set(id, min - sum)
  return short
}
