import type { Hex } from '../base/bytes.ts'
import type { Value } from '../base/cbor.ts'
import type { Standing } from '../fold/record-history.ts'
import type { KeptField } from '../fold/way-back.ts'
import type { Masked } from './host-values.ts'

/** OP1: what an undo came to. `operation` is the undoing itself; null where all of it was left alone, or two values stand again. */
export interface UndoneAct {
  readonly operation: Hex | null
  /** Changes it wrote: a field put back, or a record marked as removed. */
  readonly undone: number
  /** Left alone: changed since, or without a way back. */
  readonly kept: readonly KeptField[]
}

/** Whose makers are asked for at once. */
export const MOST_MAKERS = 1000

/** Who made an operation, and when. */
export interface OperationMaker {
  readonly operation: Hex
  /** Wall clock of the PC that wrote it: information, never order (MG4). */
  readonly at: number
  /** Name as this school knows it; empty for the county, whose people it does not. */
  readonly actor: string
  readonly role: string
  readonly from: 'here' | 'other-pc' | 'county'
}

/** One write of one field of a record and of the records that are one with it (MG9). */
export interface HistoryLine extends OperationMaker {
  readonly act: string
  readonly field: string
  /** TR5: masked where the field is sensitive. */
  readonly value: Value | Masked
  readonly stands: Standing
}

/** A file under its content's SHA-256 (ST7); a record of the kind `attachment` then says what it is of. */
export interface KeptAttachment {
  readonly sha256: Hex
  readonly bytes: number
  readonly type: 'image/jpeg' | 'image/png' | 'image/webp'
}
