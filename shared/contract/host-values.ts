import type { Hex } from '../base/bytes.ts'
import type { Refusal } from '../base/refusal.ts'
import type { ResultRow } from '../domain/results/results-cells.ts'
import type { MatchedBy, ResultMatch } from '../domain/results/results-match.ts'
import type { ResultsTitle } from '../domain/results/results-title.ts'
import type { Row, RowKey } from '../fold/row.ts'
import type { SchemeChange } from '../policy/scheme/scheme-difference.ts'
import type { SchemeNumber } from '../policy/scheme/scheme-number.ts'
import type { Came, OtherPc } from './exchange-values.ts'
import type { DamageCard } from './standing-values.ts'

/** Where the program stands; comes with every sign-in and sign-out. */
export interface HostStatus {
  readonly phase: 'first-start' | 'signed-out' | 'ready'
  readonly shell: 'browser' | 'electron'
  readonly school: { readonly name: string; readonly code: string; readonly scheme: string } | null
  /** The sample school is open: nothing of it can be exchanged. */
  readonly sample: boolean
  readonly users: readonly UserCard[]
  readonly user: UserCard | null
  /** False where the journal was damaged and is not whole: what is here can be read, nothing written (ST2). */
  readonly writable: boolean
  /** What it misses, where that is why nothing can be written. */
  readonly damage: DamageCard | null
  /** OP3: another PC seems to work under this one's enrolment. */
  readonly copied: boolean
  /** The clock is distrusted (faults.md, Clocks). */
  readonly clockDoubted: boolean
  /** ST8: this PC's keys lie in a file beside the data, or the system holds them as well. */
  readonly keys: 'file' | 'system-and-file'
  /** Things told once at the start: a torn line was cut, the journal was put back, a new feed was opened. */
  readonly news: readonly string[]
}

export interface UserCard {
  readonly id: Hex
  readonly name: string
  readonly role: string
  /** TR4: a user made on another PC has no PIN here until a keeper gives one. */
  readonly hasPin: boolean
}

/** ST3: what a view was made from; it stands in the view's own database, in the transaction of its rows. */
export interface ViewMark {
  readonly journal: string
  readonly offset: number
  readonly hash: string
  readonly fold: number
  /** Rows in the view: a view that lost some does not match. */
  readonly rows: number
}

/** `ahead`: the journal was put back; the host opens a new feed and the view is rebuilt. */
export interface ViewVerdict {
  readonly verdict: 'current' | 'rebuild' | 'ahead'
  readonly rows: number
}

/** Pages of all rows as of the first page; `mark` comes with the last one. */
export interface RowsPage {
  readonly rows: readonly ViewRow[]
  readonly next: number | null
  readonly total: number
  readonly mark: ViewMark | null
}

/**
 * A row as it may leave the host: sensitive fields hold a `Masked` (TR5); bytes never occur in rows. Only the
 * host's mask makes one (BK3): it is read like any row, and no row is taken for it.
 */
export type ViewRow = Row & { readonly [MASKED]: true }
declare const MASKED: unique symbol

export interface Masked {
  readonly masked: string
  /** Keyed fingerprint: equal values compare equal, within this PC. Empty for an empty value. */
  readonly print: string
}

export interface ViewChanges {
  readonly rows: readonly ViewRow[]
  readonly gone: readonly RowKey[]
  readonly from: ViewMark
  readonly to: ViewMark
}

/** ST1: comes when the operation is durable. */
export interface SavedAct {
  readonly operation: Hex
  readonly at: number
}

/** A column of a sheet and the field it was taken for; null where nothing fits. */
export interface SheetColumn {
  readonly column: string
  readonly header: string
  readonly field: string | null
}

/** A cell that a person has to look at. */
export interface SheetDoubt {
  readonly cell: string
  readonly field: string
  readonly reason: string
  readonly shown: string
}

/** PK4, counted in operations of this PC; one function makes it for every screen. */
export interface ExchangeReport {
  readonly device: { readonly name: string; readonly key: Hex }
  readonly trust: 'none' | 'requested' | 'answered' | 'enrolled'
  /** What is read out over the telephone, both ways. */
  readonly words: { readonly ours: string; readonly countys: string | null }
  readonly county: { readonly name: string; readonly address: string | null } | null
  readonly written: number
  readonly accepted: number
  readonly waiting: number
  readonly setAside: number
  readonly onTheWay: number
  readonly notPacked: number
  /** From the other PCs of the school and from the county. */
  readonly received: number
  /** PK4: what it knows of the school's other PCs. */
  readonly others: readonly OtherPc[]
  readonly lastAnswer: number | null
  readonly packages: readonly PackageLine[]
}

export interface PackageLine {
  readonly at: number
  readonly direction: 'written' | 'read'
  readonly by: 'folder' | 'http'
  readonly operations: number
  readonly file: string
}

export interface TakenIn {
  readonly files: readonly {
    readonly file: string
    readonly operations: number
    readonly known: number
    readonly refusal: Refusal | null
  }[]
  /** Files that were read before and bring nothing; none of `files`. A stick keeps those of months. */
  readonly repeats: number
  readonly came: Came
  /** Operations that went to the county, where the line was used. */
  readonly sent: number
}

/** F16: a provider's list as read, and who each row may be. Nothing is written from it without a person. */
export interface ResultsPreview {
  readonly file: string
  readonly sheets: readonly string[]
  readonly sheet: string
  readonly title: ResultsTitle
  readonly columns: readonly SheetColumn[]
  readonly rows: readonly ResultsPreviewRow[]
  readonly doubts: readonly SheetDoubt[]
  /** Rows that are titles, totals, blank or hidden, with the reason. */
  readonly skipped: readonly { readonly row: number; readonly reason: string }[]
}

export interface ResultsPreviewRow extends Omit<ResultRow, 'idNumber' | 'phone' | 'searchName'> {
  readonly match: ResultMatch['match']
  /** What made it sure. */
  readonly by: MatchedBy | null
  /** Whom it may be: one where it is sure or the name alone says so, several to choose from. */
  readonly persons: readonly Hex[]
  /** The row further up that is the same person. */
  readonly repeats: number | null
}

/** Every scheme version this program can use, and those it keeps without effect (OP4). */
export interface SchoolSchemes {
  readonly schemes: readonly SchemeLine[]
  readonly unread: readonly Pick<SchemeLine, 'id' | 'version' | 'effectiveFrom'>[]
}

export interface SchemeLine {
  readonly id: string
  readonly version: string
  readonly title: string
  readonly effectiveFrom: string
  /** 学分, 学时 */
  readonly unit: string
  /** By the county; else the program comes with it. */
  readonly published: boolean
}

/** One version, number by number, and what it changes for this school (PL3). */
export interface SchemeReport {
  readonly scheme: SchemeLine
  readonly succeeds: SchemeLine | null
  readonly numbers: readonly SchemeNumber[]
  readonly changes: readonly SchemeChange[]
  readonly teachers: readonly SchemeTeacher[]
  readonly unchanged: number
}

/** Amounts are exact decimals; `by` has a sign. Empty where a version cannot judge the teacher. */
export interface SchemeTeacher {
  readonly person: Hex
  readonly name: string
  readonly change: 'gains' | 'loses' | 'shifts' | 'refused'
  readonly before: string
  readonly after: string
  readonly by: string
  readonly why: readonly string[]
}
