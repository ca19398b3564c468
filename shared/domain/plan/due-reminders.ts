import type { Hex } from '../../base/bytes.ts'
import type { Value } from '../../base/cbor.ts'
import { derivedId } from '../../base/hash.ts'
import type { CalendarEntry, CalendarKey } from './year-calendar.ts'

/** A reminder as it stands: the calendar's, with what the school changed, or one of the school's own. */
export interface Reminder {
  readonly id: Hex
  /** Null for one of the school's own. */
  readonly key: CalendarKey | null
  /** The school's words; empty where the calendar's hold. */
  readonly title: string
  /** `03-20` every year, `2026-03-20` once. */
  readonly due: string
  readonly ahead: number
  readonly screen: string
  readonly hidden: boolean
}

/** One time that a reminder comes due. */
export interface DueReminder {
  readonly reminder: Reminder
  /** Of the day it is due: what is ticked is this year's. */
  readonly year: number
  readonly day: string
  /** Negative once it is past. */
  readonly daysLeft: number
}

interface ReminderRow {
  readonly id: Hex
  readonly fields: Readonly<Record<string, Value>>
}

/** The calendar's reminders exist once: two PCs that change one write one record. */
export function reminderId(key: CalendarKey): Hex {
  return derivedId('reminder', key)
}

export function reminderDoneId(reminder: Hex, year: number): Hex {
  return derivedId('reminder-done', reminder, year)
}

/** In the order of the year; those that come once among the others. Hidden ones are in it. */
export function remindersOf(
  calendar: readonly CalendarEntry[],
  rows: readonly ReminderRow[],
): readonly Reminder[] {
  const byId = new Map(rows.map((row) => [row.id, row]))
  const known = calendar.map((entry): Reminder => {
    const id = reminderId(entry.key)
    const asIs = { ...entry, id, title: '', hidden: false }
    return changed(asIs, byId.get(id)?.fields ?? {})
  })
  const ids = new Set(known.map(({ id }) => id))
  const own = rows
    .filter(({ id, fields }) => !ids.has(id) && typeof fields.due === 'string')
    .map(({ id, fields }) =>
      changed({ id, key: null, title: '', due: '', ahead: 0, screen: '', hidden: false }, fields),
    )
    // The calendar of another scheme, changed while it was this school's.
    .filter(({ title }) => title !== '')
  return [...known, ...own].sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1))
}

/** Shown from so many days ahead until it is done; what comes every year is let go a month after its day. */
export function dueReminders(
  reminders: readonly Reminder[],
  isDone: (reminder: Hex, year: number) => boolean,
  today: string,
): readonly DueReminder[] {
  const thisYear = Number(today.slice(0, 4))
  return reminders
    .filter(({ hidden }) => !hidden)
    .flatMap((reminder) => occurrences(reminder, thisYear).map((day) => due(reminder, day, today)))
    .filter(({ reminder, year, daysLeft }) => {
      const isNear = daysLeft <= reminder.ahead
      return isNear && (isOnce(reminder) || daysLeft >= -LET_GO) && !isDone(reminder.id, year)
    })
    .sort((a, b) => a.daysLeft - b.daysLeft || (a.reminder.id < b.reminder.id ? -1 : 1))
}

const LET_GO = 30

function changed(reminder: Reminder, fields: ReminderRow['fields']): Reminder {
  const { title, due, ahead, screen, hidden } = fields
  return {
    ...reminder,
    ...(typeof title === 'string' && { title }),
    ...(typeof due === 'string' && { due }),
    ...(typeof ahead === 'number' && { ahead }),
    ...(typeof screen === 'string' && { screen }),
    hidden: hidden === true,
  }
}

function isOnce({ due }: Reminder): boolean {
  return due.length === 10
}

function occurrences(reminder: Reminder, thisYear: number): readonly string[] {
  if (isOnce(reminder)) return [reminder.due]
  return [thisYear - 1, thisYear, thisYear + 1].map((year) => dayIn(year, reminder.due))
}

/** The last of February where the year has no 29th. */
function dayIn(year: number, monthDay: string): string {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  return `${year}-${monthDay === '02-29' && !isLeap ? '02-28' : monthDay}`
}

function due(reminder: Reminder, day: string, today: string): DueReminder {
  return { reminder, day, year: Number(day.slice(0, 4)), daysLeft: (dayNumber(day) - dayNumber(today)) / DAY }
}

const DAY = 86_400_000

function dayNumber(day: string): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return Date.UTC(year, month - 1, date)
}

function placeOf({ due, id }: Reminder): string {
  return `${due.slice(-5)} ${due} ${id}`
}
