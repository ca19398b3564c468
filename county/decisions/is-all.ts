import type { Hex } from '../../shared/base/bytes.ts'
import { equalValues } from '../../shared/base/cbor.ts'

/** Whether these are all the decisions that stand: nobody answers what they did not see. */
export function isAll(seen: readonly Hex[], stands: readonly { readonly id: Hex }[]): boolean {
  return equalValues([...seen].sort(), stands.map(({ id }) => id).sort())
}
