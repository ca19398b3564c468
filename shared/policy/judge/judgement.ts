import type { Amount } from '../scheme/amount.ts'
import type { ConstraintRule, PreparedScheme } from '../scheme/prepare-scheme.ts'
import type { YearStanding } from './annual.ts'
import type { Line } from './evaluation.ts'
import type { InductionStanding } from './induction.ts'
import type { Standing } from './requirement.ts'
import type { Sums } from './sums.ts'

/** One teacher's records under one scheme, step by step as domain §3.4 says, in amounts. */
export interface Judgement {
  readonly prepared: PreparedScheme
  readonly lines: readonly Line[]
  readonly sums: Sums
  readonly constraints: readonly (readonly [ConstraintRule, Amount])[]
  readonly cycle: Standing
  readonly years: readonly YearStanding[]
  readonly induction: InductionStanding | null
}
