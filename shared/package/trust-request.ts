import { fromHex, type Hex } from '../base/bytes.ts'
import { hashBytes } from '../base/hash.ts'
import { done, type Result, refuse } from '../base/refusal.ts'
import { countShape, idShape, keyShape, lineShape, recipientShape, tupleOf } from './shapes.ts'
import type { Signatures } from './signatures.ts'
import { fieldsOf, readStatement, signStatement } from './trust-statement.ts'

/** What a school PC asks the county for; signed with the key it asks to have enrolled. */
export interface RequestFields {
  readonly key: Hex
  readonly recipient: string
  readonly school: string
  readonly schoolName: string
  readonly deviceName: string
  /** The PC's own clock, milliseconds since 1970: information. */
  readonly at: number
  /** 16 random bytes: two requests of one PC have different words. */
  readonly nonce: Hex
}

export interface EnrolmentRequest extends RequestFields {
  readonly bytes: Uint8Array
  /** SHA-256 of the request's bytes: what the words on the telephone stand for. */
  readonly hash: Uint8Array
}

export function signRequest(signatures: Signatures, fields: RequestFields, secret: Uint8Array): Uint8Array {
  const { key, recipient, school, schoolName, deviceName, at, nonce } = fields
  return signStatement(
    signatures,
    'yanxiubu/request/0',
    [fromHex(key), recipient, school, schoolName, deviceName, at, fromHex(nonce)],
    secret,
    new Uint8Array(0),
  )
}

/** Refuses `enrolment-file`. Says nothing about who asks: that is what the words are for. */
export function checkRequest(
  bytes: Uint8Array,
  signatures: Pick<Signatures, 'verify'>,
): Result<EnrolmentRequest> {
  const statement = readStatement(bytes)
  const fields = statement && REQUEST(fieldsOf(statement, 'yanxiubu/request/0'))
  if (!statement || !fields || statement.by.length > 0) return refuse('enrolment-file')
  const [key, recipient, school, schoolName, deviceName, at, nonce] = fields
  if (!signatures.verify(key, statement.payload, statement.signature)) return refuse('enrolment-file')
  const hash = hashBytes(bytes)
  return done({ key, recipient, school, schoolName, deviceName, at, nonce, bytes, hash })
}

const REQUEST = tupleOf<[Hex, string, string, string, string, number, Hex]>(
  keyShape,
  recipientShape,
  lineShape(32),
  lineShape(64),
  lineShape(64),
  countShape,
  idShape,
)
