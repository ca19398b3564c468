import { fromHex, type Hex, toHex } from '../base/bytes.ts'
import { done, type Result, refuse } from '../base/refusal.ts'
import { countShape, idShape, keyShape, lineShape, listOf, recipientShape, tupleOf } from './shapes.ts'
import type { Signatures } from './signatures.ts'
import { fieldsOf, readStatement, signStatement } from './trust-statement.ts'

/** Who the county is; `id` is 16 random bytes made with the root key, `division` the 行政区划代码. */
export interface County {
  readonly id: Hex
  readonly name: string
  readonly division: string
}

/** The county's working key of a year, signed by its root key (design.md §7). */
export interface OperationalFields {
  readonly county: County
  readonly key: Hex
  /** To whom packages to the county are sealed. */
  readonly recipients: readonly string[]
  /**
   * Milliseconds since 1970. They tell the county when to make the next key; no reader compares them with
   * a clock, because a school's clock is not trusted. What ends a key is its revocation.
   */
  readonly from: number
  readonly until: number
  readonly number: number
}

export interface Operational extends OperationalFields {
  readonly root: Hex
  readonly bytes: Uint8Array
}

export function signOperational(
  signatures: Signatures,
  fields: OperationalFields,
  root: { readonly key: Hex; readonly secret: Uint8Array },
): Uint8Array {
  const { county, key, recipients, from, until, number } = fields
  return signStatement(
    signatures,
    'yanxiubu/operational/0',
    [fromHex(county.id), county.name, county.division, fromHex(key), recipients, from, until, number],
    root.secret,
    fromHex(root.key),
  )
}

/** Refuses `package-other-county` under another root key, `package-chain` where anything else is wrong. */
export function checkOperational(
  bytes: Uint8Array,
  root: Hex,
  signatures: Pick<Signatures, 'verify'>,
): Result<Operational> {
  const statement = readStatement(bytes)
  const fields = statement && OPERATIONAL(fieldsOf(statement, 'yanxiubu/operational/0'))
  if (!statement || !fields) return refuse('package-chain')
  if (toHex(statement.by) !== root) return refuse('package-other-county')
  if (!signatures.verify(root, statement.payload, statement.signature)) return refuse('package-chain')
  const [id, name, division, key, recipients, from, until, number] = fields
  if (recipients.length === 0) return refuse('package-chain')
  return done({ county: { id, name, division }, key, recipients, from, until, number, root, bytes })
}

const OPERATIONAL = tupleOf<[Hex, string, string, Hex, readonly string[], number, number, number]>(
  idShape,
  lineShape(64),
  lineShape(16),
  keyShape,
  listOf(recipientShape, 4),
  countShape,
  countShape,
  countShape,
)
