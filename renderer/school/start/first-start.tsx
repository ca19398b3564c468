import { Button, Form, Input, Typography } from 'antd'
import { useState } from 'react'
import type { Refusal } from '../../../shared/base/refusal.ts'
import { useHost } from '../../store/session.tsx'
import { EnterMovesOn } from '../../ui/enter-moves-on.tsx'
import { FaultNote } from '../../ui/fault.tsx'
import { RefusalNote } from '../../ui/refusal-note.tsx'
import { useWords } from '../../words/words.tsx'
import { OpenSample } from '../sample/open-sample.tsx'
import { NewPin } from './new-pin.tsx'
import { LATER, SchemeChoice } from './scheme-choice.tsx'

interface FirstForm {
  readonly name: string
  readonly code?: string
  /** `later`: to be chosen under 设置. */
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
      scheme: scheme === LATER ? '' : scheme,
      user: { name: user.trim(), pin },
    }).finally(() => setBusy(false))
    setRefusal(answer.ok ? undefined : answer.refusal)
  }

  return (
    <main className="alone first-start">
      <FaultNote />
      <div className="first-columns">
        <section aria-label={start.firstTitle}>
          <Typography.Title level={1}>{start.firstTitle}</Typography.Title>
          <p className="frame-quiet">{start.firstText}</p>
          <RefusalNote refusal={refusal} />
          <EnterMovesOn radios>
            <Form
              layout="vertical"
              requiredMark={false}
              scrollToFirstError={{ block: 'center' }}
              onFinish={begin}
              disabled={busy}
            >
              <div className="name-and-code">
                <Form.Item name="name" label={start.schoolName} rules={required}>
                  <Input autoFocus maxLength={100} placeholder={start.schoolNameExample} />
                </Form.Item>
                <Form.Item name="code" label={start.schoolCode} extra={start.schoolCodeHint}>
                  <Input maxLength={20} inputMode="numeric" />
                </Form.Item>
              </div>
              <Form.Item
                name="scheme"
                label={start.scheme}
                extra={start.schemeHint}
                rules={[{ required: true, message: start.schemeRequired }]}
              >
                <SchemeChoice />
              </Form.Item>
              <Form.Item name="user" label={start.userName} extra={start.userNameHint} rules={required}>
                <Input maxLength={60} />
              </Form.Item>
              <NewPin label={start.pin} />
              <Button type="primary" htmlType="submit" size="large" loading={busy}>
                {start.begin}
              </Button>
            </Form>
          </EnterMovesOn>
        </section>
        <aside className="first-aside" aria-label={start.asideTitle}>
          <Typography.Title level={2}>{start.asideTitle}</Typography.Title>
          <OpenSample />
          <Typography.Title level={2}>{start.safeTitle}</Typography.Title>
          <ul>
            {start.safe.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </aside>
      </div>
    </main>
  )
}
