import { Button, Form, Input, Modal } from 'antd'
import { useState } from 'react'
import type { Problem } from '../../../shared/contract/county-http.ts'
import { useConsole } from '../console-session.tsx'
import { useCountyWords } from '../county-words.ts'
import { ProblemNote } from '../problem-note.tsx'
import { PasswordFields } from './password-fields.tsx'

interface Asked {
  readonly old: string
  readonly password: string
}

/** One's own password; then one signs in with it. */
export function OwnPassword() {
  const words = useCountyWords()
  const { client, signOut } = useConsole()
  const [open, setOpen] = useState(false)
  const [problem, setProblem] = useState<Problem | 'unreachable'>()
  const [form] = Form.useForm<Asked>()

  async function change({ old, password }: Asked): Promise<void> {
    const answer = await client.ask('change-password', { old, password })
    if (answer.ok) signOut()
    else setProblem(answer.problem)
  }

  return (
    <>
      <Button onClick={() => setOpen(true)}>{words.ownPassword.open}</Button>
      <Modal
        open={open}
        title={words.ownPassword.title}
        okText={words.ownPassword.change}
        onOk={form.submit}
        onCancel={() => setOpen(false)}
        afterClose={() => setProblem(undefined)}
        destroyOnHidden
      >
        <ProblemNote problem={problem} />
        <Form form={form} layout="vertical" requiredMark={false} onFinish={change} preserve={false}>
          <Form.Item
            name="old"
            label={words.ownPassword.old}
            rules={[{ required: true, message: words.ownPassword.oldMissing }]}
          >
            <Input.Password autoFocus autoComplete="current-password" maxLength={200} />
          </Form.Item>
          <PasswordFields />
        </Form>
      </Modal>
    </>
  )
}
