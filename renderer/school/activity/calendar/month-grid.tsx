import { ScheduleOutlined } from '@ant-design/icons'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { dayText } from '../../../ui/dates.ts'
import { useWords, type Words } from '../../../words/words.tsx'
import { STAGE_ICONS } from '../stage-mark.tsx'
import { type DayMarks, NO_MARKS } from './calendar-marks.ts'
import { moveDay, moveMonth, weekdayOf } from './month-days.ts'

export interface MonthGridProps {
  readonly weeks: readonly (readonly string[])[]
  /** `2026-11` */
  readonly month: string
  readonly day: string
  readonly today: string
  readonly marks: ReadonlyMap<string, DayMarks>
  readonly onGo: (day: string) => void
  readonly onEnter: () => void
}

/** Arrow keys move by day and week, PageUp and PageDown by month, T to today, Enter opens or makes. */
export function MonthGrid({ weeks, month, day, today, marks, onGo, onEnter }: MonthGridProps) {
  const words = useWords()
  const { calendar } = words.activity
  const grid = useRef<HTMLTableElement>(null)
  const follows = useRef(true)
  // The focus goes with the day, unless the person is at the buttons above.
  useEffect(() => {
    if (follows.current) grid.current?.querySelector<HTMLElement>(`[data-day="${day}"]`)?.focus()
    follows.current = false
  }, [day])

  function press(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const to = movedTo(event.key, day, today)
    if (to === undefined && event.key !== 'Enter') return
    event.preventDefault()
    follows.current = true
    if (to === undefined) onEnter()
    else onGo(to)
  }

  return (
    // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the month is worked like a grid, by keys
    <table ref={grid} role="grid" aria-label={calendar.label} className="month-grid" onKeyDown={press}>
      <thead>
        <tr>
          {calendar.weekdays.map((weekday) => (
            <th key={weekday} scope="col">
              {weekday}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week[0]}>
            {week.map((one) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the grid has the keys
              // biome-ignore lint/a11y/useAriaPropsSupportedByRole: in a grid a td is one of its cells
              <td
                key={one}
                data-day={one}
                aria-selected={one === day}
                aria-current={one === today ? 'date' : undefined}
                tabIndex={one === day ? 0 : -1}
                className={one.startsWith(month) ? 'month-day' : 'month-day month-other'}
                onClick={() => {
                  follows.current = true
                  onGo(one)
                }}
                onDoubleClick={onEnter}
              >
                <span className="month-number">
                  <span className="only-heard">{dayText(one, words.shell.locale)}</span>
                  <span aria-hidden="true">{Number(one.slice(8))}</span>
                  {one === today && <span className="month-today">{calendar.today}</span>}
                  <MoreMarks marks={marks.get(one) ?? NO_MARKS} />
                </span>
                <DayCell marks={marks.get(one) ?? NO_MARKS} words={words} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const FITTING = 2

function MoreMarks({ marks: { activities, due } }: { readonly marks: DayMarks }) {
  const { calendar } = useWords().activity
  const more = activities.length + due.length - FITTING
  return more > 0 ? <span className="month-more">{calendar.more(more)}</span> : null
}

function DayCell({ marks: { activities, due }, words }: { readonly marks: DayMarks; readonly words: Words }) {
  const { activity } = words
  const all = [
    ...activities.map(({ row, stage }) => ({
      key: row.id,
      theme: String(row.fields.theme ?? ''),
      icon: STAGE_ICONS[stage],
      word: activity.stages[stage],
      look: stage as string,
    })),
    ...due.map(({ row, theme }) => ({
      key: row.id,
      theme,
      icon: <ScheduleOutlined aria-hidden />,
      word: activity.calendar.planned,
      look: 'planned',
    })),
  ]
  return (
    <>
      {all.slice(0, FITTING).map(({ key, theme, icon, word, look }) => (
        <span key={key} className="month-mark" data-stage={look}>
          <span className="month-theme">{theme}</span>
          <span className="month-state">
            {icon} {word}
          </span>
        </span>
      ))}
    </>
  )
}

function movedTo(key: string, day: string, today: string): string | undefined {
  switch (key) {
    case 'ArrowLeft':
      return moveDay(day, -1)
    case 'ArrowRight':
      return moveDay(day, 1)
    case 'ArrowUp':
      return moveDay(day, -7)
    case 'ArrowDown':
      return moveDay(day, 7)
    case 'Home':
      return moveDay(day, -weekdayOf(day))
    case 'End':
      return moveDay(day, 6 - weekdayOf(day))
    case 'PageUp':
      return moveMonth(day, -1)
    case 'PageDown':
      return moveMonth(day, 1)
    case 't':
    case 'T':
      return today
    default:
      return undefined
  }
}
