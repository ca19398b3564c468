import { Button, Form, Input } from 'antd'
import { useState } from 'react'
import { useHost } from '../../store/session.tsx'
import { RefusalNote } from '../../ui/refusal-note.tsx'
import { useWords } from '../../words/words.tsx'
import { useStep } from '../document/take-step.ts'

/** What the county reads is typed, not ticked: the screen never shows it, so it has to be heard. */
export function CompareWords() {
  const words = useWords().exchange
  const { api } = useHost()
  const step = useStep()
  const [heard, setHeard] = useState('')

  async function send(): Promise<void> {
    if (heard.trim() === '' || step.busy) return
    await step.run(() => api['enrolment-confirm']({ words: heard }))
  }

  return (
    <Form layout="vertical" requiredMark className="page-form" onFinish={send} aria-label={words.confirm}>
      <Form.Item label={words.countys} htmlFor="countys-words" extra={words.countyNumber}>
        <Input
          id="countys-words"
          autoFocus
          autoComplete="off"
          maxLength={200}
          value={heard}
          placeholder={words.countysHint}
          onChange={(event) => setHeard(event.target.value)}
        />
      </Form.Item>
      <RefusalNote refusal={step.refusal} />
      <Button type="primary" htmlType="submit" disabled={heard.trim() === ''} loading={step.busy}>
        {words.confirm}
      </Button>
    </Form>
  )
}
