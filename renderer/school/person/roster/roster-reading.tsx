import { Button, Spin } from 'antd'
import { useEffect, useState } from 'react'
import { useWords } from '../../../words/words.tsx'

export interface RosterReadingProps {
  readonly file: string
  readonly isSending: boolean
  readonly onCancel: () => void
}

/** What is being done, for how long, and the way out; nothing for what takes no time. */
export function RosterReading({ file, isSending, onCancel }: RosterReadingProps) {
  const { roster: words } = useWords()
  const [seconds, setSeconds] = useState(0)
  useEffect(() => {
    const begun = performance.now()
    const clock = setInterval(() => setSeconds(Math.floor((performance.now() - begun) / 1000)), 250)
    return () => clearInterval(clock)
  }, [])
  return (
    <div className="roster-reading" role="status">
      <Spin size="small" />
      <span>{isSending ? words.sending(file) : words.reading(file, seconds)}</span>
      {!isSending && <Button onClick={onCancel}>{words.cancelReading}</Button>}
    </div>
  )
}
