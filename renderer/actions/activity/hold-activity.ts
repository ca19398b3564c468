import { type Hex, isHex } from '../../../shared/base/bytes.ts'
import type { Value } from '../../../shared/base/cbor.ts'
import { done, type Result, refuse } from '../../../shared/base/refusal.ts'
import type { ViewRow } from '../../../shared/contract/host-values.ts'
import { day } from '../../../shared/domain/kinds/value-rule.ts'
import { dayText, decimalText, line, minutesOf, timeText } from '../../../shared/domain/typed-text.ts'
import { compare, exact, roundedUp, times } from '../../../shared/policy/scheme/exact.ts'
import { edited, type SaveChange } from '../changes.ts'
import { firstWrites, rewrites } from '../field-changes.ts'

/** Fields of an activity that are one line of text and stand alone. */
export const ACTIVITY_TEXTS = [
  'theme',
  'place',
  'host',
  'presenter',
  'recorder',
  'group',
  'category',
  'mechanism',
  'form',
] as const
type TextField = (typeof ACTIVITY_TEXTS)[number]

/** An activity as typed. `line` is the topic of the plan it carries out, or null. */
export type ActivityText = Readonly<Record<TextField | 'day' | 'start' | 'minutes' | 'hours', string>> & {
  readonly line: Hex | null
}

export type ActivityField = keyof ActivityText

/** One learning hour is 45 minutes in every scheme of the county's (H-042, B-AMB-01). */
export const HOUR_MINUTES = 45

/** Whole hours of so many minutes; what is over is dropped, never rounded up. `''` where there are none. */
export function hoursOfMinutes(typed: string): string {
  const minutes = minutesOf(typed)
  return minutes === undefined ? '' : String(Math.floor(minutes / HOUR_MINUTES))
}

/** What a topic of the plan already says about an activity; its own date comes before `today` (`2026-11-21`). */
export function activityFromLine(planLine: ViewRow | undefined, today: string): ActivityText {
  const texts = textsOf(planLine)
  const date = asText(planLine?.fields.date)
  const hours = asText(planLine?.fields.hours)
  const isGiven = hours !== '' && compare(exact(hours), exact(0)) > 0
  return {
    ...texts,
    line: planLine?.id ?? null,
    day: day(date) ? date : today,
    start: '14:30',
    minutes: isGiven ? String(Math.min(1440, roundedUp(times(exact(hours), exact(HOUR_MINUTES))))) : '90',
    hours: isGiven ? hours : hoursOfMinutes('90'),
  }
}

export function activityText(row: ViewRow): ActivityText {
  const { fields } = row
  const when = fields.when as Partial<When> | undefined
  return {
    ...textsOf(row),
    line: (fields.line as Hex | null | undefined) ?? null,
    day: when?.day ?? '',
    start: when?.start ?? '',
    minutes: when?.minutes === undefined ? '' : String(when.minutes),
    hours: asText(fields.hours),
  }
}

/** F12: a school's own meeting. */
export function holdActivity(id: Hex, typed: ActivityText): Result<SaveChange[]> {
  const read = readActivity(typed)
  return read.ok ? done(firstWrites('activity', id, read.value)) : read
}

/** Only what differs from the activity as the form showed it. Day, start and length are one decision (MG3). */
export function rewriteActivity(shown: ViewRow, typed: ActivityText): Result<SaveChange[]> {
  const read = readActivity(typed)
  return read.ok ? done(rewrites(shown, read.value)) : read
}

/** 作废 with its reason, and taken back. What was recorded stays readable. */
export function voidActivity(shown: ViewRow, isVoid: boolean, reason = ''): Result<SaveChange[]> {
  const why = line(reason)
  if (isVoid && why === '') return refuse('required', { field: 'void-reason' })
  return done([edited(shown, 'void', isVoid), ...(isVoid ? [edited(shown, 'void-reason', why)] : [])])
}

/** What an earlier window left of the form; undefined where it holds nothing of an activity. */
export function readActivityDraft(body: unknown): Partial<ActivityText> | undefined {
  if (typeof body !== 'object' || body === null) return undefined
  const entries = Object.entries(body).filter(
    ([field, value]) => typeof value === 'string' && (field !== 'line' || isHex(value, 16)),
  )
  return entries.length === 0 ? undefined : (Object.fromEntries(entries) as Partial<ActivityText>)
}

/** As it stands in the field `when`. */
export type When = { readonly day: string; readonly start: string; readonly minutes: number }

function readActivity(typed: ActivityText): Result<Record<string, Value>> {
  const texts = Object.fromEntries(ACTIVITY_TEXTS.map((field) => [field, line(typed[field])]))
  if (texts.theme === '') return refuse('required', { field: 'theme' })
  const date = dayText(typed.day)
  if (date === undefined || !day(date)) return refuse('value-refused', { field: 'day' })
  const start = line(typed.start) === '' ? '' : timeText(typed.start)
  if (start === undefined) return refuse('value-refused', { field: 'start' })
  const minutes = minutesOf(typed.minutes)
  if (minutes === undefined) return refuse('value-refused', { field: 'minutes' })
  const hours = decimalText(typed.hours)
  if (hours === undefined) return refuse('value-refused', { field: 'hours' })
  return done({ ...texts, line: typed.line, when: { day: date, start, minutes }, hours })
}

function textsOf(row: ViewRow | undefined): Record<TextField, string> {
  return Object.fromEntries(ACTIVITY_TEXTS.map((field) => [field, asText(row?.fields[field])])) as Record<
    TextField,
    string
  >
}

function asText(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
