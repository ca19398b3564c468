import type { Hex } from '../base/bytes.ts'
import type { SourceRow } from '../policy/ledger/ledger-source.ts'

/** What every case of the desk says of itself, whichever check found it (DK1). */
export interface Found {
  /** MG9: of the check and the operations it rests on; a decision about it stands until these change. */
  readonly id: Hex
  /** The records it is about. */
  readonly rows: readonly SourceRow[]
  /** Sorted. */
  readonly operations: readonly Hex[]
}
