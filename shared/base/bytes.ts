/** Lower-case hexadecimal; ids are 32 characters (16 bytes), hashes and keys 64 (32 bytes). */
export type Hex = string

export function toHex(bytes: Uint8Array): Hex {
  // Ids are made by the hundred thousand when a journal is opened; joining pair by pair takes thrice as long.
  if (bytes.length > LONG) return toHex(bytes.subarray(0, LONG)) + toHex(bytes.subarray(LONG))
  const codes = new Array<number>(bytes.length * 2)
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at]!
    codes[at * 2] = CODES[byte >> 4]!
    codes[at * 2 + 1] = CODES[byte & 15]!
  }
  return String.fromCharCode(...codes)
}

/** Throws on anything but an even number of lower-case hexadecimal digits: ids come from our own code. */
export function fromHex(hex: Hex): Uint8Array {
  const bytes = new Uint8Array(hex.length >> 1)
  for (let at = 0; at < bytes.length; at++) {
    const high = DIGITS.indexOf(hex[at * 2] ?? '')
    const low = DIGITS.indexOf(hex[at * 2 + 1] ?? '')
    if (high < 0 || low < 0) throw new Error(`not hexadecimal: ${hex.slice(0, 80)}`)
    bytes[at] = high * 16 + low
  }
  if (hex.length % 2 === 1) throw new Error('odd number of hexadecimal digits')
  return bytes
}

export function isHex(text: unknown, bytes: number): text is Hex {
  return typeof text === 'string' && text.length === bytes * 2 && /^[0-9a-f]*$/.test(text)
}

/** A list, not arguments: a package has half a million parts, and a call takes a tenth of that. */
export function concatBytes(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

export function equalBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, at) => byte === b[at])
}

const DIGITS = '0123456789abcdef'
const CODES = [...DIGITS].map((digit) => digit.charCodeAt(0))
/** More arguments than this are not given to one call. */
const LONG = 4096
