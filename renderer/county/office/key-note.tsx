import { useEffect, useState } from 'react'
import { useConsole } from '../console-session.tsx'
import { KeyWarning } from './key-panel.tsx'

/** To administrators, above every page, while the working key is about to end or has ended. */
export function KeyNote() {
  const { client, may } = useConsole()
  const [daysLeft, setDaysLeft] = useState<number>()
  const asks = may('working-key')

  useEffect(() => {
    if (asks)
      void client.ask('working-key', {}).then((answer) => answer.ok && setDaysLeft(answer.value.daysLeft))
  }, [client, asks])

  return daysLeft === undefined ? null : <KeyWarning daysLeft={daysLeft} />
}
