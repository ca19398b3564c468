import { decimal, orEmpty } from '../../kinds/value-rule.ts'
import { moneyText } from '../../money-text.ts'
import { type FieldType, ofText } from '../field-type.ts'

export type MoneyField = FieldType<'money'>

/** Yuan, as typed in an office: `12 万元`, `6,000.50`. */
export const money: MoneyField = {
  type: 'money',
  accepts: orEmpty(decimal),
  ...ofText((typed) => {
    const value = moneyText(typed)
    return value === undefined ? { ok: false } : { ok: true, value }
  }),
}
