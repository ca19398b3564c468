import { type Amount, amountOf, amountText } from './amount.ts'
import { ancestry, type FaultAt, offsets, splitTargets } from './category-consistency.ts'
import type { Predicate } from './predicate/predicate.ts'
import type { Scheme } from './scheme.ts'

type Minima = ReadonlyMap<string, Amount>

/** Minima nobody could meet, and minima which say two things at once. The tree is known to be one. */
export function minimumFaults(scheme: Scheme, fault: FaultAt): void {
  const cycle = new Map(scheme.categories.map(({ id, min }) => [id, amountOf(min)]))
  const placeOf = new Map(scheme.categories.map(({ id }, place) => [id, `categories[${place}].min`]))
  const named = (id: string): string => placeOf.get(id)!
  heavierThanParent(scheme, cycle, named, fault)
  unreachable(scheme, cycle, named, fault)
  aboveCap(scheme, cycle, 'cycle', named, fault)
  for (const [preset, { set }] of Object.entries(scheme.presets ?? {})) {
    const minima = new Map([...cycle, ...amounts(set ?? {})])
    const path = (id: string): string =>
      set !== undefined && id in set ? `presets.${preset}.set.${id}` : `presets.${preset}.set`
    heavierThanParent(scheme, minima, path, fault)
    unreachable(scheme, new Map(amounts(set ?? {})), path, fault)
    aboveCap(scheme, new Map(amounts(set ?? {})), 'cycle', path, fault)
  }
  if (scheme.annual) {
    const annual = new Map(amounts(scheme.annual.min))
    const path = (id: string): string => `annual.min.${id}`
    heavierThanParent(scheme, annual, path, fault)
    unreachable(scheme, annual, path, fault)
    aboveCap(scheme, annual, 'year', path, fault)
  }
  for (const [path, { from, over }] of offsets(scheme)) {
    const min = path === 'offset' ? cycle.get(from) : amountOf(scheme.annual?.min[from] ?? 0)
    if (amountOf(over) < (min ?? 0))
      fault(`${path}.over`, `从 ${over} 起折抵,会动用“${from}”自己的最低线 ${show(min ?? 0)}。`)
  }
}

/** A parent with a minimum of its own that its children's minima exceed. A parent without one (0) has none. */
function heavierThanParent(
  scheme: Scheme,
  minima: Minima,
  path: (id: string) => string,
  fault: FaultAt,
): void {
  const children = new Map<string, string[]>()
  for (const { id, parent } of scheme.categories)
    if (parent !== null) children.set(parent, [...(children.get(parent) ?? []), id])
  function needed(id: string): Amount {
    const below = (children.get(id) ?? []).reduce((sum, child) => sum + needed(child), 0)
    return Math.max(minima.get(id) ?? 0, below)
  }
  for (const [id, below] of children) {
    const own = minima.get(id) ?? 0
    const sum = below.reduce((total, child) => total + needed(child), 0)
    if (own > 0 && sum > own)
      fault(path(id), `“${id}”的最低线 ${show(own)} 小于其下各项最低线之和 ${show(sum)}。`)
  }
}

/** A minimum on a category into which no record can ever fall. */
function unreachable(scheme: Scheme, minima: Minima, path: (id: string) => string, fault: FaultAt): void {
  if (scheme.classify.some(({ category }) => category === '@record')) return
  const parents = new Map(scheme.categories.map(({ id, parent }) => [id, parent]))
  const landed = scheme.classify.flatMap(({ category }) =>
    category === null ? [] : category === '@split' ? splitTargets(scheme) : [category],
  )
  const filled = new Set(landed.flatMap((id) => ancestry(id, parents)))
  for (const [id, min] of minima)
    if (min > 0 && !filled.has(id)) fault(path(id), `没有记录会归入“${id}”,最低线 ${show(min)} 永远达不到。`)
}

/** A minimum above what a cap on the same category, or on everything, lets anyone earn. */
function aboveCap(
  scheme: Scheme,
  minima: Minima,
  period: 'cycle' | 'year',
  path: (id: string) => string,
  fault: FaultAt,
): void {
  for (const { id: cap, where, scope, max } of scheme.caps) {
    const periods =
      scope === 'cycle' ? 1 : scope === 'year' ? (period === 'cycle' ? scheme.cycle.years : 1) : 0
    if (periods === 0) continue
    const capped = cappedCategories(where, scheme)
    for (const [id, min] of minima)
      if (capped.has(id) && min > amountOf(max) * periods)
        fault(
          path(id),
          `“${id}”的最低线 ${show(min)} 高于上限 ${cap} 允许的 ${show(amountOf(max) * periods)}。`,
        )
  }
}

/** Categories all of whose credits fall under the cap: those it names, or all for an unconditional one. */
function cappedCategories(where: Predicate, scheme: Scheme): Set<string> {
  if ('const' in where) return new Set(where.const ? scheme.categories.map(({ id }) => id) : [])
  if (!('field' in where) || where.field !== 'category') return new Set()
  if (!('eq' in where) || typeof where.eq !== 'string') return new Set()
  const leaf = !scheme.categories.some(({ parent }) => parent === where.eq)
  return new Set(leaf ? [where.eq] : [])
}

function amounts(byCategory: Readonly<Record<string, number>>): [string, Amount][] {
  return Object.entries(byCategory).map(([id, min]) => [id, amountOf(min)])
}

function show(amount: Amount): string {
  return amountText(amount, 0)
}
