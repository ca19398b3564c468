import type { Hex } from '../../../shared/base/bytes.ts'
import { useConsole } from '../console-session.tsx'
import { useCountyWords } from '../county-words.ts'
import { ReasonDialog } from './reason-dialog.tsx'

interface SetAsideDialogProps {
  readonly scope: Hex
  readonly operation: Hex
  /** As a person would name it. */
  readonly what: string
  readonly onDone: () => void
  readonly onClose: () => void
}

/** MG5 b: something that a school wrote no longer counts, with a reason. */
export function SetAsideDialog({ scope, operation, what, onDone, onClose }: SetAsideDialogProps) {
  const { devices: words } = useCountyWords()
  const { client, act } = useConsole()
  async function setAside(reason: string): Promise<void> {
    const done = await act(client.ask('set-aside', { scope, operations: [operation], reason }))
    if (done === undefined) onClose()
    else onDone()
  }
  return (
    <ReasonDialog
      title={words.setAsideTitle}
      what={what}
      text={words.setAsideText}
      act={words.setAside}
      onAct={setAside}
      onClose={onClose}
    />
  )
}
