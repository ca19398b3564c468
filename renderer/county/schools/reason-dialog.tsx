import { Input, Modal } from 'antd'
import { useState } from 'react'
import { useCountyWords } from '../county-words.ts'

interface ReasonDialogProps {
  readonly title: string
  readonly what: string
  readonly text: string
  /** The button's word. */
  readonly act: string
  readonly onAct: (reason: string) => Promise<void>
  readonly onClose: () => void
}

/** What ends or brings back something of a school asks for a reason, which is kept. */
export function ReasonDialog({ title, what, text, act, onAct, onClose }: ReasonDialogProps) {
  const { devices: words } = useCountyWords()
  const [reason, setReason] = useState('')
  const [busy, setBusy] = useState(false)
  return (
    <Modal
      open
      title={title}
      okText={act}
      okButtonProps={{ danger: true, disabled: reason.trim() === '', loading: busy }}
      onOk={async () => {
        setBusy(true)
        await onAct(reason.trim())
      }}
      onCancel={onClose}
    >
      <p>{what}</p>
      <p>{text}</p>
      <Input
        aria-label={words.reason}
        placeholder={words.reason}
        value={reason}
        maxLength={500}
        onChange={(event) => setReason(event.target.value)}
      />
    </Modal>
  )
}
