import { Button, Form, Input } from 'antd'
import { useState } from 'react'
import { addressText } from '../../actions/exchange-folder.ts'
import { useHost } from '../../store/session.tsx'
import { RefusalNote } from '../../ui/refusal-note.tsx'
import { useWords } from '../../words/words.tsx'
import { useStep } from '../document/take-step.ts'

export interface CountyAddressProps {
  readonly address: string | null
  readonly onDone: () => void
}

/** Where the county is reached over the network; a PC enrolled by stick may learn it later. */
export function CountyAddress({ address, onDone }: CountyAddressProps) {
  const words = useWords().exchange
  const { api } = useHost()
  const step = useStep()
  const [typed, setTyped] = useState(address ?? '')

  async function keep(): Promise<void> {
    if (step.busy) return
    if (await step.run(() => api['county-address']({ county: addressText(typed) }))) onDone()
  }

  return (
    <Form layout="vertical" className="county-address" onFinish={keep} aria-label={words.address}>
      <Form.Item label={words.county} htmlFor="county-address">
        <Input
          id="county-address"
          autoFocus
          value={typed}
          placeholder={words.countyHint}
          onChange={(event) => setTyped(event.target.value)}
        />
      </Form.Item>
      <RefusalNote refusal={step.refusal} />
      <div className="form-actions">
        <Button type="primary" htmlType="submit" loading={step.busy}>
          {words.addressKeep}
        </Button>
        <Button onClick={onDone}>{words.addressLeave}</Button>
      </div>
    </Form>
  )
}
