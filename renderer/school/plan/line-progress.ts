import type { Hex } from '../../../shared/base/bytes.ts'
import type { ViewRow } from '../../../shared/contract/host-values.ts'
import { readWhen } from '../../../shared/domain/plan/plan-when.ts'
import { sumOfDecimals } from '../../../shared/policy/scheme/exact.ts'

export const LINE_FILTERS = ['all', 'open', 'held', 'late'] as const
export type LineFilter = (typeof LINE_FILTERS)[number]

/** What has become of one topic. */
export interface LineProgress {
  readonly state: 'open' | 'scheduled' | 'held' | 'late'
  /** Activities up to today, and their hours. */
  readonly times: number
  readonly hours: string
}

/** An activity that is not void, as far as it says when it is. */
export interface Meeting {
  readonly row: ViewRow
  readonly day: string
  readonly line: Hex | null
  readonly hours: string
  readonly isHeld: boolean
}

/** Of one year, in the order of their days; up to today an activity counts as held. `today` is `2026-11-21`. */
export function meetingsOf(activities: readonly ViewRow[], year: number, today: string): readonly Meeting[] {
  return activities
    .filter(({ fields }) => fields.void !== true)
    .map((row) => meetingOf(row, today))
    .filter(({ day }) => day.startsWith(`${year}-`))
    .sort((a, b) => (a.day + a.row.id < b.day + b.row.id ? -1 : 1))
}

/** `late`: its day or its whole month is over and nothing was held or is scheduled for it. */
export function lineProgress(
  line: ViewRow,
  meetings: readonly Meeting[],
  year: number,
  today: string,
): LineProgress {
  const ours = meetings.filter((meeting) => meeting.line === line.id)
  const held = ours.filter(({ isHeld }) => isHeld)
  const hours = hoursOf(held)
  if (held.length > 0) return { state: 'held', times: held.length, hours }
  if (ours.length > 0) return { state: 'scheduled', times: 0, hours }
  return { state: isOver(line, year, today) ? 'late' : 'open', times: 0, hours }
}

export function hoursOf(meetings: readonly { readonly hours: string }[]): string {
  return sumOfDecimals(meetings.map(({ hours }) => hours))
}

/** Month of the year in which a topic is planned; null where it does not say. */
export function monthOf({ fields }: ViewRow, year: number): number | null {
  if (typeof fields.date === 'string') return Number(fields.date.slice(5, 7))
  return readWhen(typeof fields.when === 'string' ? fields.when : '', year).month
}

function isOver(line: ViewRow, year: number, today: string): boolean {
  if (typeof line.fields.date === 'string') return line.fields.date < today
  const month = monthOf(line, year)
  return month !== null && `${year}-${String(month).padStart(2, '0')}` < today.slice(0, 7)
}

function meetingOf(row: ViewRow, today: string): Meeting {
  const { day = '' } = (row.fields.when ?? {}) as { readonly day?: string }
  const hours = typeof row.fields.hours === 'string' ? row.fields.hours : '0'
  const line = typeof row.fields.line === 'string' ? row.fields.line : null
  return { row, day, line, hours, isHeld: day <= today }
}
