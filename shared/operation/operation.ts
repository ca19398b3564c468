import type { Hex } from '../base/bytes.ts'
import type { Value } from '../base/cbor.ts'

/**
 * One act of one person: who, when, which fields of which records became what. Takes effect whole or not
 * at all (design.md §3, OP1).
 */
export interface Operation {
  /** 16 random bytes; (feed, seq) is the operation's place, never a key (OP3: a copied disk forks a feed). */
  readonly feed: Hex
  /** 0 for the operation that opens the feed. */
  readonly seq: number
  /** SHA-256 of the operation before it in the feed (32 bytes); null exactly where `seq` is 0. */
  readonly previous: Hex | null
  /** Wall clock in milliseconds since 1970: information, never order (MG4). */
  readonly at: number
  /** Record id of the user. */
  readonly actor: Hex
  readonly role: string
  /** What the person did, as a word of `shared/domain/acts.ts`. */
  readonly act: string
  /** Present exactly where `seq` is 0. */
  readonly opens: Opening | null
  readonly changes: readonly Change[]
}

export interface Opening {
  /** Ed25519 public key of the device: only heads signed with it count. */
  readonly key: Hex
  /** The scope the county writes in; null in a school's feeds, which name no school. */
  readonly scope: Hex | null
}

export interface Change {
  readonly kind: string
  /** Null in append-only kinds, whose record id follows from the operation (MG7). */
  readonly id: Hex | null
  readonly field: string
  readonly value: Value
  /** Ids of the operations whose writes of this field the author's screen showed and this one replaces. */
  readonly over: readonly Hex[]
}

/** An operation with its deterministic bytes: `hash` is their SHA-256, `id` its first 16 bytes. */
export interface Written {
  readonly operation: Operation
  readonly bytes: Uint8Array
  readonly hash: Hex
  readonly id: Hex
}

/** The end of a feed or of a branch of it. */
export interface Tip {
  readonly feed: Hex
  readonly seq: number
  readonly hash: Hex
}

export function idOfHash(hash: Hex): Hex {
  return hash.slice(0, 32)
}
