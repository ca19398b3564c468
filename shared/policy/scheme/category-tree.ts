import { type Amount, amountOf } from './amount.ts'
import { ancestry, ROOT } from './category-consistency.ts'
import type { Scheme } from './scheme.ts'

/** The categories by place, so that sums are arrays. */
export interface CategoryTree {
  readonly ids: readonly string[]
  readonly placeOf: ReadonlyMap<string, number>
  /** For each category itself and everything above it, as places. */
  readonly upward: readonly (readonly number[])[]
  /** For each category itself and everything below it. */
  readonly downward: readonly (readonly number[])[]
  readonly underRoot: readonly boolean[]
  /** After the preset, before anyone's exemptions. */
  readonly minima: readonly Amount[]
}

export function categoryTree(scheme: Scheme, preset: string | null): CategoryTree {
  const { categories } = scheme
  const ids = categories.map(({ id }) => id)
  const placeOf = new Map(ids.map((id, place) => [id, place]))
  const parents = new Map(categories.map(({ id, parent }) => [id, parent]))
  const upward = ids.map((id) => ancestry(id, parents).map((above) => placeOf.get(above)!))
  const set = preset === null ? undefined : scheme.presets?.[preset]?.set
  return {
    ids,
    placeOf,
    upward,
    downward: ids.map((_, place) =>
      ids.flatMap((_, other) => (upward[other]!.includes(place) ? [other] : [])),
    ),
    underRoot: upward.map((above) => above.includes(placeOf.get(ROOT)!)),
    minima: categories.map(({ id, min }) => amountOf(set?.[id] ?? min)),
  }
}
