import { useMemo } from 'react'
import type { ViewRow } from '../../../shared/contract/host-values.ts'
import { checkTwoValues, type TwoValues } from '../../../shared/desk/two-values.ts'
import { PLACED, type PlacedKind } from '../../../shared/domain/kinds/places.ts'
import { useRows } from '../../store/session.tsx'

/** Records of a kind that have two values somewhere. */
export function useDisputed(kind: PlacedKind): readonly ViewRow[] {
  const rows = useRows(kind)
  return useMemo(() => rows.filter(({ beside }) => hasAny(beside)), [rows])
}

/** MG2, BK1: every field of every kind that has two values. */
export function useTwoValues(): readonly TwoValues<ViewRow>[] {
  // A fixed list: the hooks behind it are always the same ones.
  return checkTwoValues(PLACED.flatMap(useDisputed))
}

/** Faster than its keys: nearly all of a hundred thousand rows have none. */
function hasAny(beside: object): boolean {
  for (const _field in beside) return true
  return false
}
