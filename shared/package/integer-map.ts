import { decode, encode, rfc8949EncodeOptions } from 'cborg'
import { equalBytes } from '../base/bytes.ts'
import { isValue, type Value } from '../base/cbor.ts'

/** Deterministic CBOR of a map with integer keys; within it no maps, only lists and plain values. */
export function encodeIntegerMap(map: ReadonlyMap<number, Value>): Uint8Array {
  return encode(map, rfc8949EncodeOptions)
}

/** Decodes only what `encodeIntegerMap` would have written; anything else gives `undefined`. */
export function decodeIntegerMap(bytes: Uint8Array): ReadonlyMap<number, Value> | undefined {
  try {
    const map: unknown = decode(bytes, STRICT)
    if (!(map instanceof Map)) return undefined
    for (const [key, value] of map) {
      if (!Number.isSafeInteger(key) || hasMap(value) || !isValue(value, 8)) return undefined
    }
    return equalBytes(encodeIntegerMap(map), bytes) ? map : undefined
  } catch {
    return undefined
  }
}

function hasMap(value: unknown): boolean {
  return value instanceof Map || (Array.isArray(value) && value.some(hasMap))
}

const STRICT = {
  strict: true,
  useMaps: true,
  allowIndefinite: false,
  allowUndefined: false,
  allowNaN: false,
  allowInfinity: false,
  allowBigInt: false,
  rejectDuplicateMapKeys: true,
}
