import { Button, Form, Input, Select, Typography } from 'antd'
import { useState } from 'react'
import type { Refusal } from '../../../shared/base/refusal.ts'
import { useHost } from '../../store/session.tsx'
import { EnterMovesOn } from '../../ui/enter-moves-on.tsx'
import { FaultNote } from '../../ui/fault.tsx'
import { RefusalNote } from '../../ui/refusal-note.tsx'
import { useWords } from '../../words/words.tsx'
import { NewPin } from './new-pin.tsx'

interface FirstForm {
  readonly name: string
  readonly code?: string
  readonly scheme: string
  readonly user: string
  readonly pin: string
}

/** The school, its scheme and its first 专管员, once for a PC. */
export function FirstStart() {
  const { start, shell } = useWords()
  const host = useHost()
  const [refusal, setRefusal] = useState<Refusal>()
  const [busy, setBusy] = useState(false)
  const required = [{ required: true, whitespace: true, message: shell.required }]

  async function begin(form: FirstForm): Promise<void> {
    setBusy(true)
    const { name, code = '', scheme, user, pin } = form
    const answer = await host.api['start-school']({
      name: name.trim(),
      code: code.trim(),
      scheme,
      user: { name: user.trim(), pin },
    }).finally(() => setBusy(false))
    setRefusal(answer.ok ? undefined : answer.refusal)
  }

  return (
    <main className="alone">
      <FaultNote />
      <Typography.Title level={2}>{start.firstTitle}</Typography.Title>
      <p className="frame-quiet">{start.firstText}</p>
      <RefusalNote refusal={refusal} />
      <EnterMovesOn>
        <Form
          layout="vertical"
          requiredMark="optional"
          onFinish={begin}
          initialValues={{ scheme: 'horgos-c7' }}
          disabled={busy}
        >
          <Form.Item name="name" label={start.schoolName} rules={required}>
            <Input autoFocus maxLength={100} />
          </Form.Item>
          <Form.Item name="code" label={start.schoolCode} extra={start.schoolCodeHint}>
            <Input maxLength={20} inputMode="numeric" />
          </Form.Item>
          <Form.Item name="scheme" label={start.scheme} extra={start.schemeHint} rules={required}>
            <Select options={Object.entries(start.schemes).map(([value, label]) => ({ value, label }))} />
          </Form.Item>
          <Form.Item name="user" label={start.userName} extra={start.userNameHint} rules={required}>
            <Input maxLength={60} />
          </Form.Item>
          <NewPin label={start.pin} />
          <Button type="primary" htmlType="submit" loading={busy}>
            {start.begin}
          </Button>
        </Form>
      </EnterMovesOn>
    </main>
  )
}
