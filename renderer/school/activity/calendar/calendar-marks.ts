import type { Hex } from '../../../../shared/base/bytes.ts'
import { grouped } from '../../../../shared/base/grouped.ts'
import type { ViewRow } from '../../../../shared/contract/host-values.ts'
import { type DueLine, dueLines } from '../../../actions/plan/due-lines.ts'
import { type ActivityRow, activityRow, whenOf } from '../activity-rows.ts'

/** What stands on one day: activities, and topics of the plan that are due and nobody has carried out. */
export interface DayMarks {
  readonly activities: readonly ActivityRow[]
  readonly due: readonly DueLine[]
}

export const NO_MARKS: DayMarks = { activities: [], due: [] }

/** By day. Only topics whose date the plan names stand on a day; void activities do not. */
export function marksByDay(
  activities: readonly ViewRow[],
  attendances: ReadonlyMap<Hex, readonly ViewRow[]>,
  planLines: ReadonlyMap<number, readonly ViewRow[]>,
  today: string,
): ReadonlyMap<string, DayMarks> {
  const held = activities
    .filter(({ fields }) => fields.void !== true)
    .map((row) => activityRow(row, attendances.get(row.id) ?? [], today))
    .sort((a, b) => startOf(a).localeCompare(startOf(b)))
  const due = [...planLines].flatMap(([year, lines]) =>
    dueLines(year, lines, activities, today).filter(
      ({ row, times, due: day }) => times === 0 && day !== undefined && row.fields.date === day,
    ),
  )
  const byDay = grouped(held, ({ row }) => whenOf(row)?.day ?? '')
  const dueByDay = grouped(due, (line) => line.due ?? '')
  return new Map(
    [...new Set([...byDay.keys(), ...dueByDay.keys()])].map((day) => [
      day,
      { activities: byDay.get(day) ?? [], due: dueByDay.get(day) ?? [] },
    ]),
  )
}

function startOf({ row }: ActivityRow): string {
  return whenOf(row)?.start ?? ''
}
