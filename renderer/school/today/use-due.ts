import { useMemo } from 'react'
import type { Hex } from '../../../shared/base/bytes.ts'
import type { ViewRow } from '../../../shared/contract/host-values.ts'
import { mayWrite } from '../../../shared/domain/kinds/kinds.ts'
import {
  type DueReminder,
  dueReminders,
  type Reminder,
  reminderDoneId,
  remindersOf,
} from '../../../shared/domain/plan/due-reminders.ts'
import { yearCalendar } from '../../../shared/domain/plan/year-calendar.ts'
import { knownSchemes } from '../../../shared/policy/scheme/known-schemes.ts'
import { schemeInForce } from '../../../shared/policy/scheme/scheme-in-force.ts'
import { planId } from '../../actions/plan/write-plan.ts'
import { tickReminder } from '../../actions/write-reminder.ts'
import { useRows, useSave, useStatus } from '../../store/session.tsx'
import { today } from '../../ui/dates.ts'
import { useWords } from '../../words/words.tsx'
import { cameBack } from './came-back.ts'
import { dayWords } from './day-words.ts'
import type { TodayLine } from './today-part.tsx'

/** The school's year: the calendar of its scheme, and what it made of that. */
export function useReminders(): readonly Reminder[] {
  const rows = useRows('reminder')
  const published = useRows('scheme')
  const [school] = useRows('school')
  const scheme = String(school?.fields.scheme ?? '')
  return useMemo(() => {
    const cycle = schemeInForce(knownSchemes(published).schemes, scheme, today())?.cycle
    return remindersOf(yearCalendar(scheme, cycle?.finalAuditBy ?? cycle?.end), rows)
  }, [rows, published, scheme])
}

export function useMayRemind(): boolean {
  const { user, writable } = useStatus()
  return writable && mayWrite('reminder', 'hidden', user?.role ?? '')
}

/** What comes due or is past, the most pressing first. */
export function useDue(): readonly TodayLine[] {
  const words = useWords().today
  const reminders = useReminders()
  const ticks = useRows('reminder-done')
  const isPlanned = usePlanned()
  const mayRemind = useMayRemind()
  const save = useSave()
  const now = today()

  const tickOf = (reminder: Hex, year: number): ViewRow | undefined => {
    const id = reminderDoneId(reminder, year)
    return ticks.find((row) => row.id === id)
  }
  const isDone = ({ id, key }: Reminder, year: number): boolean =>
    tickOf(id, year)?.fields.done === true || (key === 'plan' && isPlanned(year))
  const byId = new Map(reminders.map((reminder) => [reminder.id, reminder]))

  return dueReminders(reminders, (id, year) => isDone(byId.get(id)!, year), now).map((one) => {
    const { reminder, day, year } = one
    return {
      key: `due/${reminder.id}/${year}`,
      mark: markOf(one),
      text: titleOf(reminder, words),
      detail: dueText(one, dayWords(day, now, words), words),
      to: reminder.screen,
      onDone: mayRemind
        ? () => void save('tick-reminder', tickReminder(reminder.id, year, tickOf(reminder.id, year)))
        : undefined,
    }
  })
}

export function titleOf({ key, title }: Reminder, words: ReturnType<typeof useWords>['today']): string {
  return title === '' && key !== null ? words.calendar[key] : title
}

/** A year's plan is on its way or filed: nobody need be reminded to write it. */
function usePlanned(): (year: number) => boolean {
  const ours = useRows('school-decision')
  const countys = useRows('county-decision')
  return useMemo(() => {
    const decisions = [...ours, ...countys]
    const waiting = new Set(cameBack(decisions).map(({ document }) => document.id))
    const sent = new Set(
      decisions
        .filter(({ fields }) => fields.step === 'submit' || fields.step === 'file')
        .map(({ fields }) => (fields.document as { readonly id: Hex }).id),
    )
    return (year) => sent.has(planId(year)) && !waiting.has(planId(year))
  }, [ours, countys])
}

function markOf({ daysLeft }: DueReminder): 'late' | 'due' | 'soon' {
  if (daysLeft < 0) return 'late'
  return daysLeft === 0 ? 'due' : 'soon'
}

function dueText(
  { daysLeft }: DueReminder,
  day: string,
  { due }: ReturnType<typeof useWords>['today'],
): string {
  if (daysLeft < 0) return due.late(day, -daysLeft)
  return daysLeft === 0 ? due.now : due.soon(day, daysLeft)
}
