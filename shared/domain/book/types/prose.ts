import { text as textRule } from '../../kinds/value-rule.ts'
import { type FieldType, ofText } from '../field-type.ts'

export interface ProseField extends FieldType<'prose'> {
  readonly most: number
}

/** Paragraphs, as they were typed. */
export function prose(most: number): ProseField {
  const accepts = textRule(most)
  return {
    type: 'prose',
    accepts,
    most,
    isWide: true,
    ...ofText((typed) => {
      const value = typed.trimEnd()
      return accepts(value) ? { ok: true, value } : { ok: false }
    }),
  }
}
