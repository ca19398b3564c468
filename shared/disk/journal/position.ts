import type { Hex } from '../../base/bytes.ts'

/** After a line: the bytes up to it and the chain's hash there (32 hex digits). */
export interface Position {
  readonly offset: number
  readonly hash: Hex
}

/** The place before the first line. */
export const START: Position = { offset: 0, hash: '0'.repeat(32) }

/** Bytes of the file that do not verify. */
export interface Damage {
  readonly from: number
  readonly to: number
}
