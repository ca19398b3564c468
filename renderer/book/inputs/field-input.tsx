import { AutoComplete, Checkbox, Input, Select } from 'antd'
import type { ReactNode } from 'react'
import { useWords } from '../../words/words.tsx'
import { AttachmentInput } from './attachment-input.tsx'
import type { InputProps } from './input-props.ts'
import { RecordInput } from './record-input.tsx'

/** The one input of a type; types of several parts have one for each (`book-field.tsx`). */
export function FieldInput(props: InputProps): ReactNode {
  const { id, type, value, naming, disabled, autoFocus, onChange } = props
  const { training } = useWords()
  const text = typeof value === 'string' ? value : ''
  switch (type.type) {
    case 'text':
      return type.offered.length === 0 ? (
        <Input
          id={id}
          value={text}
          maxLength={type.most}
          disabled={disabled}
          autoFocus={autoFocus}
          onChange={({ target }) => onChange(target.value)}
        />
      ) : (
        <AutoComplete
          id={id}
          value={text}
          disabled={disabled}
          autoFocus={autoFocus}
          onChange={(typed: string) => onChange(typed)}
          options={type.offered.map((word) => ({ value: word }))}
        />
      )
    case 'prose':
      return (
        <Input.TextArea
          id={id}
          value={text}
          maxLength={type.most}
          rows={4}
          disabled={disabled}
          onChange={({ target }) => onChange(target.value)}
        />
      )
    case 'choice':
      return (
        <Select
          id={id}
          placeholder={training.choose}
          {...(text === '' ? {} : { value: text })}
          disabled={disabled}
          allowClear
          onChange={(typed: string | undefined) => onChange(typed ?? '')}
          options={Object.keys(type.choices).map((sign) => ({ value: sign, label: type.said(sign, naming) }))}
        />
      )
    case 'tick':
      return (
        <Checkbox
          id={id}
          checked={text !== ''}
          disabled={disabled}
          onChange={({ target }) => onChange(target.checked ? 'yes' : '')}
        />
      )
    case 'record':
      return <RecordInput {...props} of={type.of} />
    case 'attachment':
      return <AttachmentInput {...props} />
    default:
      return (
        <Input
          id={id}
          value={text}
          maxLength={SHORT}
          {...(type.type === 'day'
            ? { placeholder: training.project.hints.start }
            : { inputMode: 'decimal' })}
          disabled={disabled}
          autoFocus={autoFocus}
          onChange={({ target }) => onChange(target.value)}
        />
      )
  }
}

/** A day, a number, an amount. */
const SHORT = 20
