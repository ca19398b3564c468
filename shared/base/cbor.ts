import { decode, encode, rfc8949EncodeOptions } from 'cborg'
import { equalBytes } from './bytes.ts'

/** What may stand in a field. Numbers are safe integers; a quantity with decimals is a decimal string. */
export type Value =
  | null
  | boolean
  | number
  | string
  | Uint8Array
  | readonly Value[]
  | { readonly [key: string]: Value }

/** Deterministic CBOR (RFC 8949 §4.2.1). */
export function encodeCbor(value: Value): Uint8Array {
  return encode(value, rfc8949EncodeOptions)
}

/**
 * Decodes only what `encodeCbor` would have written: no duplicate keys, no indefinite lengths, no NaN, no
 * tags, no trailing bytes, at most `maxDepth` levels. Anything else gives `undefined`.
 */
export function decodeCbor(bytes: Uint8Array, maxDepth = 16): Value | undefined {
  try {
    const value = decode(bytes, STRICT) as Value
    if (!isValue(value, maxDepth)) return undefined
    return equalBytes(encodeCbor(value), bytes) ? value : undefined
  } catch {
    return undefined
  }
}

export function isValue(value: unknown, maxDepth = 16): value is Value {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return true
  if (typeof value === 'number') return Number.isSafeInteger(value) && !Object.is(value, -0)
  if (value instanceof Uint8Array) return true
  if (maxDepth <= 0 || typeof value !== 'object') return false
  const within = Array.isArray(value) ? value : Object.values(value)
  return within.every((part) => isValue(part, maxDepth - 1))
}

/** Equal as values: the same deterministic bytes. */
export function equalValues(a: Value, b: Value): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  return equalBytes(encodeCbor(a), encodeCbor(b))
}

const STRICT = {
  strict: true,
  allowIndefinite: false,
  allowUndefined: false,
  allowNaN: false,
  allowInfinity: false,
  allowBigInt: false,
  rejectDuplicateMapKeys: true,
}
