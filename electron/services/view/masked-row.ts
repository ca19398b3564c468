import { createHmac } from 'node:crypto'
import type { Value } from '../../../shared/base/cbor.ts'
import type { Masked, ViewRow } from '../../../shared/contract/host-values.ts'
import { maskIdNumber, maskPhone } from '../../../shared/domain/id-number.ts'
import { fieldRule } from '../../../shared/domain/kinds.ts'
import type { Row } from '../../../shared/fold/row.ts'

/** TR5: a sensitive value leaves the host as its mask and a fingerprint keyed with a key of this PC. */
export function maskedRow(row: Row, key: Uint8Array): ViewRow {
  const sensitive = Object.keys(row.fields).filter((field) => fieldRule(row.kind, field)?.sensitive)
  if (sensitive.length === 0) return row
  const fields = { ...row.fields }
  const beside = { ...row.beside }
  for (const field of sensitive) {
    fields[field] = masked(row.kind, field, row.fields[field]!, key)
    const others = row.beside[field]
    if (others)
      beside[field] = others.map((one) => ({ ...one, value: masked(row.kind, field, one.value, key) }))
  }
  return { ...row, fields, beside }
}

export function masked(
  kind: string,
  field: string,
  value: Value,
  key: Uint8Array,
): Masked & { [key: string]: Value } {
  const text = String(value)
  if (text === '') return { masked: '', print: '' }
  const mask = fieldRule(kind, field)?.sensitive === 'phone' ? maskPhone(text) : maskIdNumber(text)
  const print = createHmac('sha256', key).update(`${field}:${text}`).digest('hex').slice(0, 32)
  return { masked: mask, print }
}
