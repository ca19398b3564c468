import { Alert, Button, Form } from 'antd'
import { useState } from 'react'
import type { Hex } from '../../../shared/base/bytes.ts'
import type { Refusal } from '../../../shared/base/refusal.ts'
import { useHost } from '../../store/session.tsx'
import { RefusalNote } from '../../ui/refusal-note.tsx'
import { useWords } from '../../words/words.tsx'
import { NewPin } from '../start/new-pin.tsx'

export interface GivePinProps {
  readonly user: Hex
  readonly name: string
  readonly onDone: () => void
}

/** TR4: before the keeper who is signed in, the person types their own PIN. */
export function GivePin({ user, name, onDone }: GivePinProps) {
  const { start, shell } = useWords()
  const host = useHost()
  const [refusal, setRefusal] = useState<Refusal>()
  const [done, setDone] = useState(false)

  async function give({ pin }: { readonly pin: string }): Promise<void> {
    const answer = await host.api['set-pin']({ user, pin, confirmed: true })
    setRefusal(answer.ok ? undefined : answer.refusal)
    setDone(answer.ok)
  }

  if (done) {
    return <Alert type="success" showIcon title={start.pinSet(name)} closable={{ onClose: onDone }} />
  }
  return (
    <Form
      layout="vertical"
      requiredMark={false}
      name="give-pin"
      aria-label={start.setPinFor(name)}
      onFinish={give}
      className="panel-part"
    >
      <p>{start.setPinFor(name)}</p>
      <RefusalNote refusal={refusal} />
      <NewPin label={start.newPin} />
      <div className="form-actions">
        <Button type="primary" htmlType="submit">
          {shell.save}
        </Button>
        <Button onClick={onDone}>{shell.cancel}</Button>
      </div>
    </Form>
  )
}
