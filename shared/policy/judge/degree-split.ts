import { type Amount, amountOf } from '../scheme/amount.ts'
import type { PreparedScheme } from '../scheme/prepare-scheme.ts'
import type { TrainingRecord } from '../scheme/training-record.ts'
import type { Part } from './evaluation.ts'

/**
 * H-AMB-12: how the approving officer divided a degree's credits, if the parts add up exactly to what the
 * record would earn and each lies where the scheme allows; otherwise null.
 */
export function validSplit(
  prepared: PreparedScheme,
  record: TrainingRecord,
  would: Amount,
): readonly Part[] | null {
  const split = record.degree?.split
  if (split == null) return null
  const parts = Object.entries(split).map(([category, part]) => ({ category, amount: amountOf(part) }))
  if (parts.length === 0 || parts.some(({ category }) => !prepared.splitInto.has(category))) return null
  return parts.reduce((sum, { amount }) => sum + amount, 0) === would ? parts : null
}
