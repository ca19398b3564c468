import { Button, Input } from 'antd'
import type { ReactNode } from 'react'
import type { Hex } from '../../../shared/base/bytes.ts'
import { MARKS } from '../../../shared/domain/school-kinds.ts'
import { type MarkValue, withMark, withReason } from '../../actions/call-roll.ts'
import { useWords, type Words } from '../../words/words.tsx'
import { MARK_KEYS, type RollRow, rollSummary } from './roll.ts'

export interface RollBarProps {
  readonly rows: readonly RollRow[]
  readonly current: RollRow
  readonly mayMark: boolean
  readonly onMark: (person: Hex, value: MarkValue) => void
  readonly onAllPresent: () => void
  /** The reason is written: back to the roll. */
  readonly onReasonDone: () => void
  /** Saves the roll call; stands on top, where it is seen whatever the length of the roll. */
  readonly save: ReactNode
}

export const REASON_FIELD = 'roll-reason'

/** The legend of the letters, which is also the buttons for a mouse; how many have which mark; the reason. */
export function RollBar(props: RollBarProps) {
  const { rows, current, mayMark, onMark, onAllPresent, onReasonDone, save } = props
  const words = useWords().activity
  const counts = rollSummary(rows)
  const { value, person, name } = current
  return (
    <div className="roll-bar">
      {save}
      <div className="roll-counts">
        <div className="roll-counts" role="status">
          <strong>{words.summary(rows.length)}</strong>
          {MARKS.map((mark) => (
            <span key={mark}>
              {words.marks[mark]} {counts.get(mark) ?? 0}
            </span>
          ))}
          <span>
            {words.unmarked} {counts.get('none') ?? 0}
          </span>
        </div>
        {mayMark && (
          <Button size="small" type="primary" ghost onClick={onAllPresent}>
            {words.allPresent} <kbd>A</kbd>
          </Button>
        )}
      </div>
      {mayMark && (
        <>
          <div className="roll-keys" role="toolbar" aria-label={words.keys}>
            <span className="page-count">{words.keys}</span>
            {Object.entries(MARK_KEYS).map(([letter, mark]) => (
              <Button
                key={letter}
                size="small"
                aria-pressed={value?.mark === mark}
                onClick={() => onMark(person, withMark(value, mark))}
              >
                {words.marks[mark]} <kbd>{letter}</kbd>
              </Button>
            ))}
          </div>
          <div className="roll-current">
            <span>{words.current(name)}</span>
            {current.beside.length > 0 && value ? (
              [value, ...current.beside].map((one) => (
                <Button key={JSON.stringify(one)} size="small" onClick={() => onMark(person, one)}>
                  {words.choose(markText(one, words))}
                </Button>
              ))
            ) : (
              <>
                <span>{value ? words.marks[value.mark] : words.unmarked}</span>
                <label htmlFor={REASON_FIELD}>{words.reason}</label>
                <Input
                  id={REASON_FIELD}
                  size="small"
                  aria-label={words.reasonOf(name)}
                  disabled={value === undefined || value.mark === 'present'}
                  maxLength={200}
                  value={value?.reason ?? ''}
                  onPressEnter={onReasonDone}
                  onChange={(event) => value && onMark(person, withReason(value, event.target.value))}
                />
              </>
            )}
          </div>
        </>
      )}
    </div>
  )
}

/** `请假（看病）`; what the mark, its reason and its minutes say together. */
export function markText({ mark, reason, minutes }: MarkValue, words: Words['activity']): string {
  const more = [minutes, reason].filter((part) => part !== undefined).join(' ')
  return more === '' ? words.marks[mark] : words.markWith(words.marks[mark], more)
}
