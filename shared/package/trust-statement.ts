import { decodeCbor, encodeCbor, type Value } from '../base/cbor.ts'
import { bytesShape, tupleOf } from './shapes.ts'
import type { Signatures } from './signatures.ts'

/**
 * A signed statement: [payload, signature, by]. The payload is deterministic CBOR, an array whose first
 * item is the statement's own context, so a signature made for one purpose never serves another. `by` is
 * the statement that entitles the signer (or the root key, or nothing): each statement carries its whole
 * way to the county root and is checked with the pinned root alone.
 */
export interface Statement {
  readonly payload: Uint8Array
  readonly signature: Uint8Array
  readonly by: Uint8Array
}

/** What a signature of this program may be for; the digit is the format's number. */
export type Context =
  | 'yanxiubu/operational/0'
  | 'yanxiubu/enrolment/0'
  | 'yanxiubu/revocations/0'
  | 'yanxiubu/request/0'
  | 'yanxiubu/head/0'
  | 'yanxiubu/package/0'

export function signStatement(
  signatures: Signatures,
  context: Context,
  fields: readonly Value[],
  secret: Uint8Array,
  by: Uint8Array,
): Uint8Array {
  const payload = messageOf(context, fields)
  return encodeCbor([payload, signatures.sign(secret, payload), by])
}

/** The bytes that are signed: the context, then the fields. */
export function messageOf(context: Context, fields: readonly Value[]): Uint8Array {
  return encodeCbor([context, ...fields])
}

export function readStatement(bytes: Uint8Array): Statement | undefined {
  if (bytes.length > STATEMENT_LIMIT) return undefined
  const read = STATEMENT(decodeCbor(bytes))
  return read && { payload: read[0], signature: read[1], by: read[2] }
}

/** The fields after the context, or undefined where the payload was made for something else. */
export function fieldsOf({ payload }: Statement, context: Context): readonly Value[] | undefined {
  const value = decodeCbor(payload)
  return Array.isArray(value) && value[0] === context ? value.slice(1) : undefined
}

/** A cumulative revocation list of 1,000 keys still fits. */
const STATEMENT_LIMIT = 36 * 1024

const STATEMENT = tupleOf<[Uint8Array, Uint8Array, Uint8Array]>(
  bytesShape(1, STATEMENT_LIMIT),
  bytesShape(64, 64),
  bytesShape(0, STATEMENT_LIMIT),
)
