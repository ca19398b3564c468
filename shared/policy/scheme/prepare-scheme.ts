import { type Amount, amountOf, stepOfScale } from './amount.ts'
import { yearOf } from './calendar.ts'
import { splitTargets } from './category-consistency.ts'
import { type CategoryTree, categoryTree } from './category-tree.ts'
import { type Exact, exact, type Rounding } from './exact.ts'
import { compilePredicate, type Test } from './predicate/compile-predicate.ts'
import type { Scheme } from './scheme.ts'

/** A scheme with one preset, made ready to judge many records. Depends on nothing but its arguments. */
export interface PreparedScheme {
  readonly scheme: Scheme
  readonly scale: number
  readonly step: Amount
  readonly rounding: Rounding
  readonly tree: CategoryTree
  readonly firstYear: number
  readonly lastYear: number
  readonly eligibility: readonly EligibilityRule[]
  readonly base: readonly BaseRule[]
  readonly factors: readonly FactorRule[]
  readonly bonus: readonly BonusRule[]
  readonly classify: readonly ClassifyRule[]
  readonly caps: readonly CapRule[]
  readonly constraints: readonly ConstraintRule[]
  readonly inductionConstraints: readonly ConstraintRule[]
  readonly splitInto: ReadonlySet<string>
}

export interface EligibilityRule {
  readonly id: string
  readonly test: Test
  readonly rejects: boolean
  readonly clause: string
}
export interface BaseRule {
  /** Its place in the file: `base[2]`. */
  readonly place: string
  readonly test: Test
  /** Hours for one credit by mode; null for a fixed amount. */
  readonly ratio: ReadonlyMap<string, Exact> | null
  readonly fixed: Exact | null
  readonly clause: string
}
export interface FactorRule {
  readonly id: string
  readonly test: Test
  readonly times: Exact
  readonly clause: string
}
export interface BonusRule {
  readonly id: string
  readonly test: Test
  readonly rate: Exact
  readonly clause: string
}
export interface ClassifyRule {
  readonly place: string
  readonly test: Test
  readonly category: string | null
  readonly clause: string
}
export interface CapRule {
  readonly id: string
  readonly test: Test
  readonly scope: 'record' | 'day' | 'year' | 'cycle'
  readonly max: Amount
  readonly clause: string
}
export interface ConstraintRule {
  readonly id: string
  readonly test: Test
  readonly min: Amount
  readonly largest: boolean
}

/** The preset is one the scheme has, or null; `checkInput` sees to it. */
export function prepareScheme(scheme: Scheme, preset: string | null = null): PreparedScheme {
  const { cycle, number } = scheme
  const chosen = preset === null ? undefined : scheme.presets?.[preset]
  const constraints = scheme.constraints.filter(({ id }) => !chosen?.without?.includes(id))
  const test = (when: Scheme['base'][number]['when']): Test => compilePredicate(when, cycle)
  function constraintRule({ id, where, min, measure }: Scheme['constraints'][number]): ConstraintRule {
    return { id, test: test(where), min: amountOf(min), largest: measure === 'largest' }
  }
  return {
    scheme,
    scale: number.scale,
    step: number.step === undefined ? stepOfScale(number.scale) : amountOf(number.step),
    rounding: number.round,
    tree: categoryTree(scheme, preset),
    firstYear: yearOf(cycle.start),
    lastYear: yearOf(cycle.end),
    eligibility: scheme.eligibility.map((rule) => ({
      id: rule.id,
      test: test(rule.when),
      rejects: rule.result === 'reject',
      clause: clauseOf(rule),
    })),
    base: scheme.base.map((rule, place) => ({
      place: `base[${place}]`,
      test: test(rule.when),
      ratio:
        rule.ratio === undefined
          ? null
          : new Map(Object.entries(rule.ratio).map(([mode, hours]) => [mode, exact(hours)])),
      fixed: rule.fixed === undefined ? null : exact(rule.fixed),
      clause: clauseOf(rule),
    })),
    factors: (scheme.factors ?? []).map((rule) => ({
      id: rule.id,
      test: test(rule.when),
      times: exact(rule.times),
      clause: clauseOf(rule),
    })),
    bonus: scheme.bonus.rules.map((rule) => ({
      id: rule.id,
      test: test(rule.when),
      rate: exact(rule.rate),
      clause: clauseOf(rule),
    })),
    classify: scheme.classify.map((rule, place) => ({
      place: `classify[${place}]`,
      test: test(rule.when),
      category: rule.category,
      clause: clauseOf(rule),
    })),
    caps: scheme.caps.map((rule) => ({
      id: rule.id,
      test: test(rule.where),
      scope: rule.scope,
      max: amountOf(rule.max),
      clause: clauseOf(rule),
    })),
    constraints: [...constraints, ...(chosen?.constraints ?? [])].map(constraintRule),
    inductionConstraints: (scheme.induction?.constraints ?? []).map(constraintRule),
    splitInto: new Set(splitTargets(scheme)),
  }
}

/** What a printout says about where a rule comes from; without an origin it is an assumption (domain §3.2). */
function clauseOf({ clause, origin, source }: { clause?: string; origin?: string; source?: string }): string {
  return clause ?? origin ?? source ?? '默认值,待确认'
}
