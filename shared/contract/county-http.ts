import type { Hex } from '../base/bytes.ts'
import type { Step } from '../domain/documents/step-rule.ts'
import type { CountyRole } from '../domain/kinds/roles.ts'
import type { Row } from '../fold/row.ts'

/** What school PCs and the county's console say to the county server (design.md §10). */
export const COUNTY_PATHS = {
  /** POST the bytes of a request → 202 `Accepted`. */
  enrolmentRequests: '/v1/enrolment-requests',
  /** GET `…/:hash` → the answer's bytes, or the problem `not-yet`. */
  enrolmentAnswers: '/v1/enrolment-answers',
  /** POST a package → the county's return package; a package is its own authentication. */
  packages: '/v1/packages',
  /** GET → `SaidHealth`, with 200 or 503. */
  health: '/health',
} as const

export const PACKAGE_TYPE = 'application/octet-stream'

/** On the answer to a package: how many return packages there are, this one counted. More come with the next post. */
export const RETURN_COUNT_HEADER = 'x-yanxiubu-return-packages'

/** On a package posted by the console: the file's name, percent-encoded. */
export const FILE_NAME_HEADER = 'x-yanxiubu-file-name'

/** To anybody: well or not. What is not well the console tells administrators. */
export interface SaidHealth {
  readonly ok: boolean
  readonly said: string
}

export interface Accepted {
  readonly hash: Hex
}

/** RFC 9457, `application/problem+json`: every way the server says no (CO3). */
export interface Problem {
  /** `urn:yanxiubu:problem:` and the kind. */
  readonly type: string
  /** What the school or the official is told. */
  readonly title: string
  readonly status: number
  readonly kind: string
  readonly facts?: Readonly<Record<string, string | number>>
}

export const PROBLEM_TYPE = 'urn:yanxiubu:problem:'

// From here on: what the console is answered.

export interface SignedIn {
  /** To be sent as `Authorization: Bearer …`; lives in memory on both sides. */
  readonly token: string
  readonly name: string
  readonly role: CountyRole
}

export interface ConsoleOverview {
  readonly county: { readonly name: string; readonly division: string }
  readonly requests: readonly ConsoleRequest[]
  readonly schools: number
  /** Documents that wait for the county; and those that were decided twice. */
  readonly waiting: number
  readonly contested: number
}

export interface ConsoleRequest {
  readonly hash: Hex
  readonly school: string
  readonly schoolName: string
  readonly deviceName: string
}

export interface ConsoleDocument {
  readonly school: string
  readonly title: string
  readonly step: string
  /** What whoever asks may decide about it now: the way of the document, and of the scheme a claim names. */
  readonly offered: readonly Step[]
  readonly rows: readonly Row[]
  /** Given back with the decision, so that nobody decides about what they did not see. */
  readonly stood: readonly Hex[]
  readonly twoValues: boolean
  readonly uncovered: number
  readonly contested: number
  /** Of a claim: what a recognition would grant, or why nothing can be computed. */
  readonly computed: ConsoleComputed | null
  readonly notComputed: string | null
  /** Of a plan that was answered before: as it stood then, and why the school signed it again; null for a first one. */
  readonly before: {
    readonly step: string
    readonly rows: readonly Row[]
    readonly reason: string
  } | null
  /** The latest first. */
  readonly history: readonly ConsoleStep[]
}

/** One step that was taken about a document: 签发, 报送, 备案 … */
export interface ConsoleStep {
  readonly id: Hex
  /** To be named where it is set aside. */
  readonly operation: Hex
  readonly step: string
  readonly side: 'school' | 'county'
  /** Milliseconds since 1970. */
  readonly at: number
  /** A name; empty for whoever is not known here. */
  readonly by: string
  readonly number: string
  /** Opinion or note. */
  readonly said: string
  /** No other answers it. Where several stand, one is kept by `settle-document` or all are answered by the next step. */
  readonly stands: boolean
  /** Whether whoever asks may keep it. */
  readonly mayKeep: boolean
}

/** The latest first. */
export interface ConsoleControls {
  readonly lines: readonly ConsoleControl[]
}

export interface ConsoleControl {
  readonly id: Hex
  readonly kind: 'set-aside' | 'cut' | 'revocation'
  /** Milliseconds since 1970; an official's name. */
  readonly at: number
  readonly by: string
  readonly reason: string
  /** Of a set-aside, how many operations; of a revocation, the name of the PC. */
  readonly operations: number
  readonly device: string
  /** Null while it is in force. */
  readonly takenBack: { readonly at: number; readonly by: string; readonly reason: string } | null
}

export interface ConsoleComputed {
  readonly scheme: string
  readonly unit: string
  readonly recognised: number
  readonly lines: readonly ConsoleComputedLine[]
}

export interface ConsoleComputedLine {
  readonly attendance: Hex
  readonly activity: Hex
  readonly person: Hex
  readonly name: string
  readonly day: string
  readonly theme: string
  readonly mark: string
  readonly outcome: string
  readonly hours: string
  readonly base: string
  readonly bonus: string
  readonly counted: string
  readonly why: readonly string[]
}

export interface EnrolledDevice {
  readonly scope: Hex
  /** To be read out to the school. */
  readonly answerWords: readonly string[]
  /** The answer file, for a stick. */
  readonly base64: string
}

export interface TakenPackage {
  readonly scope: Hex
  readonly school: string
  readonly fresh: number
  readonly known: number
}

export interface ReturnFiles {
  readonly files: readonly { readonly name: string; readonly operations: number; readonly base64: string }[]
}

/** Every version the county works with, and those it keeps without effect (OP4). */
export interface ConsoleSchemes {
  readonly schemes: readonly ConsoleScheme[]
  readonly unread: readonly Omit<ConsoleScheme, 'title' | 'published'>[]
}

export interface ConsoleScheme {
  readonly id: string
  readonly version: string
  readonly title: string
  readonly effectiveFrom: string
  /** False: the program comes with it. */
  readonly published: boolean
}

/** What publishing a file would do, or everything that is wrong with it. */
export type ConsoleRehearsal =
  | { readonly faults: readonly { readonly path: string; readonly sentence: string }[] }
  | {
      readonly faults: null
      readonly scheme: ConsoleScheme
      readonly succeeds: string | null
      readonly changes: readonly ConsoleSchemeChange[]
      readonly schools: number
      readonly unchanged: number
      readonly teachers: readonly ConsoleTeacherLine[]
      readonly seen: Hex
    }

export interface ConsoleSchemeChange {
  readonly key: string
  readonly label: string
  readonly condition: string | null
  readonly before: string | null
  readonly after: string | null
}

export interface ConsoleTeacherLine {
  readonly person: Hex
  readonly school: string
  readonly name: string
  /** `supposed`: only if what is dated before the version were judged by it too. */
  readonly extent: 'real' | 'supposed'
  readonly change: 'gains' | 'loses' | 'shifts' | 'refused'
  readonly before: string
  readonly after: string
  readonly by: string
  readonly why: readonly string[]
}
