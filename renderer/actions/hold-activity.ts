import type { Hex } from '../../shared/base/bytes.ts'
import { done, type Result, refuse } from '../../shared/base/refusal.ts'
import type { ViewRow } from '../../shared/contract/host-values.ts'
import { day } from '../../shared/domain/value-rule.ts'
import { edited, made, type SaveChange } from './changes.ts'
import { dayText, decimalText, line, minutesOf, timeText } from './typed-text.ts'

/** An activity as typed. `line` is the topic of the plan it carries out, or null. */
export interface ActivityText {
  readonly line: Hex | null
  readonly theme: string
  readonly day: string
  readonly start: string
  readonly minutes: string
  readonly hours: string
  readonly place: string
  readonly host: string
}

export type ActivityField = keyof ActivityText

/** One learning hour is 45 minutes in every scheme of the county's (H-042, B-AMB-01). */
export const HOUR_MINUTES = 45

/** Whole hours of so many minutes; what is over is dropped, never rounded up. `''` where there are none. */
export function hoursOfMinutes(typed: string): string {
  const minutes = minutesOf(typed)
  return minutes === undefined ? '' : String(Math.floor(minutes / HOUR_MINUTES))
}

/** What a topic of the plan already says about an activity. `today` is `2026-11-21`. */
export function activityFromLine(planLine: ViewRow | undefined, today: string): ActivityText {
  const { theme, place, host } = planLine?.fields ?? {}
  return {
    line: planLine?.id ?? null,
    theme: asText(theme),
    day: today,
    start: '14:30',
    minutes: '90',
    hours: hoursOfMinutes('90'),
    place: asText(place),
    host: asText(host),
  }
}

export function activityText({ fields }: ViewRow): ActivityText {
  const when = fields.when as Partial<When> | undefined
  return {
    line: (fields.line as Hex | null | undefined) ?? null,
    theme: asText(fields.theme),
    day: when?.day ?? '',
    start: when?.start ?? '',
    minutes: when?.minutes === undefined ? '' : String(when.minutes),
    hours: asText(fields.hours),
    place: asText(fields.place),
    host: asText(fields.host),
  }
}

/** F12: a school's own meeting. */
export function holdActivity(id: Hex, typed: ActivityText): Result<SaveChange[]> {
  const read = readActivity(typed)
  if (!read.ok) return read
  const filled = Object.entries(read.value).filter(([, value]) => value !== '' && value !== null)
  return done(made('activity', id, Object.fromEntries(filled)))
}

/** Only what differs from the activity as the form showed it. Day, start and length are one decision (MG3). */
export function rewriteActivity(shown: ViewRow, typed: ActivityText): Result<SaveChange[]> {
  const read = readActivity(typed)
  if (!read.ok) return read
  const before = readActivity(activityText(shown))
  const old: Readonly<Record<string, unknown>> = before.ok ? before.value : shown.fields
  const changed = Object.entries(read.value).filter(
    ([field, value]) => JSON.stringify(value) !== JSON.stringify(old[field] ?? emptyOf(field)),
  )
  return done(changed.map(([field, value]) => edited(shown, field, value)))
}

/** 作废, and taken back. What was recorded stays readable. */
export function voidActivity(shown: ViewRow, isVoid: boolean): SaveChange[] {
  return [edited(shown, 'void', isVoid)]
}

/** As it stands in the field `when`. */
export type When = { readonly day: string; readonly start: string; readonly minutes: number }

type ActivityValues = {
  readonly line: Hex | null
  readonly theme: string
  readonly when: When
  readonly hours: string
  readonly place: string
  readonly host: string
}

function readActivity(typed: ActivityText): Result<ActivityValues> {
  const theme = line(typed.theme)
  if (theme === '') return refuse('required', { field: 'theme' })
  const date = dayText(typed.day)
  if (date === undefined || !day(date)) return refuse('value-refused', { field: 'day' })
  const start = line(typed.start) === '' ? '' : timeText(typed.start)
  if (start === undefined) return refuse('value-refused', { field: 'start' })
  const minutes = minutesOf(typed.minutes)
  if (minutes === undefined) return refuse('value-refused', { field: 'minutes' })
  const hours = decimalText(typed.hours)
  if (hours === undefined) return refuse('value-refused', { field: 'hours' })
  const when = { day: date, start, minutes }
  return done({ line: typed.line, theme, when, hours, place: line(typed.place), host: line(typed.host) })
}

function emptyOf(field: string): '' | null {
  return field === 'line' ? null : ''
}

function asText(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
