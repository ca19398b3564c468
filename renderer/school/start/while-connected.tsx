import { Alert, Button } from 'antd'
import type { ReactNode } from 'react'
import { useConnectionState } from '../../store/session.tsx'
import { useWords } from '../../words/words.tsx'

/**
 * ST9: a window that lost the program says so above what it shows, so that what was being typed can still be
 * read and copied.
 */
export function WhileConnected({ children }: { readonly children: ReactNode }) {
  const { shell } = useWords()
  const state = useConnectionState()
  const taken = state === 'taken-over'
  return (
    <>
      {state !== 'connected' && (
        <Alert
          banner
          type="warning"
          showIcon
          role="alert"
          title={taken ? shell.takenOverTitle : shell.lostTitle}
          description={taken ? shell.takenOverText : shell.lostText}
          action={
            <Button type="primary" onClick={() => location.reload()}>
              {taken ? shell.takeBack : shell.connectAgain}
            </Button>
          }
        />
      )}
      {children}
    </>
  )
}
