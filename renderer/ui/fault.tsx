import { Alert, Button, Typography } from 'antd'
import { useEffect, useState } from 'react'
import { useConnectionState } from '../store/session.tsx'
import { useWords } from '../words/words.tsx'

/** Instead of the screens, when drawing them failed. */
export function FaultPage() {
  const { shell } = useWords()
  return (
    <main className="alone">
      <Typography.Title level={2}>{shell.faultTitle}</Typography.Title>
      <p>{shell.faultText}</p>
      <Button type="primary" onClick={() => location.reload()}>
        {shell.loadAnew}
      </Button>
    </main>
  )
}

/** A fault of something that was asked for: caught here once, whatever screen asked. */
export function FaultNote() {
  const { shell } = useWords()
  const state = useConnectionState()
  const [shown, setShown] = useState(false)
  useEffect(() => {
    function note(): void {
      setShown(true)
    }
    addEventListener('unhandledrejection', note)
    return () => removeEventListener('unhandledrejection', note)
  }, [])
  // Without the program nothing can be asked; the frame says so already.
  if (!shown || state !== 'connected') return null
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={shell.faultTitle}
      description={shell.faultText}
      closable={{ onClose: () => setShown(false) }}
    />
  )
}
