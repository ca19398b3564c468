import type { Hex } from '../../shared/base/bytes.ts'
import type { Value } from '../../shared/base/cbor.ts'
import { done, type Result, refuse } from '../../shared/base/refusal.ts'
import type { ViewRow } from '../../shared/contract/host-values.ts'
import { reminderDay } from '../../shared/domain/kinds/reminder-kinds.ts'
import { type Reminder, reminderDoneId } from '../../shared/domain/plan/due-reminders.ts'
import { line } from '../../shared/domain/typed-text.ts'
import { change, edited, type SaveChange } from './changes.ts'

export interface ReminderText {
  readonly title: string
  /** `03-20` every year, `2026-03-20` once. */
  readonly due: string
  readonly ahead: string
  readonly screen: string
}

export function reminderText({ title, due, ahead, screen }: Reminder): ReminderText {
  return { title, due, ahead: String(ahead), screen }
}

/**
 * Only what differs from the reminder as the form showed it; `row` is its record, where it has one. One of the calendar
 * may be left without words of its own, another may not.
 */
export function writeReminder(
  shown: Reminder,
  row: ViewRow | undefined,
  typed: ReminderText,
): Result<SaveChange[]> {
  const title = line(typed.title)
  if (title === '' && shown.key === null) return refuse('required', { field: 'title' })
  const due = dueText(typed.due)
  if (!reminderDay(due)) return refuse('value-refused', { field: 'due' })
  const ahead = Number(typed.ahead.trim())
  if (typed.ahead.trim() === '' || !Number.isInteger(ahead) || ahead < 0 || ahead > 366)
    return refuse('value-refused', { field: 'ahead' })
  const values = { title, due, ahead, screen: typed.screen }
  const before: Readonly<Record<string, unknown>> = row ? { ...shown } : shownOf(shown)
  return done(
    Object.entries(values)
      .filter(([field, value]) => value !== before[field])
      .map(([field, value]) => written('reminder', shown.id, row, field, value)),
  )
}

/** A new one has nothing yet; one of the calendar is as the calendar says. */
function shownOf(shown: Reminder): Readonly<Record<string, unknown>> {
  return shown.key === null ? {} : { ...shown }
}

export function hideReminder(shown: Reminder, row: ViewRow | undefined, isHidden: boolean): SaveChange[] {
  return [written('reminder', shown.id, row, 'hidden', isHidden)]
}

/** 办好了, for the year in which it is due. `row` is what was ticked before. */
export function tickReminder(reminder: Hex, year: number, row: ViewRow | undefined): SaveChange[] {
  const id = reminderDoneId(reminder, year)
  const of = row ? [] : [change('reminder-done', id, 'of', { reminder, year })]
  return [...of, written('reminder-done', id, row, 'done', true)]
}

/** What every school has of the calendar has no record until it is changed. */
function written(
  kind: 'reminder' | 'reminder-done',
  id: Hex,
  row: ViewRow | undefined,
  field: string,
  value: Value,
): SaveChange {
  return row ? edited(row, field, value) : change(kind, id, field, value)
}

/** `3-5`, `3.5` and `3月5日` are `03-05`; with a year the same. */
export function dueText(typed: string): string {
  const numbers = typed.normalize('NFKC').match(/\d+/g) ?? []
  const [last = '', before = '', year] = [...numbers].reverse()
  const two = (text: string) => text.padStart(2, '0')
  return [year, two(before), two(last)].filter((part) => part !== undefined).join('-')
}
