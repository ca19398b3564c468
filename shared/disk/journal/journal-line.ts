import { hash as hashOnce } from 'node:crypto'
import type { Hex } from '../../base/bytes.ts'
import type { Tip } from '../../operation/operation.ts'

/**
 * A line of the journal:
 *
 *   mark base64url(stored) SP hash LF
 *
 * `hash` is the first 16 bytes, in hex, of SHA-256 over the text from the hash of the line before it to the
 * end of the base64: what is hashed lies in one piece in the file, and every byte of it counts. The mark says
 * what the line is; a capital begins a write, and a write begins only when the one before it is durable.
 * A capital after a line that does not verify therefore tells damage from a torn end (ST2).
 */
export type Mark = 'header' | 'own' | 'begin' | 'received' | 'commit' | 'note'

export interface Draft {
  readonly mark: Mark
  /** Deterministic CBOR. */
  readonly payload: Uint8Array
  /** Of an own operation. */
  readonly tip?: Tip
}

/** ST8: what a line holds is stored sealed; the chain is over what is stored, so it verifies without the key. */
export interface Sealing {
  seal(plain: Uint8Array): Uint8Array
  /** Undefined where the bytes were not sealed with this key. */
  open(stored: Uint8Array): Uint8Array | undefined
}

export const HASH_LENGTH = 32
/** A whole operation (4 MiB), sealed, in base64, with room. */
export const LINE_LIMIT = 8 * 1024 * 1024

export function lineText(
  previous: Hex,
  { mark, payload }: Draft,
  starts: boolean,
  sealing?: Sealing,
): { text: string; hash: Hex } {
  const letter = starts ? MARKS[mark].toUpperCase() : MARKS[mark]
  const stored = isSealed(mark) && sealing ? sealing.seal(payload) : payload
  const body = letter + Buffer.from(stored.buffer, stored.byteOffset, stored.length).toString('base64url')
  const hash = chainHash(Buffer.from(`${previous}\n${body}`, 'latin1'))
  return { text: `${body} ${hash}\n`, hash }
}

/** Undefined where the line was sealed with another key. */
export function payloadOf(mark: Mark, base64: Buffer, sealing?: Sealing): Uint8Array | undefined {
  const stored = Buffer.from(base64.toString('latin1'), 'base64url')
  const plain = new Uint8Array(stored.buffer, stored.byteOffset, stored.length)
  return isSealed(mark) && sealing ? sealing.open(plain) : plain
}

/** Undefined for a byte that is no mark. */
export function markOf(byte: number | undefined): { mark: Mark; starts: boolean } | undefined {
  return byte === undefined ? undefined : BY_BYTE[byte]
}

export function chainHash(text: Uint8Array): Hex {
  return hashOnce('sha256', text, 'hex').slice(0, HASH_LENGTH)
}

/** The header stays readable: its format number is looked at before there is a key. */
function isSealed(mark: Mark): boolean {
  return mark !== 'header'
}

const MARKS: Readonly<Record<Mark, string>> = {
  header: 'h',
  own: 'o',
  begin: 'b',
  received: 'r',
  commit: 'c',
  note: 'n',
}

const BY_BYTE: Readonly<Record<number, { mark: Mark; starts: boolean }>> = Object.fromEntries(
  (Object.entries(MARKS) as [Mark, string][]).flatMap(([mark, letter]) => [
    [letter.charCodeAt(0), { mark, starts: false }],
    [letter.toUpperCase().charCodeAt(0), { mark, starts: true }],
  ]),
)
