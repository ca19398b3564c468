import type { Value } from '../../shared/base/cbor.ts'
import { maskedValue } from '../../shared/disk/masked-value.ts'
import { fieldRule } from '../../shared/domain/kinds/kinds.ts'
import type { Row } from '../../shared/fold/row.ts'

/**
 * A row as the view may hold it: ID numbers and telephones as mask and keyed fingerprint (TR5), and no
 * character that PostgreSQL's jsonb refuses; a school's typing must never stop the view.
 */
export function sealedRow(row: Row, key: Uint8Array): Row {
  const seal = (field: string, value: Value): Value => {
    const sensitive = fieldRule(row.kind, field)?.sensitive
    return storable(sensitive ? maskedValue(sensitive, value, key) : value)
  }
  const fields = Object.entries(row.fields).map(([field, value]) => [field, seal(field, value)])
  const beside = Object.entries(row.beside).map(([field, values]) => [
    field,
    values.map(({ value, writes }) => ({ value: seal(field, value), writes })),
  ])
  return { ...row, fields: Object.fromEntries(fields), beside: Object.fromEntries(beside) }
}

/** jsonb refuses U+0000 and halves of surrogate pairs. */
export function storableText(text: string): string {
  return text.replaceAll('\0', '\ufffd').toWellFormed()
}

function storable(value: Value): Value {
  if (typeof value === 'string') return storableText(value)
  if (typeof value !== 'object' || value === null) return value
  if (value instanceof Uint8Array) return Buffer.from(value).toString('hex')
  if (Array.isArray(value)) return value.map((one) => storable(one as Value))
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [storableText(name), storable(one as Value)]),
  )
}
