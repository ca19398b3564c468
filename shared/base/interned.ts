import type { Value } from './cbor.ts'

const known = new Map<string, string>()

/**
 * Equal short texts become one string: a journal says the same few names and ids a hundred thousand times over, and a
 * school PC has 4 GB. Forgets when it holds `MOST`, so that it never grows with the journal.
 */
export function interned(text: string): string {
  const found = known.get(text)
  if (found !== undefined) return found
  if (text.length > LONGEST) return text
  if (known.size >= MOST) known.clear()
  known.set(text, text)
  return text
}

/** A decoded value with its texts interned. Lists and maps are of our own decoding, so they are changed in place. */
export function internedValue(value: Value): Value {
  if (typeof value === 'string') return interned(value)
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return value
  const parts = value as Record<string, Value>
  for (const key of Object.keys(parts)) parts[key] = internedValue(parts[key]!)
  return value
}

const LONGEST = 64
const MOST = 20_000
