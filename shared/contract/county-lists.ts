import type { Hex } from '../base/bytes.ts'
import type { CountyDocument } from '../domain/documents/documents.ts'

/** Where a document is looked for: what waits, what was decided how, what was decided twice. */
export const QUEUES = ['waiting', 'file', 'return', 'recognise', 'contested', 'all'] as const
export type Queue = (typeof QUEUES)[number]

/** Lines listed at once. */
export const LINES_SHOWN = 50

/** A portion of a list, the latest first. */
export interface Portion<L> {
  readonly lines: readonly L[]
  /** To be given back for those after them; null where these are the last. */
  readonly next: string | null
}

export interface ConsoleDocuments extends Portion<ConsoleDocumentLine> {
  readonly counts: Readonly<Record<Queue, number>>
}

/** A plan or claim that a school has submitted, and what the county decided about it. */
export interface ConsoleDocumentLine {
  readonly scope: Hex
  readonly school: string
  readonly kind: CountyDocument
  readonly id: Hex
  /** Where it stands: handed in, reviewed as well, or decided. */
  readonly step: string
  readonly title: string
  readonly year: number
  /** Milliseconds since 1970, by the school's clock; null where it is not known. */
  readonly submitted: number | null
  readonly uncovered: number
  readonly contested: number
  /** The county's decision that it stands at. */
  readonly decided: ConsoleDecided | null
}

export interface ConsoleDecided {
  /** Milliseconds since 1970. */
  readonly at: number
  /** An official's name. */
  readonly by: string
  /** 备案号, 文号 */
  readonly number: string
  readonly opinion: string
}

export interface ConsoleSchools extends Portion<ConsoleSchoolLine> {
  readonly found: number
}

export interface ConsoleSchoolLine {
  readonly scope: Hex
  readonly code: string
  readonly name: string
  /** Its PCs in use, and when the last of them was heard of. */
  readonly devices: number
  readonly heard: number | null
}

/** A school with its PCs. */
export interface ConsoleSchool {
  readonly scope: Hex
  readonly code: string
  readonly name: string
  readonly devices: readonly ConsoleDevice[]
}

export interface ConsoleDevice {
  readonly key: Hex
  readonly name: string
  readonly number: number
  readonly enrolled: number
  readonly heard: number | null
  readonly revoked: boolean
  /** OP3: two PCs seem to work under its enrolment. */
  readonly copied: boolean
}

export interface ConsolePackage {
  readonly scope: Hex
  readonly direction: 'in' | 'out'
  readonly place: number
  readonly school: string
  readonly at: number
  readonly by: 'folder' | 'http'
  readonly file: string
  readonly number: number
  readonly fresh: number
  readonly known: number
}
