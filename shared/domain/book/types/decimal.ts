import { Fraction } from 'fraction.js'
import { decimal as decimalRule, orEmpty, rule } from '../../kinds/value-rule.ts'
import { decimalText } from '../../typed-text.ts'
import { type FieldType, ofText } from '../field-type.ts'

export type DecimalField = FieldType<'decimal'>

/** An exact decimal, not negative, at most `most` where that is given: `88.5`. */
export function decimal({ most }: { readonly most?: string } = {}): DecimalField {
  const within =
    most === undefined
      ? decimalRule
      : rule(
          `decimal up to ${most}`,
          (value) => decimalRule(value) && new Fraction(value as string).lte(most),
        )
  return {
    type: 'decimal',
    accepts: orEmpty(within),
    ...ofText((typed) => {
      const value = typed.trim() === '' ? '' : decimalText(typed)
      return value === '' || (value !== undefined && within(value)) ? { ok: true, value } : { ok: false }
    }),
  }
}
