import { decimal, listOf, shape, text } from '../../kinds/value-rule.ts'
import { decimalText } from '../../typed-text.ts'
import type { FieldType } from '../field-type.ts'

export type CreditSplitField = FieldType<'credit-split'>

type SplitPart = { readonly category: string; readonly credits: string }

/** H-AMB-12: credits by category of the scheme, proposed by the school. A form has a text for each category. */
export const creditSplit: CreditSplitField = {
  type: 'credit-split',
  accepts: listOf(shape({ category: text(40), credits: decimal }), 8),
  fresh: {},
  isWide: true,
  typed: (value) =>
    Object.fromEntries(
      ((value ?? []) as readonly SplitPart[]).map(({ category, credits }) => [category, credits]),
    ),
  read(typed) {
    const parts: SplitPart[] = []
    for (const [category, written] of Object.entries(typed)) {
      if (written.trim() === '') continue
      const credits = decimalText(written)
      if (credits === undefined) return { ok: false, part: category }
      if (credits !== '0') parts.push({ category, credits })
    }
    return { ok: true, value: parts }
  },
  said: (value) =>
    ((value ?? []) as readonly SplitPart[])
      .map(({ category, credits }) => `${category} ${credits}`)
      .join('，'),
  fromCell: (cell) => (cell.trim() === '' ? {} : undefined),
}
