import type { Hex } from '../base/bytes.ts'
import type { Change } from '../operation/operation.ts'

/** What an undo writes, and what it leaves as it is (OP1). */
export interface Undo {
  readonly changes: readonly Change[]
  /**
   * What stood beside, where the act decided between two values: each an operation of its own, because one writes a
   * field once.
   */
  readonly beside?: readonly Change[]
  /** Left alone: changed since, or without a way back. */
  readonly kept: readonly KeptField[]
}

export interface KeptField {
  readonly kind: string
  readonly id: Hex
  readonly field: string
}

/** The act of every operation that an undo writes. */
export const UNDO_ACT = 'undo'

export const NOTHING: Undo = { changes: [], kept: [] }

export function joined(parts: readonly Undo[]): Undo {
  const beside = parts.flatMap((part) => part.beside ?? [])
  return {
    changes: parts.flatMap(({ changes }) => changes),
    ...(beside.length === 0 ? {} : { beside }),
    kept: parts.flatMap(({ kept }) => kept),
  }
}
