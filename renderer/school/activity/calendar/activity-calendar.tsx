import { LeftOutlined, RightOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useMemo, useRef, useState } from 'react'
import { planId } from '../../../actions/plan/write-plan.ts'
import { useRows } from '../../../store/session.tsx'
import { useCommands } from '../../../ui/commands.ts'
import { today } from '../../../ui/dates.ts'
import { useKeys } from '../../../ui/keys.ts'
import { goTo } from '../../../ui/route.ts'
import { useWords } from '../../../words/words.tsx'
import { livePlanLines } from '../../plan/plan-lines.ts'
import { attendanceByActivity } from '../activity-rows.ts'
import { useMayHold } from '../use-activities.ts'
import { marksByDay, NO_MARKS } from './calendar-marks.ts'
import { DayList } from './day-list.tsx'
import { monthWeeks, moveMonth } from './month-days.ts'
import { MonthGrid } from './month-grid.tsx'

/** Where the calendar was left, for who comes back from an activity. */
let leftAt: string | undefined

/** The month as a picture: what was held and how far it has come, what the plan says is due. */
export function ActivityCalendar() {
  const { activity: words } = useWords()
  const activities = useRows('activity')
  const attendances = useRows('attendance')
  const lines = useRows('plan-line')
  const mayHold = useMayHold()
  const now = today()
  const [day, setDay] = useState(leftAt ?? now)
  const list = useRef<HTMLElement>(null)
  const month = day.slice(0, 7)
  const weeks = useMemo(() => monthWeeks(month), [month])
  const marks = useMemo(() => {
    const years = new Set(weeks.flat().map((one) => Number(one.slice(0, 4))))
    const planned = new Map(
      [...years].map((year) => {
        const plan = planId(year)
        return [year, livePlanLines(lines.filter(({ fields }) => fields.plan === plan))] as const
      }),
    )
    return marksByDay(activities, attendanceByActivity(attendances), planned, now)
  }, [weeks, activities, attendances, lines, now])
  const chosen = marks.get(day) ?? NO_MARKS
  const openPlan = () => goTo('activity', 'plan')
  useKeys(mayHold ? { p: openPlan, P: openPlan, n: make, N: make } : {})
  useCommands([
    { id: 'calendar-today', label: words.calendar.today, keys: 'T', run: () => go(now) },
    ...(mayHold ? [{ id: 'plan-activity', label: words.fromPlan, keys: 'P', run: openPlan }] : []),
  ])

  function go(to: string): void {
    leftAt = to
    setDay(to)
  }

  function make(): void {
    goTo('activity', 'new', 'on', day)
  }

  /** Enter: what is on the day, or a new activity on it; of several the person chooses beside it. */
  function enter(): void {
    const [first, ...more] = chosen.activities
    const [due] = chosen.due
    if (more.length > 0 || (first && due)) list.current?.querySelector('button')?.focus()
    else if (first) goTo('activity', 'id', first.row.id)
    else if (due && mayHold) goTo('activity', 'new', due.row.id)
    else if (mayHold) make()
  }

  return (
    <div className="calendar">
      <div>
        <div className="calendar-head">
          <Button
            icon={<LeftOutlined aria-hidden />}
            aria-label={words.calendar.before}
            onClick={() => go(moveMonth(day, -1))}
          />
          <strong className="calendar-month" aria-live="polite">
            {words.calendar.month(Number(month.slice(0, 4)), Number(month.slice(5)))}
          </strong>
          <Button
            icon={<RightOutlined aria-hidden />}
            aria-label={words.calendar.after}
            onClick={() => go(moveMonth(day, 1))}
          />
          <Button onClick={() => go(now)}>
            {words.calendar.today} <kbd>T</kbd>
          </Button>
          <span className="page-count">{words.calendar.keys}</span>
        </div>
        <MonthGrid
          weeks={weeks}
          month={month}
          day={day}
          today={now}
          marks={marks}
          onGo={go}
          onEnter={enter}
        />
      </div>
      <DayList list={list} day={day} marks={chosen} mayHold={mayHold} onMake={make} onPlan={openPlan} />
    </div>
  )
}
