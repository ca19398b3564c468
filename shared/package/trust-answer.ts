import { fromHex, type Hex } from '../base/bytes.ts'
import { decodeCbor, encodeCbor } from '../base/cbor.ts'
import { done, type Result, refuse } from '../base/refusal.ts'
import { bytesShape, keyShape, lineShape, listOf, nullOr, tupleOf } from './shapes.ts'
import type { Signatures } from './signatures.ts'
import { checkOperational, type Operational } from './trust-county.ts'
import { checkEnrolment, type Enrolment } from './trust-enrolment.ts'
import type { EnrolmentRequest } from './trust-request.ts'
import { checkRevocations, type Revocations } from './trust-revocation.ts'

/** What the county hands back. Every part proves itself under `root`; the answer words prove `root`. */
export interface Answer {
  readonly root: Hex
  /** The county's working key of now: to whom to seal. */
  readonly operational: Operational
  readonly enrolment: Enrolment
  /** The school's other open devices: peer packages need their keys. */
  readonly others: readonly Enrolment[]
  readonly revocations: Revocations | null
}

export function writeAnswer(parts: {
  readonly root: Hex
  readonly operational: Uint8Array
  readonly enrolment: Uint8Array
  readonly others: readonly Uint8Array[]
  readonly revocations: Uint8Array | null
}): Uint8Array {
  const { root, operational, enrolment, others, revocations } = parts
  return encodeCbor([ANSWER_MARK, fromHex(root), operational, enrolment, others, revocations])
}

/**
 * Refuses `enrolment-file` where the file is not sound in itself, `enrolment-not-for-this-pc` where it
 * answers another request, `package-other-county` where the PC has already pinned another root. The root is
 * not to be pinned before a person has compared `answerWords`.
 */
export function checkAnswer(
  bytes: Uint8Array,
  request: EnrolmentRequest,
  pinned: Hex | null,
  signatures: Pick<Signatures, 'verify'>,
): Result<Answer> {
  const read = bytes.length <= ANSWER_LIMIT ? ANSWER(decodeCbor(bytes)) : undefined
  if (!read || read[0] !== ANSWER_MARK) return refuse('enrolment-file')
  const root = read[1]
  if (pinned !== null && pinned !== root) return refuse('package-other-county')
  const operational = checkOperational(read[2], root, signatures)
  const enrolment = checkEnrolment(read[3], root, signatures)
  if (!operational.ok || !enrolment.ok) return refuse('enrolment-file')
  const { key, recipient, school, scope } = enrolment.value
  if (key !== request.key || recipient !== request.recipient || school !== request.school)
    return refuse('enrolment-not-for-this-pc')
  const others: Enrolment[] = []
  for (const one of read[4]) {
    const other = checkEnrolment(one, root, signatures)
    if (!other.ok || other.value.scope !== scope) return refuse('enrolment-file')
    others.push(other.value)
  }
  const revocations = read[5] === null ? done(null) : checkRevocations(read[5], root, signatures)
  if (!revocations.ok) return refuse('enrolment-file')
  return done({
    root,
    operational: operational.value,
    enrolment: enrolment.value,
    others,
    revocations: revocations.value,
  })
}

const ANSWER_MARK = 'yanxiubu/answer/0'
const ANSWER_LIMIT = 128 * 1024

const STATEMENT_BYTES = bytesShape(1, ANSWER_LIMIT)

const ANSWER = tupleOf<[string, Hex, Uint8Array, Uint8Array, readonly Uint8Array[], Uint8Array | null]>(
  lineShape(64),
  keyShape,
  STATEMENT_BYTES,
  STATEMENT_BYTES,
  listOf(STATEMENT_BYTES, 64),
  nullOr(STATEMENT_BYTES),
)
