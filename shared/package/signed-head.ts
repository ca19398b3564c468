import { fromHex, type Hex } from '../base/bytes.ts'
import type { Tip, Written } from '../operation/operation.ts'
import type { Signatures } from './signatures.ts'
import { messageOf } from './trust-statement.ts'

/**
 * The author's word for its feed up to and with this operation. Whoever receives one keeps it (all of them:
 * a relayed run can only end at a head its author signed) and hands it on with the operations.
 */
export interface SignedHead extends Tip {
  readonly signature: Uint8Array
  /** The author's enrolment, or the county's operational key statement. */
  readonly author: Uint8Array
}

export function signHead(
  signatures: Signatures,
  { operation, hash }: Written,
  secret: Uint8Array,
  author: Uint8Array,
): SignedHead {
  const tip = { feed: operation.feed, seq: operation.seq, hash }
  return { ...tip, signature: signatures.sign(secret, headMessage(tip)), author }
}

export function isHeadSigned(
  signatures: Pick<Signatures, 'verify'>,
  head: Tip & { readonly signature: Uint8Array },
  key: Hex,
): boolean {
  return signatures.verify(key, headMessage(head), head.signature)
}

function headMessage({ feed, seq, hash }: Tip): Uint8Array {
  return messageOf('yanxiubu/head/0', [fromHex(feed), seq, fromHex(hash)])
}
