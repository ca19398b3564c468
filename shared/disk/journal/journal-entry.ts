import { hash as hashOnce } from 'node:crypto'
import { decode } from 'cborg'
import { fromHex, type Hex, toHex } from '../../base/bytes.ts'
import { decodeCbor, encodeCbor, type Value } from '../../base/cbor.ts'
import { tipOf } from '../../operation/branches.ts'
import { operationFrom } from '../../operation/envelope.ts'
import { idOfHash, type Written } from '../../operation/operation.ts'
import { type Draft, payloadOf, type Sealing } from './journal-line.ts'
import type { Verified } from './journal-scan.ts'
import type { Position } from './position.ts'

/** A package stands before its operations, which are 'received'. */
export type Entry =
  | {
      readonly kind: 'operation'
      readonly origin: 'own' | 'received'
      readonly written: Written
      readonly position: Position
    }
  | { readonly kind: 'package'; readonly meta: Value; readonly position: Position }
  | { readonly kind: 'note'; readonly name: string; readonly value: Value; readonly position: Position }

/** The end of what belongs together, for those who ask where a package ends. */
export interface Commit {
  readonly kind: 'commit'
  readonly position: Position
}

export interface Header {
  readonly id: Hex
  readonly format: number
  /** Milliseconds since 1970. */
  readonly at: number
  /** The damaged journal whose readable part this one began with (ST2); null for every other. */
  readonly mends: Hex | null
}

export function headerDraft({ id, format, at, mends }: Header): Draft {
  return { mark: 'header', payload: encodeCbor([fromHex(id), format, at, mends && fromHex(mends)]) }
}

/** An operation's payload is its own bytes. */
export function operationDraft(mark: 'own' | 'received', written: Written): Draft {
  const draft = { mark, payload: written.bytes }
  return mark === 'own' ? { ...draft, tip: tipOf(written) } : draft
}

export function packageDraft(mark: 'begin' | 'commit', meta: Value): Draft {
  return { mark, payload: encodeCbor(meta) }
}

export function noteDraft(name: string, value: Value): Draft {
  return { mark: 'note', payload: encodeCbor([name, value]) }
}

export function readHeader(line: Verified): Header | undefined {
  const payload = payloadOf('header', line.base64)
  const value = payload && decodeCbor(payload)
  if (line.mark !== 'header' || !Array.isArray(value)) return undefined
  const [id, format, at, mends] = value
  if (!(id instanceof Uint8Array) || typeof format !== 'number' || typeof at !== 'number') return undefined
  return { id: toHex(id), format, at, mends: mends instanceof Uint8Array ? toHex(mends) : null }
}

/**
 * Null for lines that only frame others; undefined where a verified line cannot be read (sealed with
 * another key, or by a fault of the program that wrote it).
 */
export function readEntry(line: Verified, position: Position, sealing?: Sealing): Entry | null | undefined {
  if (line.mark === 'header' || line.mark === 'commit') return null
  const payload = payloadOf(line.mark, line.base64, sealing)
  if (!payload) return undefined
  if (line.mark === 'own' || line.mark === 'received') {
    const written = readTrusted(payload)
    return written && { kind: 'operation', origin: line.mark, written, position }
  }
  const value = decodeCbor(payload)
  if (value === undefined) return undefined
  // Holds lines of our own together, and says nothing itself.
  if (line.mark === 'begin' && value === null) return null
  if (line.mark === 'begin') return { kind: 'package', meta: value, position }
  if (!Array.isArray(value) || typeof value[0] !== 'string') return undefined
  return { kind: 'note', name: value[0], value: value[1] as Value, position }
}

/**
 * The chain proves that these are the bytes of an operation once checked in full, so the canonical form is
 * not proved again: that alone would cost half the time of a start.
 */
function readTrusted(bytes: Uint8Array): Written | undefined {
  const value = decoded(bytes)
  if (!Array.isArray(value) || value.length !== 9) return undefined
  const [feed, seq, previous] = value
  if (!(feed instanceof Uint8Array) || typeof seq !== 'number') return undefined
  const place = { feed: toHex(feed), seq, previous: previous instanceof Uint8Array ? toHex(previous) : null }
  const operation = operationFrom(place, value.slice(3), Number.POSITIVE_INFINITY)
  const hash = hashOnce('sha256', bytes, 'hex')
  return operation && { operation, bytes, hash, id: idOfHash(hash) }
}

function decoded(bytes: Uint8Array): Value | undefined {
  try {
    return decode(bytes) as Value
  } catch {
    return undefined
  }
}
