import type { Hex } from '../../../shared/base/bytes.ts'
import type { ViewRow } from '../../../shared/contract/host-values.ts'
import { type Have, missingHaves } from '../../../shared/domain/five-haves.ts'
import { searchFormOfName } from '../../../shared/domain/person-name.ts'
import { hasTwoValues } from '../../../shared/fold/document.ts'
import { wasThere } from '../../../shared/ledger/sources/attendance-source.ts'
import type { When } from '../../actions/activity/hold-activity.ts'
import { initialsOf } from '../../actions/person/find-persons.ts'
import { keptByRows } from '../../store/kept-by-rows.ts'

export const ACTIVITY_FILTERS = ['all', 'to-call', 'haves', 'unconfirmed', 'differ', 'void'] as const
export type ActivityFilter = (typeof ACTIVITY_FILTERS)[number]

/** How far a meeting has come (domain.md §4.3): 预告 点名 记录 材料齐 组长确认 专管员确认. */
export type ActivityStage =
  | 'announced'
  | 'to-call'
  | 'to-write'
  | 'complete'
  | 'leader'
  | 'clerk'
  | 'differs'
  | 'void'

/** An activity as the list shows it. */
export interface ActivityRow {
  readonly row: ViewRow
  readonly when: When | undefined
  readonly attendances: readonly ViewRow[]
  readonly present: number
  /** People with a mark. */
  readonly marked: number
  readonly missing: readonly Have[]
  readonly stage: ActivityStage
}

/** By activity, the attendances that are not void. */
export const attendanceByActivity = keptByRows((attendances: readonly ViewRow[]) =>
  groupedBy(attendances, ({ fields }) => (fields.of as readonly Hex[] | undefined)?.[0]),
)

/** By activity, the guests that are not void. */
export const guestsByActivity = keptByRows((guests: readonly ViewRow[]) =>
  groupedBy(guests, ({ fields }) => fields.activity as Hex | undefined),
)

/** The activities of a year, the latest first. `today` is `2026-11-21`. */
export function activityRows(
  year: number,
  activities: readonly ViewRow[],
  attendances: ReadonlyMap<Hex, readonly ViewRow[]>,
  today: string,
): readonly ActivityRow[] {
  return activities
    .filter((row) => whenOf(row)?.day.startsWith(`${year}-`))
    .map((row) => activityRow(row, attendances.get(row.id) ?? [], today))
    .sort((a, b) => (placeOf(a) < placeOf(b) ? 1 : -1))
}

export function activityRow(row: ViewRow, attendances: readonly ViewRow[], today: string): ActivityRow {
  const marked = attendances.filter(({ fields }) => fields.mark !== undefined).length
  const missing = missingHaves(row.fields)
  return {
    row,
    when: whenOf(row),
    attendances,
    present: attendances.filter(wasThere).length,
    marked,
    missing,
    stage: stageOf(row, attendances, { marked, missing, today }),
  }
}

/** What the filter and the search leave; void ones are only under their own filter. */
export function foundActivities(
  rows: readonly ActivityRow[],
  filter: ActivityFilter,
  search: string,
): readonly ActivityRow[] {
  const wanted = searchFormOfName(search)
  return rows.filter((row) => passes(row, filter) && (wanted === '' || isFound(row, wanted)))
}

export function whenOf({ fields }: ViewRow): When | undefined {
  return fields.when as When | undefined
}

function stageOf(
  row: ViewRow,
  attendances: readonly ViewRow[],
  { marked, missing, today }: { marked: number; missing: readonly Have[]; today: string },
): ActivityStage {
  if (row.fields.void === true) return 'void'
  if (hasTwoValues([row, ...attendances])) return 'differs'
  if (marked === 0) return (whenOf(row)?.day ?? '') > today ? 'announced' : 'to-call'
  if (missing.length > 0) return 'to-write'
  if (row.fields['clerk-confirmed']) return 'clerk'
  return row.fields['leader-confirmed'] ? 'leader' : 'complete'
}

function passes({ stage, missing, marked, row }: ActivityRow, filter: ActivityFilter): boolean {
  if (filter === 'void') return stage === 'void'
  if (stage === 'void') return false
  if (filter === 'to-call') return stage === 'to-call'
  if (filter === 'haves') return stage !== 'announced' && missing.length > 0
  if (filter === 'unconfirmed') return marked > 0 && missing.length === 0 && !row.fields['clerk-confirmed']
  return filter === 'all' || stage === 'differs'
}

function isFound({ row: { fields }, when }: ActivityRow, wanted: string): boolean {
  const words = [fields.theme, fields.place, fields.host, fields.presenter, fields.group, when?.day]
  const texts = words.filter((word): word is string => typeof word === 'string')
  return (
    searchFormOfName(texts.join(' ')).includes(wanted) ||
    initialsOf(searchFormOfName(texts[0] ?? '')).includes(wanted)
  )
}

function groupedBy(
  rows: readonly ViewRow[],
  activityOf: (row: ViewRow) => Hex | undefined,
): ReadonlyMap<Hex, readonly ViewRow[]> {
  const found = new Map<Hex, ViewRow[]>()
  for (const row of rows) {
    const activity = activityOf(row)
    if (activity === undefined || row.fields.void === true) continue
    const held = found.get(activity)
    if (held) held.push(row)
    else found.set(activity, [row])
  }
  return found
}

function placeOf({ when, row }: ActivityRow): string {
  return `${when?.day ?? ''} ${when?.start ?? ''} ${row.id}`
}
