import { SearchOutlined } from '@ant-design/icons'
import { Input } from 'antd'
import { type KeyboardEvent, useState } from 'react'
import { useWords } from '../../../words/words.tsx'
import { findInRoll, type RollRow } from './roll.ts'

export interface RollFinderProps {
  readonly rows: readonly RollRow[]
  readonly at: number
  readonly onAt: (at: number) => void
  /** Found, or given up: back to the roll. */
  readonly onDone: () => void
}

export const FINDER_FIELD = 'roll-finder'

/** `/` and a name or its initials: the roll goes there while it is typed; Enter stays there. */
export function RollFinder({ rows, at, onAt, onDone }: RollFinderProps) {
  const words = useWords().activity
  const [typed, setTyped] = useState('')
  const isLost = typed.trim() !== '' && findInRoll(rows, typed, 0) === undefined

  function find(wanted: string, from: number): void {
    setTyped(wanted)
    const found = findInRoll(rows, wanted, from)
    if (found !== undefined) onAt(found)
  }

  function press(event: KeyboardEvent): void {
    if (event.key === 'ArrowDown') find(typed, at + 1)
    else if (event.key === 'Enter' || event.key === 'Escape') {
      setTyped('')
      onDone()
    } else return
    event.preventDefault()
  }

  return (
    <Input
      id={FINDER_FIELD}
      className="roll-finder"
      aria-label={words.findPerson}
      placeholder={words.findPerson}
      prefix={<SearchOutlined aria-hidden />}
      status={isLost ? 'error' : ''}
      value={typed}
      onChange={({ target }) => find(target.value, 0)}
      onKeyDown={press}
    />
  )
}
