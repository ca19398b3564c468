import type { Hex } from '../../shared/base/bytes.ts'
import type { Queue } from '../../shared/contract/county-lists.ts'
import type { CountyDocument } from '../../shared/domain/documents/documents.ts'
import type { Row } from '../../shared/fold/row.ts'

/**
 * The view the console reads: made from the journal alone, thrown away and made anew at will (CO4), a scope at a time
 * (SC2). Two implementations, one test suite. All throw `ViewUnavailable`.
 */
export interface CountyStore extends StoreLists {
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
  /** How often this program wrote, or may have written: another number than before says that lines changed. Asks nothing. */
  written(): number
  overview(): Promise<Overview>
  school(scope: Hex): Promise<SchoolLine | null>
  /** Of one school, every row of these kinds, by kind and id. */
  rows(scope: Hex, kinds: readonly string[]): Promise<readonly Row[]>
  /** Everything of one scope, in one fixed order, for comparison. */
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
  /** Since when it stands there: milliseconds since 1970, by the clock of who took the step; 0 for a draft. */
  readonly at: number
  /** The last time the school handed it in. */
  readonly submitted: number | null
  /** Who of the county decided that it stands there: an account; null where the school did. */
  readonly by: Hex | null
  readonly number: string
  readonly opinion: string
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

/** How much there is, and how much of it waits. */
export interface Overview {
  readonly schools: number
  /** Documents that a school has submitted; and those that were decided twice. */
  readonly waiting: number
  readonly contested: number
}

export interface ViewDump {
  readonly rows: readonly ScopedRow[]
  readonly documents: readonly DocumentLine[]
  readonly schools: readonly SchoolLine[]
  readonly devices: readonly DeviceLine[]
  readonly packages: readonly PackageRecord[]
}

/** What the console reads page by page. A page begins after a place, never at a count: what comes meanwhile moves nothing. */
export interface StoreLists {
  documents(asked: DocumentsAsked): Promise<FoundDocuments>
  schools(asked: SchoolsAsked): Promise<FoundSchools>
  /** Of one school, the first enrolled first. */
  devices(scope: Hex): Promise<readonly NamedDevice[]>
  packages(asked: PackagesAsked): Promise<readonly SchoolPackage[]>
}

/** Absent: whatever it is. */
export interface DocumentFilter {
  readonly kind?: string
  readonly scope?: Hex
  readonly year?: number
  /** In the title, or in the name or code of the school; case does not matter. */
  readonly search?: string
  /** Milliseconds since 1970: at or after, and before. */
  readonly from?: number
  readonly until?: number
}

export interface DocumentsAsked extends DocumentFilter {
  readonly queue: Queue
  readonly after?: DocumentPlace
  readonly most: number
}

export type DocumentPlace = Pick<SchoolDocument, 'at' | 'scope' | 'kind' | 'id'>

export interface SchoolDocument extends DocumentLine {
  readonly kind: CountyDocument
  /** The school's name, else its code. */
  readonly school: string
}

export interface FoundDocuments {
  /** The latest step first. */
  readonly lines: readonly SchoolDocument[]
  /** Of what the filter leaves, in each queue. */
  readonly counts: Readonly<Record<Queue, number>>
}

export interface SchoolsAsked {
  /** In the name, the code, or the name of one of its devices. */
  readonly search?: string
  /** Only those of whom nothing came since then; milliseconds since 1970. */
  readonly silentSince?: number
  /** `silent`: those heard of longest ago first. */
  readonly order: 'code' | 'silent'
  readonly after?: SchoolPlace
  readonly most: number
}

export type SchoolPlace = Pick<SchoolEntry, 'heard' | 'code' | 'scope'>

export interface SchoolEntry extends SchoolLine {
  /** Of its devices, how many are not revoked, and when one of them was heard of last. */
  readonly devices: number
  readonly heard: number | null
}

export interface FoundSchools {
  readonly lines: readonly SchoolEntry[]
  readonly found: number
}

export interface NamedDevice extends DeviceLine {
  /** As its request called it; empty where its enrolment was lost. */
  readonly name: string
}

export interface PackagesAsked {
  readonly direction?: PackageRecord['direction']
  /** In the name or code of the school. */
  readonly search?: string
  readonly after?: PackagePlace
  readonly most: number
}

export type PackagePlace = Pick<PackageRecord, 'at' | 'place' | 'direction' | 'scope'>

export interface SchoolPackage extends PackageRecord {
  readonly school: string
}
