import type { Hex } from '../base/bytes.ts'
import type { Row } from '../fold/row.ts'

/** The way of a plan until now (MG8), and what its changes are compared with. */
export interface DocumentPast {
  /** The latest first; those that another PC decided beside them are not among these. */
  readonly steps: readonly PastStep[]
  /** The document as it stood at one of those steps; null where there is none to compare with. */
  readonly before: {
    readonly decision: Hex
    readonly step: string
    readonly rows: readonly Row[]
  } | null
}

export interface PastStep {
  readonly decision: Hex
  readonly step: string
  /** Wall clock of the machine that wrote it: information, never order (MG4). */
  readonly at: number
  /** Name as this school knows it; empty for the county, whose people it does not. */
  readonly actor: string
  readonly role: string
  /** A reason or opinion; empty for none. */
  readonly note: string
  /** 备案号; empty for none. */
  readonly number: string
}
