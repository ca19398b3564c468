import type { Hex } from '../../../shared/base/bytes.ts'
import type { ViewRow } from '../../../shared/contract/host-values.ts'
import { hoursOf, type LineProgress, type Meeting, monthOf } from './line-progress.ts'

/** A topic in the month for which it is planned. */
export interface LineMark {
  readonly line: Hex
  /** Its place in the plan, from 1. */
  readonly number: number
  readonly theme: string
  readonly when: string
  readonly state: LineProgress['state']
}

/** A meeting in the month in which it is. */
export interface MeetingMark {
  readonly activity: Hex
  /** Of the topic it carries out; null for one outside the plan. */
  readonly number: number | null
  readonly theme: string
  readonly day: string
  readonly hours: string
  readonly isHeld: boolean
}

export interface YearMonth {
  /** 1 to 12; null for topics that say no time. */
  readonly month: number | null
  readonly planned: readonly LineMark[]
  readonly meetings: readonly MeetingMark[]
  /** Hours up to the end of this month. */
  readonly plannedHours: number
  readonly heldHours: number
}

/** Twelve months, and one more for topics without a time where there are any. `live` in the order of the plan. */
export function yearMarks(
  live: readonly ViewRow[],
  meetings: readonly Meeting[],
  progress: ReadonlyMap<Hex, LineProgress>,
  year: number,
): readonly YearMonth[] {
  const numbers = new Map(live.map(({ id }, at) => [id, at + 1]))
  const months = live.map((row) => monthOf(row, year))
  const named = Array.from({ length: 12 }, (_, at) => at + 1)
  const wanted: readonly (number | null)[] = months.includes(null) ? [...named, null] : named
  return wanted.map((month) => {
    const until = (one: number | null) => month === null || (one !== null && one <= month)
    const lines = live.filter((_, at) => months[at] === month)
    return {
      month,
      planned: lines.map((row) => lineMark(row, numbers.get(row.id) ?? 0, progress)),
      meetings: meetings.filter(({ day }) => monthIn(day) === month).map((one) => meetingMark(one, numbers)),
      plannedHours: sum(live.filter((_, at) => until(months[at] ?? null)).map(lineHours)),
      heldHours: sum(meetings.filter(({ day, isHeld }) => isHeld && until(monthIn(day)))),
    }
  })
}

function lineMark(row: ViewRow, number: number, progress: ReadonlyMap<Hex, LineProgress>): LineMark {
  const { theme, when } = row.fields
  return {
    line: row.id,
    number,
    theme: String(theme ?? ''),
    when: String(when ?? ''),
    state: progress.get(row.id)?.state ?? 'open',
  }
}

function meetingMark(
  { row, day, line, hours, isHeld }: Meeting,
  numbers: ReadonlyMap<Hex, number>,
): MeetingMark {
  const number = line === null ? null : (numbers.get(line) ?? null)
  return { activity: row.id, number, theme: String(row.fields.theme ?? ''), day, hours, isHeld }
}

function lineHours({ fields }: ViewRow): { readonly hours: string } {
  return { hours: typeof fields.hours === 'string' ? fields.hours : '0' }
}

function monthIn(day: string): number {
  return Number(day.slice(5, 7))
}

/** For drawing only: what is told is summed exactly. */
function sum(hours: readonly { readonly hours: string }[]): number {
  return Number.parseFloat(hoursOf(hours))
}
