import { oneOf, orEmpty } from '../../kinds/value-rule.ts'
import { type FieldType, ofText } from '../field-type.ts'

export interface ChoiceField extends FieldType<'choice'> {
  /** By which the words of another language are found. */
  readonly name: string
  /** In the order in which they are offered, with their Chinese words. */
  readonly choices: Readonly<Record<string, string>>
}

/** One of a closed set, kept by its sign. A cell of a spreadsheet says the word. */
export function choice<const C extends Readonly<Record<string, string>>>(
  name: string,
  choices: C,
): ChoiceField & { readonly choices: C } {
  const accepts = orEmpty(oneOf(...Object.keys(choices)))
  return {
    type: 'choice',
    accepts,
    name,
    choices,
    ...ofText((typed) => (accepts(typed) ? { ok: true, value: typed } : { ok: false })),
    said(value, { choiceOf }) {
      if (typeof value !== 'string' || value === '') return ''
      return choiceOf?.(name, value) ?? choices[value] ?? value
    },
    fromCell(cell) {
      const word = cell.trim().normalize('NFKC')
      if (word === '') return ''
      return Object.keys(choices).find((sign) => choices[sign] === word)
    },
  }
}
