import { fromHex, type Hex } from '../base/bytes.ts'
import { done, type Result, refuse } from '../base/refusal.ts'
import { countShape, keyShape, listOf, tupleOf } from './shapes.ts'
import type { Signatures } from './signatures.ts'
import { checkOperational, type Operational } from './trust-county.ts'
import { fieldsOf, readStatement, signStatement } from './trust-statement.ts'

/** TR2: every key ever revoked (device or operational); a higher number replaces a lower one. */
export interface RevocationFields {
  readonly number: number
  readonly keys: readonly Hex[]
  /** County time, milliseconds since 1970. */
  readonly at: number
}

export interface Revocations extends RevocationFields {
  readonly operational: Operational
  readonly bytes: Uint8Array
}

export function signRevocations(
  signatures: Signatures,
  { number, keys, at }: RevocationFields,
  secret: Uint8Array,
  operational: Uint8Array,
): Uint8Array {
  if (keys.length > REVOKED_LIMIT) throw new Error('the revocation list is full')
  const fields = [number, keys.map(fromHex), at]
  return signStatement(signatures, 'yanxiubu/revocations/0', fields, secret, operational)
}

/** Refuses as `checkOperational` does. */
export function checkRevocations(
  bytes: Uint8Array,
  root: Hex,
  signatures: Pick<Signatures, 'verify'>,
): Result<Revocations> {
  const statement = readStatement(bytes)
  const fields = statement && REVOCATIONS(fieldsOf(statement, 'yanxiubu/revocations/0'))
  if (!statement || !fields) return refuse('package-chain')
  const operational = checkOperational(statement.by, root, signatures)
  if (!operational.ok) return operational
  if (!signatures.verify(operational.value.key, statement.payload, statement.signature))
    return refuse('package-chain')
  const [number, keys, at] = fields
  return done({ number, keys, at, operational: operational.value, bytes })
}

/** The list to go by: lists are cumulative, so the higher number says it all. */
export function newerRevocations(a: Revocations | null, b: Revocations | null): Revocations | null {
  if (!a || !b) return a ?? b
  return b.number > a.number ? b : a
}

// 34 KB of a header of 64: a county of a thousand PCs that all were replaced once.
const REVOKED_LIMIT = 1000

const REVOCATIONS = tupleOf<[number, readonly Hex[], number]>(
  countShape,
  listOf(keyShape, REVOKED_LIMIT),
  countShape,
)
