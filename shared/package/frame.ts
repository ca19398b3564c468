import { concatBytes, equalBytes } from '../base/bytes.ts'
import { hashBytes } from '../base/hash.ts'
import { encodeHeader, type Header } from './header.ts'
import { BODY_LIMIT, HEADER_LIMIT } from './limits.ts'
import type { Signatures } from './signatures.ts'
import { messageOf } from './trust-statement.ts'

/**
 * The file: 8 bytes of magic, 4 of header length (big-endian), the header, 64 of Ed25519 signature over the
 * header, the body to the end.
 */
export function framePackage(
  signatures: Signatures,
  header: Header,
  body: Uint8Array,
  secret: Uint8Array,
): Uint8Array {
  const bytes = encodeHeader(header)
  return frameBytes(bytes, signatures.sign(secret, packageMessage(bytes)), body)
}

export function frameBytes(header: Uint8Array, signature: Uint8Array, body: Uint8Array): Uint8Array {
  const length = new Uint8Array(4)
  new DataView(length.buffer).setUint32(0, header.length)
  return concatBytes([MAGIC, length, header, signature, body])
}

/** What the sender signs: the header, which holds the body's hash. */
export function packageMessage(header: Uint8Array): Uint8Array {
  return messageOf('yanxiubu/package/0', [hashBytes(header)])
}

export function isMagic(bytes: Uint8Array): boolean {
  return equalBytes(bytes, MAGIC)
}

export function headerLengthIn(bytes: Uint8Array): number {
  return new DataView(bytes.buffer, bytes.byteOffset, 4).getUint32(0)
}

export const SIGNATURE_SIZE = 64
export const MAGIC_SIZE = 8
export const LENGTH_SIZE = 4
export const LEAST_SIZE = MAGIC_SIZE + LENGTH_SIZE + SIGNATURE_SIZE
export const MOST_SIZE = LEAST_SIZE + HEADER_LIMIT + BODY_LIMIT

// As PNG's: a file that went through a text mode or a 7-bit channel no longer begins so. "YXB" in it.
const MAGIC = Uint8Array.of(0x89, 0x59, 0x58, 0x42, 0x0d, 0x0a, 0x1a, 0x0a)
