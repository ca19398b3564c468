import { WarningOutlined } from '@ant-design/icons'
import { Button, Form, type FormInstance, Input } from 'antd'
import type { Rule } from 'antd/es/form'
import type { ViewRow } from '../../../shared/contract/host-values.ts'
import { isTypedOut, numberDoubts } from '../../actions/person/person-number-doubts.ts'
import type { PersonForm } from '../../actions/person/write-person.ts'
import { useWords } from '../../words/words.tsx'
import { WholeNumber } from './whole-number.tsx'

export interface IdNumberFieldProps {
  readonly form: FormInstance<PersonForm>
  readonly values: PersonForm
  readonly row: ViewRow | undefined
  /** Fields filled in by a press of the button, not by the program. */
  readonly onFill: (filled: Partial<PersonForm>) => void
}

/** Check digit, birthday and sex are told while somebody types; what the number says is offered and never taken. */
export function IdNumberField({ form, values, row, onFill }: IdNumberFieldProps) {
  const { person: words } = useWords()
  const doubts = numberDoubts(values, new Date())
  const told = [
    doubts.isLengthened && words.idNumberLengthened,
    doubts.birthDiffers && words.birthDiffers,
    doubts.sexDiffers && words.sexDiffers,
  ].filter((text) => text !== false)

  function rule(validateTrigger: 'onChange' | 'onBlur'): Rule {
    return {
      validateTrigger,
      validator: (_rule, typed: string) => {
        const { problem } = numberDoubts(
          { ...values, ...form.getFieldsValue(), 'id-number': typed },
          new Date(),
        )
        // A number that is still being typed is no mistake yet.
        if (!problem || (validateTrigger === 'onChange' && !isTypedOut(typed))) return Promise.resolve()
        return Promise.reject(new Error(words.idNumberProblems[problem]))
      },
    }
  }

  return (
    <Form.Item
      className="span-5"
      name="id-number"
      label={words.fields['id-number']}
      validateTrigger={['onChange', 'onBlur']}
      validateFirst
      rules={[rule('onChange'), rule('onBlur')]}
      extra={
        (told.length > 0 || doubts.says || row) && (
          <>
            {told.map((text) => (
              <span key={text} className="field-doubt" role="status">
                <WarningOutlined aria-hidden /> {text}
              </span>
            ))}
            {doubts.says && (
              <Button type="link" size="small" onClick={() => onFill(emptyOnes(values, doubts.says!))}>
                {words.fillIn(doubts.says.birth, words.sexes[doubts.says.sex] ?? '')}
              </Button>
            )}
            {row && <WholeNumber row={row} field="id-number" />}
          </>
        )
      }
    >
      <Input maxLength={40} autoComplete="off" placeholder={row?.fields['id-number'] ? words.keepHint : ''} />
    </Form.Item>
  )
}

function emptyOnes(
  { birth, sex }: PersonForm,
  says: { readonly birth: string; readonly sex: string },
): Partial<PersonForm> {
  return { ...(birth === '' && { birth: says.birth }), ...(sex === '' && { sex: says.sex }) }
}
