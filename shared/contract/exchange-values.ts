import type { Hex } from '../base/bytes.ts'
import type { CountyStep } from '../domain/documents/step-rule.ts'
import type { Unfit } from '../fold/effects.ts'

/** PK4: what this PC knows of another PC of the school, in operations that are here. */
export interface OtherPc {
  /** Its signing key. */
  readonly key: Hex
  /** Under which the county enrolled it; null where this PC was not told. */
  readonly number: number | null
  readonly held: number
  /** Of those: what the county holds and applies, what it sets aside, and what it has not acknowledged. */
  readonly accepted: number
  readonly setAside: number
  readonly unanswered: number
  /** When the latest of them was written, by that PC's clock; null where nothing has come. */
  readonly lastWork: number | null
}

/** One operation that has no effect for now, and why (PK4). */
export interface HeldLine {
  readonly operation: Hex
  readonly at: number
  readonly act: string
  /** Empty where the person is not known here. */
  readonly actor: string
  readonly from: 'here' | 'other-pc'
  /**
   * `set-aside`, `cut` and `revoked` are the county's (MG5); `missing-before` waits for what was written before it
   * and is not here (OP2). The others are this program's: `too-many-names`, `beyond-reading` (SC2).
   */
  readonly why: 'set-aside' | 'cut' | 'revoked' | 'missing-before' | Unfit
  /** In the county's words; empty where it waits. */
  readonly reason: string
  /** The first of the records it wrote in. */
  readonly records: readonly NamedRecord[]
  /** Records beyond those. */
  readonly more: number
}

/** A record as a person would call it; never a number of a person. */
export interface NamedRecord {
  readonly kind: string
  readonly id: Hex
  readonly name: string
  /** The address of the screen that has it; null where none of it is in force, or no screen has its kind. */
  readonly at: string | null
}

export interface HeldList {
  /** The latest first. */
  readonly lines: readonly HeldLine[]
  /** Also those that are not listed. */
  readonly total: number
}

/** What packages brought, to be told in words. */
export interface Came {
  readonly decisions: readonly CameDecision[]
  /** Entries the county recognised, and of how many people. */
  readonly recognised: number
  readonly persons: number
  /** Versions of credit schemes. */
  readonly schemes: number
  /** Set-asides, cuts, revocations, and their ends. */
  readonly controls: number
  /** Records of the school's own kinds, from its other PCs. */
  readonly records: readonly { readonly kind: string; readonly count: number }[]
}

export interface CameDecision {
  readonly step: CountyStep
  readonly document: NamedRecord
  readonly opinion: string
  /** 备案号 */
  readonly number: string
}

/** PK6: complete on the stick, and read back. */
export interface WrittenPackages {
  readonly files: readonly {
    readonly name: string
    readonly for: 'county' | 'peers'
    readonly operations: number
    readonly bytes: number
  }[]
  /** For the county. */
  readonly operations: number
}
