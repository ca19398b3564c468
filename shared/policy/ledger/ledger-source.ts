import type { TrainingRecord } from '../scheme/training-record.ts'

/** Where something stands among the records of a school. */
export interface SourceRow {
  readonly kind: string
  readonly id: string
}

/** Why something cannot be recognised now (MG6), whatever the scheme says. */
export type LedgerBlock =
  | 'two-values'
  | 'waiting'
  /** 尚未收到: a record it mentions is not here (OP2). */
  | 'not-here'
  /** The scheme cannot read it: hours that are no number, an end before the start. */
  | 'unreadable'

/**
 * One row that may earn something: an attendance, a provider's result, a degree. Its record's id is its own
 * within the teacher's ledger, so that one row gives one entry however often it is looked at.
 */
export interface LedgerSource {
  readonly record: TrainingRecord
  readonly row: SourceRow
  /** The operations whose writes stand in it as shown: what a recognition names as judged. */
  readonly operations: readonly string[]
  /** 项目名称 */
  readonly name: string
  /** 文号 of the notice, or empty. */
  readonly number: string
  readonly blocks: readonly LedgerBlock[]
}

/** What the county granted for one source row (MG6). Amounts and hours are exact decimals. */
export interface LedgerGrant {
  readonly id: string
  /** A copy written into a person's new school: the id of the recognition it copies. */
  readonly of: string | null
  readonly replaces: string | null
  readonly row: SourceRow
  /** What stood in the row when it was judged. */
  readonly judged: readonly string[]
  readonly scheme: { readonly id: string; readonly version: string }
  readonly granted: GrantedParts
  readonly by: GrantedBy | null
  /** What a copy says about a row that only the former school has. */
  readonly shown: { readonly record: TrainingRecord; readonly name: string; readonly number: string } | null
}

export interface GrantedBy {
  /** 认定单位 */
  readonly office: string
  /** 认定日期, `2026-12-20` */
  readonly day: string
  /** 经办人 */
  readonly person: string
}

/** The numbers of a recognition, as they will stand until another replaces it. */
export interface GrantedParts {
  readonly year: string
  readonly category: string
  readonly hours: string
  readonly base: string
  readonly bonus: string
  readonly counted: string
  readonly why: readonly string[]
  /** Of a degree that was divided. */
  readonly parts?: Readonly<Record<string, string>>
}
