import type { Hex } from '../../shared/base/bytes.ts'
import type { Value } from '../../shared/base/cbor.ts'
import type { ViewRow } from '../../shared/contract/host-values.ts'
import type { Kind } from '../../shared/domain/kinds/kinds.ts'
import type { Row } from '../../shared/fold/row.ts'

/** `hexId(7)`: an id that sorts as the number does. */
export function hexId(number: number): Hex {
  return number.toString(16).padStart(32, '0')
}

/** A row of which every field was written by one operation. */
export function viewRow(
  kind: Kind,
  id: Hex,
  fields: Readonly<Record<string, Value>>,
  operation = hexId(999),
): ViewRow {
  const writes = Object.fromEntries(Object.keys(fields).map((field) => [field, [operation]]))
  return asShown({ kind, id, fields, writes, beside: {}, merged: [] })
}

/** BK3: a row of the fold as a screen gets it, where nothing in it is sensitive. */
export function asShown(row: Row): ViewRow {
  return row as ViewRow
}

/** A teacher; `print` is the fingerprint of the ID number, none where it is not given. */
export function teacher(number: number, name: string, print?: string): ViewRow {
  const id: Record<string, Value> =
    print === undefined ? {} : { 'id-number': { masked: `6540${'*'.repeat(10)}1127`, print } }
  return viewRow('person', hexId(number), { name, ...id })
}
