import { type CSSProperties, type KeyboardEvent, type RefObject, useEffect } from 'react'
import type { Hex } from '../../../shared/base/bytes.ts'
import { type MarkValue, withMark } from '../../actions/call-roll.ts'
import { useWords } from '../../words/words.tsx'
import { MARK_KEYS, movedTo, ROLL_COLUMNS, type RollRow } from './roll.ts'
import { markText } from './roll-bar.tsx'

export interface RollGridProps {
  readonly rows: readonly RollRow[]
  readonly at: number
  /** Its children are the rows. */
  readonly grid: RefObject<HTMLTableSectionElement | null>
  readonly mayMark: boolean
  readonly onAt: (at: number) => void
  readonly onMark: (person: Hex, value: MarkValue | undefined) => void
  readonly onAllPresent: () => void
  readonly onReason: () => void
}

/** Everybody, column after column. Arrow keys move, a letter marks and goes on to the next. */
export function RollGrid({ rows, at, grid, mayMark, onAt, onMark, onAllPresent, onReason }: RollGridProps) {
  const words = useWords().activity
  useEffect(() => focusRow(grid.current, 0), [grid])

  function go(to: number): void {
    onAt(to)
    focusRow(grid.current, to)
  }

  function press(event: KeyboardEvent<HTMLTableElement>): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const row = rows[at]
    if (!row) return
    const letter = letterOf(event)
    const mark = MARK_KEYS[letter]
    if (MOVES.includes(event.key)) go(movedTo(at, event.key, rows.length))
    else if (mayMark && mark) {
      onMark(row.person, withMark(row.value, mark))
      go(movedTo(at, 'ArrowDown', rows.length))
    } else if (mayMark && letter === 'A') onAllPresent()
    else if (mayMark && (event.key === 'Backspace' || event.key === 'Delete')) onMark(row.person, undefined)
    else if (event.key === 'Enter') onReason()
    else return
    event.preventDefault()
  }

  return (
    // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the table is worked like a grid, by keys
    <table role="grid" aria-label={words.roll} className="roll-grid" onKeyDown={press}>
      <tbody ref={grid} style={{ '--roll-rows': Math.ceil(rows.length / ROLL_COLUMNS) } as CSSProperties}>
        {rows.map((row, place) => (
          <tr
            key={row.person}
            aria-label={labelOf(row, words)}
            aria-selected={place === at}
            tabIndex={place === at ? 0 : -1}
            className={row.isUnsaved ? 'roll-row roll-row-unsaved' : 'roll-row'}
            data-mark={row.value?.mark ?? 'none'}
            onFocus={() => onAt(place)}
          >
            <td className="roll-name" title={row.name}>
              {row.name}
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

function stateOf(row: RollRow, words: ReturnType<typeof useWords>['activity']): string {
  if (row.beside.length > 0 && row.value) {
    return `⚠ ${[row.value, ...row.beside].map((value) => markText(value, words)).join(' / ')}`
  }
  return row.value ? markText(row.value, words) : words.unmarked
}

/** `王芳 出勤`, as a screen reader says it. */
function labelOf(row: RollRow, words: ReturnType<typeof useWords>['activity']): string {
  return `${row.name} ${stateOf(row, words)}`
}
