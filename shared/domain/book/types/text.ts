import { text as textRule } from '../../kinds/value-rule.ts'
import { type FieldType, ofText } from '../field-type.ts'

export interface TextField extends FieldType<'text'> {
  readonly most: number
  /** Words that are offered while something else may be typed. */
  readonly offered: readonly string[]
}

/** One line, of at most `most` characters. */
export function text(most: number, offered: readonly string[] = []): TextField {
  const accepts = textRule(most)
  return {
    type: 'text',
    accepts,
    most,
    offered,
    ...ofText((typed) => {
      const value = typed.trim()
      return accepts(value) ? { ok: true, value } : { ok: false }
    }),
  }
}
