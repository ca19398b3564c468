import { Button, Form, Input } from 'antd'
import { useState } from 'react'
import { addressText, folderText } from '../../actions/exchange-folder.ts'
import { useHost } from '../../store/session.tsx'
import { RefusalNote } from '../../ui/refusal-note.tsx'
import { useWords } from '../../words/words.tsx'
import { useStep } from '../document/take-step.ts'
import { StickChoice } from './stick-choice.tsx'
import { useFolder } from './use-folder.ts'

/** Asks the county to register this PC: a file on a stick, the county's address, or both. */
export function MakeRequest({ isFirst }: { readonly isFirst: boolean }) {
  const words = useWords().exchange
  const { api } = useHost()
  const step = useStep()
  const { folder, isAwaited, type, keep } = useFolder()
  const [address, setAddress] = useState('')
  const [isOpen, setOpen] = useState(isFirst)
  const isNamed = folderText(folder) !== null || addressText(address) !== null

  async function send(): Promise<void> {
    if (!isNamed || step.busy) return
    keep()
    const made = await step.run(() =>
      api['enrolment-request']({ folder: folderText(folder), county: addressText(address) }),
    )
    if (made !== undefined) setOpen(false)
  }

  if (!isOpen)
    return (
      <Button type="link" className="link-cell" onClick={() => setOpen(true)}>
        {words.again}
      </Button>
    )
  return (
    <Form layout="vertical" requiredMark className="page-form" onFinish={send} aria-label={words.request}>
      <div className="two-fields">
        <Form.Item label={words.requestFolder} htmlFor="request-folder">
          <Input
            id="request-folder"
            value={folder}
            placeholder={words.folderHint}
            readOnly={isAwaited}
            onChange={(event) => type(event.target.value)}
          />
        </Form.Item>
        <Form.Item label={words.county} htmlFor="request-county">
          <Input
            id="request-county"
            value={address}
            placeholder={words.countyHint}
            onChange={(event) => setAddress(event.target.value)}
          />
        </Form.Item>
      </div>
      <StickChoice onChoose={type} />
      <RefusalNote refusal={step.refusal} />
      <div className="form-actions">
        <Button type="primary" htmlType="submit" disabled={!isNamed} loading={step.busy}>
          {isFirst ? words.request : words.again}
        </Button>
        {!isNamed && <span className="page-count">{words.requestEither}</span>}
      </div>
    </Form>
  )
}
