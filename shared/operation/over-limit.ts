import type { Change } from './operation.ts'

/**
 * How many writes one write may name in its `over`. A screen shows a handful; without a limit one operation could name
 * a quarter of a million (decision 0013). Screens, host and packages refuse more; what an older program took into its
 * journal is set aside by every fold.
 */
export const OVER_LIMIT = 1000

export function namesTooMany({ changes }: { readonly changes: readonly Change[] }): boolean {
  return changes.some(({ over }) => over.length > OVER_LIMIT)
}
