import { Alert, Button, Form, Input, Typography } from 'antd'
import { useCallback, useEffect, useState } from 'react'
import { type ConsoleKey, KEY_WARNING_DAYS } from '../../../shared/contract/county-office.ts'
import { FileButton } from '../../ui/file-button.tsx'
import { useConsole } from '../console-session.tsx'
import { useCountyWords } from '../county-words.ts'
import { momentText } from '../moment-text.ts'
import { DoneNote } from '../problem-note.tsx'

/** The county's working key: until when, and the next one by the root (design.md §7). */
export function KeyPanel() {
  const words = useCountyWords()
  const { client, look, act } = useConsole()
  const [known, setKnown] = useState<ConsoleKey>()
  const [making, setMaking] = useState(false)
  const [done, setDone] = useState<string>()
  const [form] = Form.useForm<{ readonly root: string }>()

  const read = useCallback(async () => {
    const key = await look(client.ask('working-key', {}))
    if (key) setKnown(key)
  }, [client, look])

  useEffect(() => {
    void read()
  }, [read])

  async function make({ root }: { readonly root: string }): Promise<void> {
    const made = await act(client.ask('make-key', { root }))
    if (made === undefined) return
    // The root's words stay on the screen no longer than they are needed.
    form.resetFields()
    setMaking(false)
    setDone(words.key.made)
    await read()
  }

  if (!known) return null
  const { number, from, until, daysLeft } = known
  return (
    <section className="panel-part" aria-label={words.key.title}>
      <Typography.Title level={4}>{words.key.title}</Typography.Title>
      <DoneNote text={done} />
      <KeyWarning daysLeft={daysLeft} />
      <dl className="office-facts">
        <dt>{words.key.number}</dt>
        <dd>{words.key.nth(number)}</dd>
        <dt>{words.key.from}</dt>
        <dd>{momentText(from)}</dd>
        <dt>{words.key.until}</dt>
        <dd>{words.key.untilSaid(momentText(until), daysLeft)}</dd>
      </dl>
      {!making && <Button onClick={() => setMaking(true)}>{words.key.make}</Button>}
      {making && (
        <div className="wide-panel office-form">
          <p>{words.key.what}</p>
          <Form form={form} name="key" layout="vertical" requiredMark={false} onFinish={make}>
            <Form.Item
              name="root"
              label={words.key.root}
              rules={[{ required: true, message: words.key.rootMissing }]}
            >
              <Input.TextArea rows={5} maxLength={2000} autoComplete="off" spellCheck={false} />
            </Form.Item>
            <div className="form-actions">
              <FileButton
                label={words.key.file}
                onFile={async (file) => form.setFieldsValue({ root: await file.text() })}
              />
              <Button type="primary" htmlType="submit">
                {words.key.makeNow}
              </Button>
              <Button onClick={() => setMaking(false)}>{words.key.cancel}</Button>
            </div>
          </Form>
        </div>
      )}
    </section>
  )
}

/** From sixty days before the end on. */
export function KeyWarning({ daysLeft }: { readonly daysLeft: number }) {
  const words = useCountyWords()
  if (daysLeft >= KEY_WARNING_DAYS) return null
  const ended = daysLeft < 0
  const title = ended ? words.key.ended : words.key.ends(daysLeft)
  return <Alert className="note" type={ended ? 'error' : 'warning'} showIcon title={title} />
}
