import type { Hex } from '../../../base/bytes.ts'
import { id, orEmpty } from '../../kinds/value-rule.ts'
import { type FieldType, ofText } from '../field-type.ts'

export interface RecordField extends FieldType<'record'> {
  /** Of which kind. */
  readonly of: string
}

/** Another record, by its id; said by what it is called. A cell of a spreadsheet says the name. */
export function record(of: string, { optional = false } = {}): RecordField {
  return {
    type: 'record',
    accepts: optional ? orEmpty(id) : id,
    of,
    ...ofText((typed) =>
      id(typed) || (optional && typed === '') ? { ok: true, value: typed } : { ok: false },
    ),
    said: (value, { nameOf }) => (typeof value === 'string' && value !== '' ? nameOf(of, value) : ''),
    fromCell(cell, { find }) {
      if (cell.trim() === '') return ''
      const found: readonly Hex[] = find(of, cell)
      return found.length === 1 ? found[0] : undefined
    },
  }
}
