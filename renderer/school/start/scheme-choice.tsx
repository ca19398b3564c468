import { Radio } from 'antd'
import { useWords } from '../../words/words.tsx'

/** No scheme yet: credits are worked out once one is chosen. */
export const LATER = 'later'

export interface SchemeChoiceProps {
  /** Given by the form. */
  readonly id?: string
  readonly value?: string
  readonly onChange?: (event: { readonly target: { readonly value?: string } }) => void
}

/** The five schemes with a sentence each, and the answer of who does not know. */
export function SchemeChoice({ id, value, onChange }: SchemeChoiceProps) {
  const { start } = useWords()
  const choices = [...Object.entries(start.schemes), [LATER, start.schemeLater] as const]
  return (
    <Radio.Group
      className="scheme-choice"
      aria-label={start.scheme}
      {...(id !== undefined && { id })}
      {...(value !== undefined && { value })}
      {...(onChange && { onChange })}
    >
      {choices.map(([scheme, title]) => (
        <Radio key={scheme} value={scheme}>
          {title}
          <small>{start.schemeNotes[scheme]}</small>
        </Radio>
      ))}
    </Radio.Group>
  )
}
