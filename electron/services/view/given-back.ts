import { equalValues, type Value } from '../../../shared/base/cbor.ts'
import { maskedValue } from '../../../shared/disk/masked-value.ts'
import { fieldRule } from '../../../shared/domain/kinds/kinds.ts'
import type { Row } from '../../../shared/fold/row.ts'
import type { Change } from '../../../shared/operation/operation.ts'

/**
 * TR5: a mask that a screen gives back stands for the whole value it was made of: that of its record which has this
 * mask and fingerprint, shown or beside. So one of two numbers is chosen and neither is shown. A mask of no value of
 * the record stays what it is, and the kind refuses it.
 */
export function givenBack(change: Change, row: Row | undefined, key: Uint8Array): Change {
  const { kind, field } = change
  const sensitive = fieldRule(kind, field)?.sensitive
  if (!sensitive || typeof change.value === 'string' || !row) return change
  const held = [row.fields[field], ...(row.beside[field] ?? []).map(({ value }) => value)]
  const value = held.find(
    (one): one is Value => one !== undefined && equalValues(maskedValue(sensitive, one, key), change.value),
  )
  return value === undefined ? change : { ...change, value }
}
