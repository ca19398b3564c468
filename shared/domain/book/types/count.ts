import { count as countRule, orNull } from '../../kinds/value-rule.ts'
import type { FieldType } from '../field-type.ts'

export type CountField = FieldType<'count'>

/** A whole number from `least` to `most`. */
export function count(least: number, most: number): CountField {
  const within = countRule(least, most)
  return {
    type: 'count',
    accepts: orNull(within),
    fresh: '',
    typed: (value) => (typeof value === 'number' ? String(value) : ''),
    read(typed) {
      const plain = (typed as string).trim().normalize('NFKC')
      if (plain === '') return { ok: true, value: null }
      const value = /^\d{1,9}$/.test(plain) ? Number(plain) : Number.NaN
      return within(value) ? { ok: true, value } : { ok: false }
    },
    said: (value) => (typeof value === 'number' ? String(value) : ''),
    fromCell: (cell) => cell,
  }
}
