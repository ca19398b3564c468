import type { Hex } from '../../../shared/base/bytes.ts'
import type { ViewRow } from '../../../shared/contract/host-values.ts'
import { hasTwoValues } from '../../../shared/fold/document.ts'
import type { When } from '../../actions/hold-activity.ts'

export const ACTIVITY_FILTERS = ['all', 'no-roll', 'differ', 'void'] as const
export type ActivityFilter = (typeof ACTIVITY_FILTERS)[number]

/** An activity as the list shows it. */
export interface ActivityRow {
  readonly row: ViewRow
  readonly when: When | undefined
  readonly attendances: readonly ViewRow[]
  readonly present: number
  /** People with a mark. */
  readonly marked: number
  readonly differs: boolean
  readonly isVoid: boolean
}

/** By activity, the attendances that are not void. */
export function attendanceByActivity(attendances: readonly ViewRow[]): ReadonlyMap<Hex, readonly ViewRow[]> {
  const found = new Map<Hex, ViewRow[]>()
  for (const row of attendances) {
    const [activity] = (row.fields.of as readonly Hex[] | undefined) ?? []
    if (activity === undefined || row.fields.void === true) continue
    const held = found.get(activity)
    if (held) held.push(row)
    else found.set(activity, [row])
  }
  return found
}

/** The activities of a year, the latest first. */
export function activityRows(
  year: number,
  activities: readonly ViewRow[],
  attendances: ReadonlyMap<Hex, readonly ViewRow[]>,
): readonly ActivityRow[] {
  return activities
    .map((row) => activityRow(row, attendances.get(row.id) ?? []))
    .filter(({ when }) => when?.day.startsWith(`${year}-`))
    .sort((a, b) => (placeOf(a) < placeOf(b) ? 1 : -1))
}

/** What the filter and the search leave; void ones are only under their own filter. */
export function foundActivities(
  rows: readonly ActivityRow[],
  filter: ActivityFilter,
  search: string,
): readonly ActivityRow[] {
  const wanted = search.trim().toLowerCase()
  return rows.filter((row) => passes(row, filter) && (wanted === '' || wordsOf(row).includes(wanted)))
}

/** 迟到 and 早退 were there, 请假 and 缺席 were not. */
export function wasThere({ fields }: ViewRow): boolean {
  const { mark } = (fields.mark ?? {}) as { mark?: string }
  return mark === 'present' || mark === 'late' || mark === 'left-early'
}

function activityRow(row: ViewRow, attendances: readonly ViewRow[]): ActivityRow {
  return {
    row,
    when: row.fields.when as When | undefined,
    attendances,
    present: attendances.filter(wasThere).length,
    marked: attendances.filter(({ fields }) => fields.mark !== undefined).length,
    differs: hasTwoValues([row, ...attendances]),
    isVoid: row.fields.void === true,
  }
}

function passes(row: ActivityRow, filter: ActivityFilter): boolean {
  if (filter === 'void') return row.isVoid
  if (row.isVoid) return false
  if (filter === 'no-roll') return row.marked === 0
  return filter === 'all' || row.differs
}

function wordsOf({ row: { fields } }: ActivityRow): string {
  return [fields.theme, fields.place, fields.host].join(' ').toLowerCase()
}

function placeOf({ when, row }: ActivityRow): string {
  return `${when?.day ?? ''} ${when?.start ?? ''} ${row.id}`
}
