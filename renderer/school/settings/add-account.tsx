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

/** `onDone` gets the new account, or nothing when it was given up. */
export function AddAccount({ onDone }: { readonly onDone: (id: Hex | undefined) => void }) {
  const { start, shell } = useWords()
  const save = useSave()
  const [refusal, setRefusal] = useState<Refusal>()

  async function add({ name, role }: { readonly name: string; readonly role: string }): Promise<void> {
    const id = newId()
    const answer = await save('add-account', addAccount(id, name, role))
    if (answer.ok) onDone(id)
    else setRefusal(answer.refusal)
  }

  return (
    <Form
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
      <div className="form-actions">
        <Button type="primary" htmlType="submit">
          {shell.save}
        </Button>
        <Button onClick={() => onDone(undefined)}>{shell.cancel}</Button>
      </div>
    </Form>
  )
}
