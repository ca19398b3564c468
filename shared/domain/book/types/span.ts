import { fromUntil, orNull } from '../../kinds/value-rule.ts'
import type { FieldType } from '../field-type.ts'
import { day } from './day.ts'

export type SpanField = FieldType<'span'>

/** Days from the first to the last, one thing to decide (MG3); one day where only the first is typed. */
export const span: SpanField = {
  type: 'span',
  accepts: orNull(fromUntil),
  fresh: { start: '', end: '' },
  typed(value) {
    const { start = '', end = '' } = (value ?? {}) as { readonly start?: string; readonly end?: string }
    return { start, end }
  },
  read(typed) {
    const { start = '', end = '' } = typed as Readonly<Record<string, string>>
    if (start.trim() === '' && end.trim() === '') return { ok: true, value: null }
    const [first, last] = [dayOf(start), dayOf(end.trim() === '' ? start : end)]
    if (first === undefined) return { ok: false, part: 'start' }
    if (last === undefined || last < first) return { ok: false, part: 'end' }
    return { ok: true, value: { start: first, end: last } }
  },
  said(value) {
    const { start = '', end = '' } = (value ?? {}) as { readonly start?: string; readonly end?: string }
    return start === end ? start : `${start}—${end}`
  },
  fromCell(cell) {
    const [start = '', end = ''] = cell.split(/[—~～至]|--/)
    return { start, end }
  },
}

function dayOf(typed: string): string | undefined {
  const read = day.read(typed)
  return read.ok && typeof read.value === 'string' && read.value !== '' ? read.value : undefined
}
