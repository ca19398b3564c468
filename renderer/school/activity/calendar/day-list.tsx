import { Button } from 'antd'
import type { RefObject } from 'react'
import { dayText } from '../../../ui/dates.ts'
import { goTo } from '../../../ui/route.ts'
import { useWords } from '../../../words/words.tsx'
import { whenOf } from '../activity-rows.ts'
import { StageMark } from '../stage-mark.tsx'
import type { DayMarks } from './calendar-marks.ts'

export interface DayListProps {
  readonly list: RefObject<HTMLElement | null>
  readonly day: string
  readonly marks: DayMarks
  readonly mayHold: boolean
  readonly onMake: () => void
  readonly onPlan: () => void
}

/** The day the calendar is at, with the way into each of its activities and to a new one. */
export function DayList({ list, day, marks, mayHold, onMake, onPlan }: DayListProps) {
  const { activity: words, shell } = useWords()
  const { activities, due } = marks
  const name = dayText(day, shell.locale)
  return (
    <aside ref={list} className="beside-panel day-list" aria-label={name}>
      <strong>{name}</strong>
      {activities.length + due.length === 0 && <p className="page-count">{words.calendar.nothing}</p>}
      {activities.map(({ row, stage, present, marked }) => (
        <div key={row.id} className="day-activity">
          <Button type="link" className="link-cell" onClick={() => goTo('activity', 'id', row.id)}>
            {String(row.fields.theme ?? '')}
          </Button>
          <span className="page-count">
            {[whenOf(row)?.start, row.fields.place, row.fields.host].filter(Boolean).join(' · ')}
          </span>
          <span>
            <StageMark stage={stage} />
            {marked > 0 && ` · ${words.presentCount(present)}`}
          </span>
        </div>
      ))}
      {due.map(({ row, theme }) => (
        <div key={row.id} className="day-activity">
          <span>{theme}</span>
          <span className="page-count">
            {[words.calendar.plannedLong, row.fields.place, row.fields.host].filter(Boolean).join(' · ')}
          </span>
          {mayHold && (
            <Button size="small" onClick={() => goTo('activity', 'new', row.id)}>
              {words.calendar.hold}
            </Button>
          )}
        </div>
      ))}
      {mayHold && (
        <div className="day-acts">
          <Button type="primary" onClick={onMake}>
            {words.hold} <kbd>N</kbd>
          </Button>
          <Button onClick={onPlan}>
            {words.fromPlan} <kbd>P</kbd>
          </Button>
        </div>
      )}
    </aside>
  )
}
