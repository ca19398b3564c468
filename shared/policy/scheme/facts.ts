import type { Exact } from './exact.ts'
import type { RecordKind, RecordStatus, Role, TrainingRecord } from './training-record.ts'

/** A record with its defaults filled in and what the rules need computed; the engine fills it step by step. */
export interface Facts {
  readonly record: TrainingRecord
  readonly role: Role
  readonly kind: RecordKind
  readonly status: RecordStatus
  /** The `end` of a degree record is its certificate's date. */
  readonly end: string | null
  /** The calendar year it counts in. */
  readonly year: number | null
  readonly levelMet: boolean | null
  readonly absentShare: Exact | null
  splitValid: boolean | null
  category: string | null
}
