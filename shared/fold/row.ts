import type { Hex } from '../base/bytes.ts'
import type { Value } from '../base/cbor.ts'
import type { Kind } from '../domain/kinds/kinds.ts'

/**
 * A record as folding gives it: what screens show. In an append-only kind the fields are those of its one
 * value `is`.
 */
export interface Row {
  readonly kind: Kind
  readonly id: Hex
  readonly fields: Readonly<Record<string, Value>>
  /** By field, the operations that wrote the value shown: what a form gives back as `over`. */
  readonly writes: Readonly<Record<string, readonly Hex[]>>
  /** MG2: values nobody has decided against, beside the one shown. Absent fields have none. */
  readonly beside: Readonly<Record<string, readonly Beside[]>>
  /** MG9: ids of the records that are one with this, by a decision of "same person". */
  readonly merged: readonly Hex[]
  /** SC1: of an append-only kind, so that nobody looks for its operation. */
  readonly made?: Made
}

/** Who made a record and when. */
export interface Made {
  /** Record id of the user; of what the county wrote, of an account that only the county knows. */
  readonly by: Hex
  readonly role: string
  /** Milliseconds since 1970, by the clock of the machine it was made on (MG4). */
  readonly at: number
}

export interface Beside {
  readonly value: Value
  readonly writes: readonly Hex[]
}

/** What changed: the rows that are new or different, and the keys of those that are gone. */
export interface RowChanges {
  readonly rows: readonly Row[]
  readonly gone: readonly RowKey[]
}

export interface RowKey {
  readonly kind: Kind
  readonly id: Hex
}

/** `kind/id`, the key of a record within its scope. */
export function rowKey(kind: string, id: Hex): string {
  return `${kind}/${id}`
}

/** Of a key that `rowKey` made. */
export function splitKey(key: string): RowKey {
  const at = key.indexOf('/')
  return { kind: key.slice(0, at) as Kind, id: key.slice(at + 1) }
}
