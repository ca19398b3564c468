import { AutoComplete, Button, Form, Input, Select } from 'antd'
import type { Rule } from 'antd/es/form'
import type { ReactNode } from 'react'
import type { ViewRow } from '../../../shared/contract/host-values.ts'
import { isMasked } from '../../actions/masked.ts'
import { isIdNumber, type PersonForm } from '../../actions/write-person.ts'
import { EnterMovesOn } from '../../ui/enter-moves-on.tsx'
import { useKeys } from '../../ui/keys.ts'
import { useWords } from '../../words/words.tsx'

export interface PersonFieldsProps {
  /** The row as shown; nothing for a new person. */
  readonly row: ViewRow | undefined
  readonly initial: PersonForm
  readonly onChange: () => void
  readonly onSave: (form: PersonForm) => void
}

export function PersonFields({ row, initial, onChange, onSave }: PersonFieldsProps) {
  const { person: words, shell } = useWords()
  const [form] = Form.useForm<PersonForm>()
  const { fields } = words
  useKeys({ 'Ctrl+S': () => form.submit() })
  const partial: Rule = { pattern: /^\d{4}(-\d{2}(-\d{2})?)?$/, message: words.partialWrong }
  const day: Rule = { pattern: /^\d{4}-\d{2}-\d{2}$/, message: words.dayWrong }

  return (
    <EnterMovesOn>
      <Form
        form={form}
        name="person"
        layout="vertical"
        initialValues={initial}
        onValuesChange={onChange}
        onFinish={(changed: Partial<PersonForm>) => onSave({ ...initial, ...changed })}
      >
        <Form.Item
          name="name"
          label={fields.name}
          rules={[{ required: true, whitespace: true, message: shell.required }]}
        >
          <Input maxLength={60} autoFocus={row === undefined} />
        </Form.Item>
        <Form.Item
          name="id-number"
          label={fields['id-number']}
          extra={sensitive(row, 'id-number')}
          rules={[
            {
              validator: (_rule, typed: string) =>
                typed === '' || isIdNumber(typed, new Date())
                  ? Promise.resolve()
                  : Promise.reject(new Error(words.idNumberWrong)),
            },
          ]}
        >
          <Input maxLength={40} autoComplete="off" />
        </Form.Item>
        <div className="two-fields">
          <Form.Item name="sex" label={fields.sex}>
            <Select options={['male', 'female', ''].map((value) => ({ value, label: words.sexes[value] }))} />
          </Form.Item>
          <Form.Item name="nation" label={fields.nation}>
            <Input maxLength={20} />
          </Form.Item>
          <Form.Item name="birth" label={fields.birth} rules={[partial]}>
            <Input maxLength={10} placeholder="1974-08-03" />
          </Form.Item>
          <Form.Item name="started" label={fields.started} rules={[partial]}>
            <Input maxLength={10} placeholder="1996-09" />
          </Form.Item>
          <Form.Item name="hired" label={fields.hired} rules={[day]} extra={words.hiredHint}>
            <Input maxLength={10} placeholder="2026-09-01" />
          </Form.Item>
          {suggested('stage')}
          <Form.Item name="subjects" label={fields.subjects}>
            <Input maxLength={100} />
          </Form.Item>
          {suggested('title')}
          {suggested('education')}
          <Form.Item name="post" label={fields.post}>
            <Input maxLength={40} />
          </Form.Item>
          <Form.Item name="phone" label={fields.phone} extra={sensitive(row, 'phone')}>
            <Input maxLength={40} inputMode="tel" autoComplete="off" />
          </Form.Item>
          <Form.Item name="statusWord" label={fields.status}>
            <Select
              options={['', ...words.statuses].map((value) => ({ value, label: value || words.sexes[''] }))}
            />
          </Form.Item>
          <Form.Item name="statusFrom" label={words.statusFrom} rules={[day]}>
            <Input maxLength={10} placeholder="2026-09-01" />
          </Form.Item>
        </div>
        <Form.Item name="remark" label={fields.remark}>
          <Input.TextArea maxLength={500} rows={2} />
        </Form.Item>
        <div className="form-actions">
          <Button type="primary" htmlType="submit">
            {shell.save}
          </Button>
          <span className="frame-quiet">Ctrl+S</span>
        </div>
      </Form>
    </EnterMovesOn>
  )

  function suggested(field: 'stage' | 'title' | 'education'): ReactNode {
    return (
      <Form.Item name={field} label={fields[field]}>
        <AutoComplete
          options={(words.suggestions[field] ?? []).map((value) => ({ value }))}
          maxLength={40}
          showSearch={{ filterOption: (typed, option) => option?.value.includes(typed) ?? false }}
        />
      </Form.Item>
    )
  }

  function sensitive(shown: ViewRow | undefined, field: 'id-number' | 'phone'): string | undefined {
    if (!shown) return undefined
    const value = shown.fields[field]
    return isMasked(value) && value.masked !== '' ? words.sensitiveHint(value.masked) : words.sensitiveNone
  }
}
