import { sha256 } from '@noble/hashes/sha2.js'
import { type Hex, toHex } from './bytes.ts'
import { encodeCbor } from './cbor.ts'

/** SHA-256, 32 bytes. */
export function hashBytes(bytes: Uint8Array): Uint8Array {
  return sha256(bytes)
}

/**
 * A record id that follows from what the record is: `derivedId('plan', 2026)` is the same on every PC,
 * so two PCs write one record (design.md §3). Never contains scope or school code.
 */
export function derivedId(...parts: readonly (string | number)[]): Hex {
  return derivedIdOf(parts)
}

/** The same of a list that may be long. */
export function derivedIdOf(parts: readonly (string | number)[]): Hex {
  return toHex(sha256(encodeCbor(['yanxiubu', ...parts])).subarray(0, 16))
}
