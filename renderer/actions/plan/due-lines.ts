import type { Hex } from '../../../shared/base/bytes.ts'
import type { ViewRow } from '../../../shared/contract/host-values.ts'
import { searchFormOfName } from '../../../shared/domain/person-name.ts'
import { dueDay } from '../../../shared/domain/plan/due-day.ts'
import { initialsOf } from '../person/find-persons.ts'

/** A topic of the year's plan, and whether somebody has carried it out. */
export interface DueLine {
  readonly row: ViewRow
  readonly theme: string
  /** The day it is due, as exactly as the plan says; undefined where it says nothing that can be read. */
  readonly due: string | undefined
  readonly times: number
  readonly isOverdue: boolean
}

/** How long a topic whose day is past still comes before what lies ahead. */
const JUST_MISSED_DAYS = 14

/**
 * The topics in the order in which a person will want them: what is due next, then what was missed longer ago, then
 * what has no day; last what was carried out. `lines` are in the order of the plan.
 */
export function dueLines(
  year: number,
  lines: readonly ViewRow[],
  activities: readonly ViewRow[],
  today: string,
): readonly DueLine[] {
  const held = heldByLine(activities)
  const since = dayBefore(today, JUST_MISSED_DAYS)
  return lines
    .map((row, place) => {
      const due = dueDay(year, row.fields)
      const times = held.get(row.id) ?? 0
      const line = { row, theme: textOf(row.fields.theme), due, times }
      const isOverdue = times === 0 && due !== undefined && due < today
      return { line: { ...line, isOverdue }, place, rank: rankOf(line, since) }
    })
    .sort((a, b) => a.rank - b.rank || compare(a.line.due ?? '', b.line.due ?? '') || a.place - b.place)
    .map(({ line }) => line)
}

/** By any part of theme, place, host or time, or the initials of the theme's pinyin. */
export function foundLines(lines: readonly DueLine[], search: string): readonly DueLine[] {
  const wanted = searchFormOfName(search)
  if (wanted === '') return lines
  return lines.filter(({ row: { fields }, theme, due }) => {
    const text = searchFormOfName([theme, fields.place, fields.host, fields.when, due].map(textOf).join(' '))
    return text.includes(wanted) || initialsOf(theme).includes(wanted)
  })
}

function rankOf({ due, times }: Pick<DueLine, 'due' | 'times'>, since: string): number {
  if (times > 0) return 3
  if (due === undefined) return 2
  return due >= since ? 0 : 1
}

function heldByLine(activities: readonly ViewRow[]): ReadonlyMap<Hex, number> {
  const held = new Map<Hex, number>()
  for (const { fields } of activities) {
    if (fields.void === true || typeof fields.line !== 'string') continue
    held.set(fields.line, (held.get(fields.line) ?? 0) + 1)
  }
  return held
}

function dayBefore(from: string, days: number): string {
  return new Date(Date.parse(`${from}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10)
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
