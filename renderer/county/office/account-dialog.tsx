import { Form, Input, Modal, Select } from 'antd'
import { useState } from 'react'
import type { Problem } from '../../../shared/contract/county-http.ts'
import type { ConsoleAccount } from '../../../shared/contract/county-office.ts'
import { COUNTY_ROLES, type CountyRole } from '../../../shared/domain/kinds/roles.ts'
import { useConsole } from '../console-session.tsx'
import { useCountyWords } from '../county-words.ts'
import { ProblemNote } from '../problem-note.tsx'
import { PasswordFields } from './password-fields.tsx'

export type AccountTask =
  | { readonly act: 'add' }
  | { readonly act: 'reset' | 'close'; readonly account: ConsoleAccount }

interface DialogProps {
  readonly task: AccountTask
  readonly onDone: (said: string) => void
  readonly onClose: () => void
}

interface Typed {
  readonly name: string
  readonly role: CountyRole
  readonly password: string
}

/** A new account, another password for one, or its end. */
export function AccountDialog({ task, onDone, onClose }: DialogProps) {
  const words = useCountyWords()
  const { client } = useConsole()
  const [form] = Form.useForm<Typed>()
  const [problem, setProblem] = useState<Problem | 'unreachable'>()
  const [busy, setBusy] = useState(false)
  const said = words.accounts.tasks[task.act]
  const whom = task.act === 'add' ? '' : task.account.name

  async function act(typed: Typed): Promise<void> {
    setBusy(true)
    const answer = await asked(typed)
    setBusy(false)
    if (answer.ok) onDone(said.done(whom || typed.name.trim()))
    else setProblem(answer.problem)
  }

  function asked({ name, role, password }: Typed) {
    if (task.act === 'add') return client.ask('add-account', { name, role, password })
    const { id } = task.account
    return task.act === 'close'
      ? client.ask('close-account', { id })
      : client.ask('reset-password', { id, password })
  }

  return (
    <Modal
      open
      title={said.title(whom)}
      okText={said.button}
      okButtonProps={{ danger: task.act === 'close', loading: busy }}
      onOk={form.submit}
      onCancel={onClose}
    >
      <ProblemNote problem={problem} />
      <p>{said.text}</p>
      <Form form={form} layout="vertical" requiredMark={false} onFinish={act}>
        {task.act === 'add' && (
          <>
            <Form.Item
              name="name"
              label={words.name}
              rules={[{ required: true, whitespace: true, message: words.accounts.nameMissing }]}
            >
              <Input autoFocus autoComplete="off" maxLength={60} />
            </Form.Item>
            <Form.Item name="role" label={words.accounts.role} initialValue="training-office">
              <Select
                aria-label={words.accounts.role}
                options={COUNTY_ROLES.map((value) => ({ value, label: words.roles[value] }))}
              />
            </Form.Item>
          </>
        )}
        {task.act !== 'close' && <PasswordFields />}
      </Form>
    </Modal>
  )
}
