import type { Amount } from '../scheme/amount.ts'
import type { Exact } from '../scheme/exact.ts'
import type { Facts } from '../scheme/facts.ts'
import type {
  BaseRule,
  BonusRule,
  CapRule,
  ClassifyRule,
  EligibilityRule,
  FactorRule,
} from '../scheme/prepare-scheme.ts'
import type { Teacher, TrainingRecord } from '../scheme/training-record.ts'

/** What is judged together: one teacher's records in one cycle. Only `checkInput` makes one. */
export type EvaluationInput = UncheckedInput & { readonly [checked]: true }

declare const checked: unique symbol

export interface UncheckedInput {
  readonly teacher?: Teacher | null
  /** Without it every year counts as ended and nothing is overdue. */
  readonly today?: string | null
  readonly preset?: string | null
  readonly records: readonly TrainingRecord[]
  /**
   * What earlier recognitions granted (MG6). Their numbers stand as they are; duplicates and caps give the
   * other records only the room that is left. A record that is also here under its id is not judged again:
   * to replace a recognition, leave it out here and give its record among `records`.
   */
  readonly earlier?: readonly EarlierRecognition[] | null
}

export interface EarlierRecognition {
  /** The record as it was judged. */
  readonly record: TrainingRecord
  /** A RecordResult as it was granted, under whatever version of the scheme. */
  readonly granted: RecordResult
}

/** Amounts are decimal strings at the scheme's scale. */
export interface Evaluation {
  readonly records: Readonly<Record<string, RecordResult>>
  readonly sums: Readonly<Record<string, string>>
  readonly cycle: CycleResult
  /** By year; null for a scheme without annual minima. */
  readonly annual: Readonly<Record<string, AnnualResult>> | null
  /** Null without induction in the scheme or a date of hire, and for teachers hired long before the cycle. */
  readonly induction: InductionResult | null
}

export interface RecordResult {
  readonly outcome: 'registered' | 'held' | 'rejected' | 'duplicate'
  readonly reasons: readonly string[]
  readonly base: string
  readonly bonus: string
  readonly registered: string
  /** What it would earn if registered, before duplicates and caps. */
  readonly would: string
  readonly category: string | null
  readonly year: string | null
  /** 超上限不计; only where a cap cut something. */
  readonly cut?: string
  /** Only where a degree is divided. */
  readonly parts?: Readonly<Record<string, string>>
}

export interface OffsetResult {
  readonly pool: string
  readonly used: Readonly<Record<string, string>>
  readonly left: string
}

export interface CycleResult {
  readonly status: 'complete' | 'complete_by_offset' | 'incomplete'
  /** By category or constraint, after the offset. */
  readonly short: Readonly<Record<string, string>>
  readonly constraints: Readonly<Record<string, string>>
  readonly offset?: OffsetResult
}

export interface AnnualResult {
  readonly status: 'met' | 'met_by_offset' | 'not_met' | 'below_guidance' | 'in_progress' | 'not_applicable'
  readonly sums: Readonly<Record<string, string>>
  readonly short: Readonly<Record<string, string>>
  readonly offset?: OffsetResult
  readonly mayBeExcellent?: boolean
}

export interface InductionResult {
  readonly deadline: string
  readonly onTime: string
  readonly total: string
  readonly status: 'on_time' | 'late' | 'overdue' | 'in_progress'
  /** Parts of the minimum that are still short; only in schemes that have such parts. */
  readonly short?: Readonly<Record<string, string>>
}

/** One record while it is judged. The rules that decided are kept, so that it can explain itself (PL2). */
export interface Line {
  readonly facts: Facts
  outcome: RecordResult['outcome']
  reasons: string[]
  readonly base: Amount
  readonly bonus: Amount
  registered: Amount
  category: string | null
  parts: readonly Part[] | null
  /** An earlier recognition: nothing here changes it. */
  readonly fixed: RecordResult | null
  readonly matched: readonly EligibilityRule[]
  readonly counted: CountedHours | null
  readonly bonusRules: readonly BonusRule[]
  readonly classifyRule: ClassifyRule | null
  duplicateOf: Line | null
  cut: Cut | null
}

export interface CountedHours {
  readonly segments: readonly Segment[]
  readonly rule: BaseRule | null
  readonly factors: readonly FactorRule[]
  /** Before rounding; null when a mode has no ratio. */
  readonly exactBase: Exact | null
}

export interface Segment {
  readonly mode: string | null
  readonly hours: Exact
}

export interface Part {
  readonly category: string
  readonly amount: Amount
}

export interface Cut {
  readonly cap: CapRule
  /** What the cap still allowed. */
  readonly room: Amount
  readonly cut: Amount
}
