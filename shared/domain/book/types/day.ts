import { readChineseDate, writePartialDate } from '../../chinese-date.ts'
import { day as dayRule, orEmpty, partialDay as partialRule } from '../../kinds/value-rule.ts'
import { type FieldType, ofText } from '../field-type.ts'

export type DayField = FieldType<'day'>

/** A calendar day, written as offices write it: `2026-11-21`, `2026年11月21日`, `20261121`. */
export const day: DayField = dayField(orEmpty(dayRule))

/** The same where a record must have one. */
export const wholeDay: DayField = dayField(dayRule)

/** A day, month or year, as far as it is known. */
export const partialDay: DayField = dayField(partialRule)

function dayField(accepts: DayField['accepts']): DayField {
  return {
    type: 'day',
    accepts,
    ...ofText((typed) => {
      const written = typed.trim()
      const value = written === '' ? '' : dayText(written)
      return value !== undefined && accepts(value) ? { ok: true, value } : { ok: false }
    }),
  }
}

function dayText(written: string): string | undefined {
  const plain = written.normalize('NFKC')
  const joined = /^(\d{4})(\d{2})(\d{2})$/.exec(plain)
  const reading = readChineseDate(joined ? joined.slice(1).join('-') : plain)
  return reading.ok ? writePartialDate(reading.date) : undefined
}
