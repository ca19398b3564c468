import { Button, Form, Input, Select } from 'antd'
import { useState } from 'react'
import type { Hex } from '../../../shared/base/bytes.ts'
import type { Refusal } from '../../../shared/base/refusal.ts'
import { SCHOOL_ROLES } from '../../../shared/domain/kinds/roles.ts'
import { newId } from '../../actions/changes.ts'
import { addAccount } from '../../actions/write-account.ts'
import { useSave } from '../../store/session.tsx'
import { RefusalNote } from '../../ui/refusal-note.tsx'
import { useWords } from '../../words/words.tsx'
import { PersonChoice, usePersonNames } from '../training/person-choice.tsx'
import { useAccountPersons } from './use-account-persons.ts'

/** `onDone` gets the new account, or nothing when it was given up. */
export function AddAccount({ onDone }: { readonly onDone: (id: Hex | undefined) => void }) {
  const { start, shell } = useWords()
  const save = useSave()
  const persons = useAccountPersons()
  const names = usePersonNames()
  const [form] = Form.useForm<{ name: string; role: string }>()
  const [person, setPerson] = useState<Hex>()
  const [refusal, setRefusal] = useState<Refusal>()

  async function add({ name, role }: { readonly name: string; readonly role: string }): Promise<void> {
    const id = newId()
    const answer = await save('add-account', addAccount(id, name, role, person))
    if (answer.ok) onDone(id)
    else setRefusal(answer.refusal)
  }

  /** An account is mostly called as its person is. */
  function choose(chosen: Hex): void {
    setPerson(chosen)
    if (!form.getFieldValue('name')) form.setFieldValue('name', names(chosen))
  }

  return (
    <Form
      form={form}
      layout="vertical"
      requiredMark={false}
      name="account"
      aria-label={start.addAccount}
      onFinish={add}
      initialValues={{ role: 'principal' }}
      className="panel-part"
    >
      <RefusalNote refusal={refusal} />
      <div className="two-fields">
        <Form.Item
          name="name"
          label={start.accountName}
          rules={[{ required: true, whitespace: true, message: shell.required }]}
        >
          <Input autoFocus maxLength={60} />
        </Form.Item>
        <Form.Item name="role" label={start.role}>
          <Select options={SCHOOL_ROLES.map((value) => ({ value, label: shell.roles[value] }))} />
        </Form.Item>
      </div>
      <Form.Item label={start.accountPerson} htmlFor="account-person" extra={start.accountPersonHint}>
        <PersonChoice
          id="account-person"
          value={person ?? ''}
          among={persons.free(undefined)}
          onChange={choose}
          onClear={() => setPerson(undefined)}
        />
      </Form.Item>
      <div className="form-actions">
        <Button type="primary" htmlType="submit">
          {shell.save}
        </Button>
        <Button onClick={() => onDone(undefined)}>{shell.cancel}</Button>
      </div>
    </Form>
  )
}
