import type { ViewRow } from '../../../shared/contract/host-values.ts'
import { maskedValue } from '../../../shared/disk/masked-value.ts'
import { fieldRule } from '../../../shared/domain/kinds/kinds.ts'
import type { Row } from '../../../shared/fold/row.ts'

/** TR5, BK3: the one place where a masked row is made. A sensitive value leaves the host as its mask and a fingerprint keyed with a key of this PC. */
export function maskedRow(row: Row, key: Uint8Array): ViewRow {
  const fields = { ...row.fields }
  const beside = { ...row.beside }
  let open = true
  for (const field of Object.keys(row.fields)) {
    const sensitive = fieldRule(row.kind, field)?.sensitive
    if (!sensitive) continue
    open = false
    fields[field] = maskedValue(sensitive, row.fields[field]!, key)
    const others = row.beside[field]
    if (others)
      beside[field] = others.map((one) => ({ ...one, value: maskedValue(sensitive, one.value, key) }))
  }
  return (open ? row : { ...row, fields, beside }) as ViewRow
}
