import { fromHex, type Hex } from '../base/bytes.ts'
import { done, type Result, refuse } from '../base/refusal.ts'
import { countShape, idShape, keyShape, lineShape, recipientShape, tupleOf } from './shapes.ts'
import type { Signatures } from './signatures.ts'
import { checkOperational, type Operational } from './trust-county.ts'
import { fieldsOf, readStatement, signStatement } from './trust-statement.ts'

/** One device of one school, as the county let it in. Holds until it is revoked. */
export interface EnrolmentFields {
  readonly number: number
  /** The county's id of the school's scope, 16 bytes. */
  readonly scope: Hex
  /** 学校代码. */
  readonly school: string
  /** The device's signing key: the device is known by it. */
  readonly key: Hex
  readonly recipient: string
  /** County time, milliseconds since 1970. */
  readonly at: number
}

export interface Enrolment extends EnrolmentFields {
  readonly operational: Operational
  readonly bytes: Uint8Array
}

export function signEnrolment(
  signatures: Signatures,
  fields: EnrolmentFields,
  secret: Uint8Array,
  operational: Uint8Array,
): Uint8Array {
  const { number, scope, school, key, recipient, at } = fields
  return signStatement(
    signatures,
    'yanxiubu/enrolment/0',
    [number, fromHex(scope), school, fromHex(key), recipient, at],
    secret,
    operational,
  )
}

/** Refuses as `checkOperational` does. */
export function checkEnrolment(
  bytes: Uint8Array,
  root: Hex,
  signatures: Pick<Signatures, 'verify'>,
): Result<Enrolment> {
  const statement = readStatement(bytes)
  const fields = statement && ENROLMENT(fieldsOf(statement, 'yanxiubu/enrolment/0'))
  if (!statement || !fields) return refuse('package-chain')
  const operational = checkOperational(statement.by, root, signatures)
  if (!operational.ok) return operational
  if (!signatures.verify(operational.value.key, statement.payload, statement.signature))
    return refuse('package-chain')
  const [number, scope, school, key, recipient, at] = fields
  return done({ number, scope, school, key, recipient, at, operational: operational.value, bytes })
}

const ENROLMENT = tupleOf<[number, Hex, string, Hex, string, number]>(
  countShape,
  idShape,
  lineShape(32),
  keyShape,
  recipientShape,
  countShape,
)
