import type { Hex } from '../../shared/base/bytes.ts'
import type { Value } from '../../shared/base/cbor.ts'
import type { ViewRow } from '../../shared/contract/host-values.ts'

/** `hexId(7)`: an id that sorts as the number does. */
export function hexId(number: number): Hex {
  return number.toString(16).padStart(32, '0')
}

/** A row of which every field was written by one operation. */
export function viewRow(
  kind: string,
  id: Hex,
  fields: Readonly<Record<string, Value>>,
  operation = hexId(999),
): ViewRow {
  const writes = Object.fromEntries(Object.keys(fields).map((field) => [field, [operation]]))
  return { kind, id, fields, writes, beside: {}, merged: [] }
}

/** A teacher; `print` is the fingerprint of the ID number, none where it is not given. */
export function teacher(number: number, name: string, print?: string): ViewRow {
  const id: Record<string, Value> =
    print === undefined ? {} : { 'id-number': { masked: `6540${'*'.repeat(10)}1127`, print } }
  return viewRow('person', hexId(number), { name, ...id })
}
