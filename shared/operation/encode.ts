import { concatBytes, fromHex, type Hex, toHex } from '../base/bytes.ts'
import { decodeCbor, encodeCbor, type Value } from '../base/cbor.ts'
import { derivedId, hashBytes } from '../base/hash.ts'
import { operationFrom, type Place } from './envelope.ts'
import { type Change, idOfHash, type Operation, type Written } from './operation.ts'

/**
 * The bytes of an operation are a CBOR array of nine: its place (feed, seq, previous), then its body (at,
 * actor, role, act, opens, changes). A package says the place once a range and carries bodies only.
 */
export function writeOperation(operation: Operation): Written {
  return written(operation, encodeCbor([...placeValues(operation), ...bodyValues(operation)]))
}

/** Undefined where the bytes are not the canonical form of an operation with a sound envelope (OP5). */
export function readOperation(bytes: Uint8Array): Written | undefined {
  if (bytes.length > OPERATION_LIMIT) return undefined
  const value = decodeCbor(bytes)
  if (!Array.isArray(value) || value.length !== 9) return undefined
  const operation = operationFrom(placeFrom(value), value.slice(3))
  return operation && written(operation, bytes)
}

/** The body alone, as it travels in a package. */
export function encodeBody(operation: Operation): Uint8Array {
  return encodeCbor(bodyValues(operation))
}

/** Joins a travelled body with the place the reader has recomputed. */
export function readBody(place: Place, body: Uint8Array): Written | undefined {
  if (body.length > OPERATION_LIMIT) return undefined
  const value = decodeCbor(body)
  if (!Array.isArray(value) || value.length !== 6) return undefined
  const operation = operationFrom(place, value)
  if (!operation) return undefined
  // The array head of nine, the place, then the body without its own array head of six.
  const bytes = concatBytes([NINE, encodeCbor(placeValues(place)).subarray(1), body.subarray(1)])
  return bytes.length > OPERATION_LIMIT ? undefined : written(operation, bytes)
}

/** MG7: the id of the record that an append-only change makes. */
export function madeRecordId(operation: Hex, place: number): Hex {
  return derivedId('made', operation, place)
}

/** A larger act is offered in named portions, each with its own undo (design.md §3). */
export const OPERATION_LIMIT = 4 * 1024 * 1024

const NINE = Uint8Array.of(0x89)

function written(operation: Operation, bytes: Uint8Array): Written {
  const hash = toHex(hashBytes(bytes))
  return { operation, bytes, hash, id: idOfHash(hash) }
}

function placeValues({ feed, seq, previous }: Place): Value[] {
  return [fromHex(feed), seq, previous === null ? null : fromHex(previous)]
}

function bodyValues({ at, actor, role, act, opens, changes }: Operation): Value[] {
  const opening = opens && [fromHex(opens.key), opens.scope === null ? null : fromHex(opens.scope)]
  return [at, fromHex(actor), role, act, opening, changes.map(changeValues)]
}

function changeValues({ kind, id, field, value, over }: Change): Value {
  return [kind, id === null ? null : fromHex(id), field, value, over.map(fromHex)]
}

function placeFrom(value: readonly Value[]): Place | undefined {
  const [feed, seq, previous] = value
  if (!(feed instanceof Uint8Array) || typeof seq !== 'number') return undefined
  if (previous !== null && !(previous instanceof Uint8Array)) return undefined
  return { feed: toHex(feed), seq, previous: previous === null ? null : toHex(previous) }
}
