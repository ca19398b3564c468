import type { Hex } from '../../shared/base/bytes.ts'
import type { Row } from '../../shared/fold/row.ts'

/**
 * The view the console reads: made from the journal alone, thrown away and made anew at will (CO4), a scope at a time
 * (SC2). Two implementations, one test suite. All throw `ViewUnavailable`.
 */
export interface CountyStore {
  /** How far it shows the scopes of which journal; null in an empty one. */
  reached(): Promise<ViewReached | null>
  /** The same of one scope; null where nothing of it is shown. */
  place(scope: Hex): Promise<ShownPlace | null>
  /** Empties it, for this journal. */
  begin(journal: Hex): Promise<void>
  /**
   * One transaction: all of it or none, and which of the two only `reached` says once it has failed. To be asked for
   * `reached` before: a database that was away meanwhile may have been written by another server.
   */
  apply(batch: ViewBatch): Promise<void>
  /** Throws `ViewUnavailable` while it is known to be away. Asks nothing. */
  reachable(): void
  overview(): Promise<Overview>
  school(scope: Hex): Promise<SchoolLine | null>
  /** Of one school, every row of these kinds, by kind and id. */
  rows(scope: Hex, kinds: readonly string[]): Promise<readonly Row[]>
  /** Everything of one scope, in one fixed order, for comparison; of the bureau's the requests. */
  dump(scope: Hex): Promise<ViewDump>
  close(): Promise<void>
}

export interface ViewReached {
  readonly journal: Hex
  readonly scopes: readonly ScopePlace[]
}

export interface ShownPlace {
  readonly journal: Hex
  readonly place: ScopePlace
}

/** The end of the scope's last line that the view shows, and the version of the fold it was made with. */
export interface ScopePlace {
  readonly scope: Hex
  readonly fold: number
  readonly offset: number
  readonly hash: Hex
}

/** Of one scope. */
export interface ViewBatch extends ScopeLines {
  /** Whatever the scope had is gone first. */
  readonly isAnew: boolean
  readonly place: ScopePlace
}

export interface ScopeLines {
  readonly rows: readonly ScopedRow[]
  readonly gone: readonly { readonly scope: Hex; readonly kind: string; readonly id: Hex }[]
  readonly documents: readonly DocumentLine[]
  readonly schools: readonly SchoolLine[]
  readonly devices: readonly DeviceLine[]
  readonly requests: readonly RequestLine[]
  readonly packages: readonly PackageRecord[]
}

/** TR5: sensitive fields hold a mask and a keyed fingerprint. */
export interface ScopedRow {
  readonly scope: Hex
  readonly row: Row
}

/** A plan or claim and the decision it stands at (MG8). */
export interface DocumentLine {
  readonly scope: Hex
  readonly kind: string
  readonly id: Hex
  readonly step: string
  readonly title: string
  readonly year: number
  /** Decisions beyond the one shown: two offices answered at once. */
  readonly contested: number
  /** Writes that the decision did not see. */
  readonly uncovered: number
}

export interface SchoolLine {
  readonly scope: Hex
  readonly code: string
  readonly name: string
}

export interface DeviceLine {
  readonly scope: Hex
  readonly key: Hex
  readonly number: number
  /** County time of the enrolment, and of the last package; milliseconds since 1970. */
  readonly enrolled: number
  readonly heard: number | null
  readonly revoked: boolean
  /** OP3: two PCs write under it. */
  readonly copied: boolean
}

export interface RequestLine {
  readonly hash: Hex
  readonly school: string
  readonly schoolName: string
  readonly deviceName: string
  readonly state: 'pending' | 'answered' | 'dismissed'
}

/** `place` counts within its scope and direction, from 0. */
export interface PackageRecord {
  readonly direction: 'in' | 'out'
  readonly place: number
  readonly scope: Hex
  readonly at: number
  readonly by: 'folder' | 'http'
  /** What it was called when it came. */
  readonly file: string
  readonly number: number
  readonly fresh: number
  readonly known: number
}

/** What waits for a person, and what came and went lately. */
export interface Overview {
  readonly requests: readonly RequestLine[]
  readonly schools: readonly SchoolLine[]
  readonly devices: readonly DeviceLine[]
  /** Plans and claims that a school has submitted. */
  readonly documents: readonly DocumentLine[]
  /** The last 200, newest first. */
  readonly packages: readonly PackageRecord[]
}

export interface ViewDump {
  readonly rows: readonly ScopedRow[]
  readonly documents: readonly DocumentLine[]
  readonly schools: readonly SchoolLine[]
  readonly devices: readonly DeviceLine[]
  readonly requests: readonly RequestLine[]
  readonly packages: readonly PackageRecord[]
}

export const PACKAGES_SHOWN = 200
