import { type CSSProperties, type KeyboardEvent, type RefObject, useEffect, useRef } from 'react'
import type { Hex } from '../../../../shared/base/bytes.ts'
import { type MarkValue, takesMinutes, withMark, withMinutes } from '../../../actions/activity/call-roll.ts'
import { useWords, type Words } from '../../../words/words.tsx'
import { markText } from '../value-text.ts'
import { MARK_KEYS, movedTo, ROLL_COLUMNS, type RollRow } from './roll.ts'

export interface RollGridProps {
  readonly rows: readonly RollRow[]
  readonly at: number
  /** Its children are the rows. */
  readonly grid: RefObject<HTMLTableSectionElement | null>
  readonly mayMark: boolean
  readonly onAt: (at: number) => void
  readonly onMark: (who: Hex, value: MarkValue | undefined) => void
  readonly onAllPresent: () => void
  /** Somebody wants to write why. */
  readonly onWords: () => void
}

/**
 * Everybody, column after column. Arrow keys move; a letter marks and stays, so that digits (the minutes) and Enter
 * (the reason) are about the person who was marked; Enter on somebody who needs neither moves on.
 */
export function RollGrid({ rows, at, grid, mayMark, onAt, onMark, onAllPresent, onWords }: RollGridProps) {
  const words = useWords().activity
  const digits = useRef({ who: '', text: '' })
  useEffect(() => focusRow(grid.current, 0), [grid])

  function go(to: number): void {
    onAt(to)
    focusRow(grid.current, to)
  }

  function countMinutes({ who, value }: RollRow, text: string): void {
    if (!value) return
    digits.current = { who, text }
    onMark(who, withMinutes(value, text))
  }

  function press(event: KeyboardEvent<HTMLTableElement>): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const row = rows[at]
    if (!row) return
    const letter = letterOf(event)
    const mark = MARK_KEYS[letter]
    const typed = digits.current.who === row.who ? digits.current.text : ''
    if (MOVES.includes(event.key)) go(movedTo(at, event.key, rows.length))
    else if (event.key === 'Enter') {
      if (mayMark && row.value && (row.value.mark !== 'present' || row.isCorrected)) onWords()
      else go(movedTo(at, 'ArrowDown', rows.length))
    } else if (!mayMark) return
    else if (mark) {
      digits.current = { who: '', text: '' }
      onMark(row.who, withMark(row.value, mark))
    } else if (letter === 'A') onAllPresent()
    else if (/^\d$/.test(event.key) && row.value && takesMinutes(row.value.mark))
      countMinutes(row, `${typed}${event.key}`.slice(0, 4))
    else if (event.key === 'Backspace' && typed !== '') countMinutes(row, typed.slice(0, -1))
    else if (event.key === 'Backspace' || event.key === 'Delete') onMark(row.who, undefined)
    else return
    event.preventDefault()
  }

  return (
    // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the table is worked like a grid, by keys
    <table role="grid" aria-label={words.roll} className="roll-grid" onKeyDown={press}>
      <tbody ref={grid} style={{ '--roll-rows': Math.ceil(rows.length / ROLL_COLUMNS) } as CSSProperties}>
        {rows.map((row, place) => (
          <tr
            key={row.who}
            aria-label={labelOf(row, words)}
            aria-selected={place === at}
            tabIndex={place === at ? 0 : -1}
            className={row.isUnsaved ? 'roll-row roll-row-unsaved' : 'roll-row'}
            data-mark={row.value?.mark ?? 'none'}
            onFocus={() => onAt(place)}
          >
            <td className="roll-name" title={row.name}>
              {row.name}
              {row.school !== undefined && <span className="page-count"> {words.guestMark}</span>}
            </td>
            <td className="roll-mark">{stateOf(row, words)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const MOVES = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End']

/** By the key's place: with a Chinese input method on, `key` is no letter. */
function letterOf({ code, key }: KeyboardEvent): string {
  return /^Key[A-Z]$/.test(code) ? code.slice(3) : key.toUpperCase()
}

export function focusRow(grid: HTMLElement | null, place: number): void {
  ;(grid?.children[place] as HTMLElement | undefined)?.focus()
}

function stateOf(row: RollRow, words: Words['activity']): string {
  if (row.beside.length > 0 && row.value) {
    return `⚠ ${[row.value, ...row.beside].map((value) => markText(value, words)).join(' / ')}`
  }
  return row.value ? markText(row.value, words) : words.unmarked
}

/** `王芳 出勤`, as a screen reader says it. */
function labelOf(row: RollRow, words: Words['activity']): string {
  const name = row.school === undefined ? row.name : words.guestName(row.name, row.school)
  return `${name} ${stateOf(row, words)}`
}
