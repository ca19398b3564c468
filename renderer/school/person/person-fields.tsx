import { AutoComplete, Form, Input, Select } from 'antd'
import type { Rule } from 'antd/es/form'
import type { ReactNode } from 'react'
import type { ViewRow } from '../../../shared/contract/host-values.ts'
import {
  dateText,
  type PersonDate,
  type PersonForm,
  type PersonText,
} from '../../actions/person/write-person.ts'
import { EnterMovesOn } from '../../ui/enter-moves-on.tsx'
import { useKeys } from '../../ui/keys.ts'
import { useWords } from '../../words/words.tsx'
import { useMayWrite } from '../training/use-may-write.ts'
import { IdNumberField } from './id-number-field.tsx'
import { StatusFields } from './status-fields.tsx'
import { WholeNumber } from './whole-number.tsx'

export interface PersonFieldsProps {
  /** The row as shown; nothing for a new person. */
  readonly row: ViewRow | undefined
  readonly initial: PersonForm
  readonly onChange: (form: PersonForm) => void
  readonly onSave: (form: PersonForm) => void
  /** Stays in sight below the fields. */
  readonly actions: ReactNode
}

/** Groups in which an office thinks; what is seldom filled in waits behind 更多. */
export function PersonFields({ row, initial, onChange, onSave, actions }: PersonFieldsProps) {
  const { person: words, shell } = useWords()
  const mayWrite = useMayWrite('person', 'name')
  const [form] = Form.useForm<PersonForm>()
  const watched = Form.useWatch([], form) as Partial<PersonForm> | undefined
  const values: PersonForm = { ...initial, ...watched }
  const { fields } = words
  useKeys({ 'Ctrl+S': () => form.submit() })
  const filled = SELDOM.filter((field) => initial[field] !== '').length

  function fill(some: Partial<PersonForm>): void {
    form.setFieldsValue(some)
    onChange({ ...values, ...some })
  }

  function changed(what: Partial<PersonForm>): void {
    const all = { ...initial, ...form.getFieldsValue(true) } as PersonForm
    // Another state has begun on another day and may lead elsewhere.
    if (what.statusWord !== undefined) fill({ ...what, statusFrom: '', statusWhere: '' })
    else onChange(all)
  }

  return (
    <EnterMovesOn>
      <Form
        form={form}
        name="person"
        layout="vertical"
        requiredMark={false}
        className="person-form"
        initialValues={initial}
        onValuesChange={changed}
        onFinish={() => onSave({ ...initial, ...form.getFieldsValue(true) } as PersonForm)}
        scrollToFirstError
        disabled={!mayWrite}
      >
        <fieldset className="person-group">
          <legend>{words.groups.basic}</legend>
          <Form.Item
            className="span-4"
            name="name"
            label={fields.name}
            rules={[{ required: true, whitespace: true, message: shell.required }]}
          >
            <Input maxLength={60} autoFocus={row === undefined} />
          </Form.Item>
          <IdNumberField form={form} values={values} row={row} onFill={fill} />
          <Form.Item
            className="span-3"
            name="phone"
            label={fields.phone}
            extra={row && <WholeNumber row={row} field="phone" />}
          >
            <Input
              maxLength={40}
              inputMode="tel"
              autoComplete="off"
              placeholder={row?.fields.phone ? words.keepHint : ''}
            />
          </Form.Item>
          {choice('sex', words.sexes, ['male', 'female', ''], 2)}
          {text('nation', 20, 3)}
          {date('birth', '1974-08-03')}
          {suggested('education')}
        </fieldset>
        <fieldset className="person-group">
          <legend>{words.groups.work}</legend>
          {suggested('stage', 3)}
          {text('subjects', 100, 5)}
          {suggested('post')}
          {suggested('title')}
          {suggested('staff-kind', 3)}
          {choice('class-teacher', words.yesNo, ['yes', 'no', ''], 2)}
          {date('started', '1996-09')}
        </fieldset>
        <StatusFields values={values} day={dayRule()} row={row}>
          {date('joined', '2004-08')}
          {text('from-school', 100)}
        </StatusFields>
        <details className="person-more" open={row === undefined ? false : undefined}>
          <summary>{words.moreText(filled)}</summary>
          <fieldset className="person-group" aria-label={words.groups.more}>
            {text('former-name', 60)}
            {suggested('politics')}
            {suggested('id-kind')}
            {date('title-since', '2018-12', 4)}
            {suggested('degree')}
            {suggested('honour')}
            {text('college', 100, 6)}
            {text('major', 60, 6)}
            {suggested('licence', 6)}
            {text('licence-number', 40, 6)}
            <Form.Item
              className="span-4"
              name="hired"
              label={fields.hired}
              rules={[dayRule()]}
              extra={words.hiredHint}
            >
              <Input maxLength={20} placeholder="2026-09-01" />
            </Form.Item>
            {choice('rural', words.yesNo, ['yes', 'no', ''], 4)}
            {choice('by-reference', words.yesNo, ['yes', 'no', ''], 4)}
            {text('training-number', 40)}
            <Form.Item className="span-8" name="remark" label={fields.remark}>
              <Input maxLength={500} />
            </Form.Item>
          </fieldset>
        </details>
        {mayWrite && <div className="person-actions">{actions}</div>}
      </Form>
    </EnterMovesOn>
  )

  function text(field: PersonText, most: number, span = 4): ReactNode {
    return (
      <Form.Item className={`span-${span}`} name={field} label={fields[field]}>
        <Input maxLength={most} />
      </Form.Item>
    )
  }

  function date(field: PersonDate, example: string, span = 3): ReactNode {
    return (
      <Form.Item className={`span-${span}`} name={field} label={fields[field]} rules={[dateRule()]}>
        <Input maxLength={20} placeholder={example} />
      </Form.Item>
    )
  }

  function choice(
    field: PersonText,
    labels: Readonly<Record<string, string>>,
    options: readonly string[],
    span = 3,
  ): ReactNode {
    return (
      <Form.Item className={`span-${span}`} name={field} label={fields[field]}>
        <Select options={options.map((value) => ({ value, label: labels[value] }))} />
      </Form.Item>
    )
  }

  function suggested(field: PersonText, span = 4): ReactNode {
    return (
      <Form.Item className={`span-${span}`} name={field} label={fields[field]}>
        <AutoComplete
          options={(words.suggestions[field] ?? []).map((value) => ({ value }))}
          maxLength={40}
          showSearch={{ filterOption: (typed, option) => option?.value.includes(typed) ?? false }}
        />
      </Form.Item>
    )
  }

  function dateRule(): Rule {
    return { validator: (_rule, typed: string) => read(typed, /^/, words.dateWrong) }
  }

  function dayRule(): Rule {
    return { validator: (_rule, typed: string) => read(typed, /^(\d{4}-\d{2}-\d{2})?$/, words.dayWrong) }
  }
}

function read(typed: string, form: RegExp, wrong: string): Promise<void> {
  const date = dateText(typed)
  return date !== undefined && form.test(date) ? Promise.resolve() : Promise.reject(new Error(wrong))
}

/** Behind 更多. */
const SELDOM: readonly (PersonText | PersonDate)[] = [
  'former-name',
  'politics',
  'id-kind',
  'title-since',
  'degree',
  'honour',
  'college',
  'major',
  'licence',
  'licence-number',
  'hired',
  'rural',
  'by-reference',
  'training-number',
  'remark',
]
