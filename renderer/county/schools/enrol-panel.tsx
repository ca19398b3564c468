import { Button, Form, Input, Typography } from 'antd'
import { useEffect, useState } from 'react'
import type { ConsoleRequest, EnrolledDevice } from '../../../shared/contract/county-http.ts'
import { bringIntoView } from '../bring-into-view.ts'
import { useConsole } from '../console-session.tsx'
import { useCountyWords } from '../county-words.ts'
import { SchoolSelect } from '../lists/school-select.tsx'
import { DoneNote } from '../problem-note.tsx'
import { saveFile } from '../save-file.ts'

interface EnrolPanelProps {
  readonly request: ConsoleRequest
  readonly onClose: () => void
}

/** Words both ways over the telephone: the school's are typed here, the county's are read out. */
export function EnrolPanel({ request, onClose }: EnrolPanelProps) {
  const words = useCountyWords()
  const { client, look, act } = useConsole()
  const [enrolled, setEnrolled] = useState<EnrolledDevice>()
  const [form] = Form.useForm<Typed>()

  // A school that is known under the code of the request is what is meant.
  useEffect(() => {
    const asked = { search: request.school, silentSince: null, order: 'code', after: null } as const
    void look(client.ask('schools', asked)).then((found) => {
      const same = found?.lines.find(({ code }) => code === request.school)
      if (same && !form.isFieldTouched('school')) form.setFieldValue('school', same.scope)
    })
  }, [client, look, form, request])

  async function enrol({ typed, school }: Typed): Promise<void> {
    const input = { hash: request.hash, typed, school: school === NEW ? null : school }
    setEnrolled(await act(client.ask('enrol-device', input)))
  }

  async function dismiss(): Promise<void> {
    if ((await act(client.ask('dismiss-request', { hash: request.hash }))) !== undefined) onClose()
  }

  return (
    <section ref={bringIntoView} className="wide-panel page-form" aria-label={words.devices.panel}>
      <div className="panel-head">
        <Typography.Title level={4}>
          {request.schoolName} · {request.deviceName}
        </Typography.Title>
        <Button onClick={onClose}>{words.close}</Button>
      </div>
      {enrolled ? (
        <>
          <DoneNote text={words.devices.enrolled} />
          <ul className="words-aloud" aria-label={words.devices.readOut}>
            {enrolled.answerWords.map((word, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a word may come twice
              <li key={place}>{word}</li>
            ))}
          </ul>
          <Button onClick={() => saveFile(`A-${request.school}.yxa`, enrolled.base64)}>
            {words.devices.answerFile}
          </Button>
        </>
      ) : (
        <Form<Typed>
          form={form}
          layout="vertical"
          requiredMark={false}
          initialValues={{ school: NEW }}
          onFinish={enrol}
        >
          <p>{words.devices.callFirst}</p>
          <Form.Item name="typed" label={words.devices.heard} rules={[{ required: true }]}>
            <Input autoFocus placeholder={words.devices.heardHint} maxLength={200} />
          </Form.Item>
          <Form.Item name="school" label={words.devices.under}>
            <SchoolSelect
              label={words.devices.under}
              placeholder={words.devices.under}
              others={[{ value: NEW, label: words.devices.asNew }]}
            />
          </Form.Item>
          <div className="form-actions">
            <Button type="primary" htmlType="submit">
              {words.devices.enrol}
            </Button>
            <Button onClick={dismiss}>{words.devices.dismiss}</Button>
          </div>
        </Form>
      )}
    </section>
  )
}

interface Typed {
  readonly typed: string
  readonly school: string
}

const NEW = 'new'
