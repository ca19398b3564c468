import type { Hex } from '../../../shared/base/bytes.ts'
import { greatest } from '../../../shared/base/greatest.ts'
import { done, type Result, refuse } from '../../../shared/base/refusal.ts'
import type { ViewRow } from '../../../shared/contract/host-values.ts'
import { LINE_TEXTS, type LineField } from '../../../shared/domain/kinds/plan-kinds.ts'
import { readWhen } from '../../../shared/domain/plan/plan-when.ts'
import { decimalText, line } from '../../../shared/domain/typed-text.ts'
import { edited, type SaveChange } from '../changes.ts'
import { type FieldValues, firstWrites, rewrites } from '../field-changes.ts'

export const LINE_FIELDS = Object.keys(LINE_TEXTS) as readonly LineField[]

/** What a line of a teacher's own plan has (F04). */
export const PERSONAL_LINE_FIELDS = ['when', 'hours', 'theme', 'content', 'form', 'outcome'] as const

/** One topic as typed; all text, `hours` a decimal or empty. */
export type LineText = Readonly<Record<LineField, string>>

/** A line of which plan, and of which year. */
export interface LineHome {
  readonly kind: 'plan-line' | 'personal-plan-line'
  readonly plan: Hex
  readonly year: number
}

export const EMPTY_LINE = Object.fromEntries(LINE_FIELDS.map((field) => [field, ''])) as LineText

/** A topic at the end of the plan: `order` is the place among the lines, 0 to 9999. */
export function addPlanLine(home: LineHome, id: Hex, order: number, typed: LineText): Result<SaveChange[]> {
  const read = readLine(home, typed)
  if (!read.ok) return read
  return done(firstWrites(home.kind, id, { plan: home.plan, order, ...read.value }))
}

/** Only what differs from the line as the form showed it. Hours that were cleared become 0. */
export function rewritePlanLine(home: LineHome, shown: ViewRow, typed: LineText): Result<SaveChange[]> {
  const read = readLine(home, typed)
  if (!read.ok) return read
  const { date, hours, ...values } = read.value
  const cleared = hours === undefined && typeof shown.fields.hours === 'string' ? '0' : hours
  const changes = rewrites(shown, { ...values, hours: cleared })
  // The day follows what 时间 says, and is written with it.
  const isMoved = changes.some(({ field }) => field === 'when')
  return done(isMoved ? [...changes, ...rewrites(shown, { date })] : changes)
}

/** The line stays readable in the history and is no longer part of the plan. */
export function removePlanLine(shown: ViewRow): SaveChange[] {
  return [edited(shown, 'removed', true)]
}

export function restorePlanLine(shown: ViewRow): SaveChange[] {
  return [edited(shown, 'removed', false)]
}

/** The next place after the last line, removed ones counted, so that a restored line keeps its own. */
export function nextOrder(lines: readonly ViewRow[]): number {
  return Math.min(greatest(lines.map(orderOf), 0) + 1, 9999)
}

/**
 * Moves a line one place up (-1) or down (1) among the living ones. Two lines change places; where two PCs gave one
 * number twice the lines are numbered anew. Nothing where it stands at the end already.
 */
export function movePlanLine(live: readonly ViewRow[], id: Hex, by: -1 | 1): SaveChange[] {
  const at = live.findIndex((row) => row.id === id)
  const row = live[at]
  const other = live[at + by]
  if (!row || !other) return []
  if (orderOf(row) !== orderOf(other)) {
    return [edited(row, 'order', orderOf(other)), edited(other, 'order', orderOf(row))]
  }
  const moved = live.map((one) => (one === row ? other : one === other ? row : one))
  return moved.flatMap((one, place) => (orderOf(one) === place + 1 ? [] : [edited(one, 'order', place + 1)]))
}

export function orderOf({ fields }: ViewRow): number {
  return typeof fields.order === 'number' ? fields.order : 0
}

/** Hours that were not filled in are not there: nobody said 0. */
function readLine({ kind, year }: LineHome, typed: LineText): Result<FieldValues> {
  const isPersonal = kind === 'personal-plan-line'
  const fields: readonly LineField[] = isPersonal ? PERSONAL_LINE_FIELDS : LINE_FIELDS
  const text = Object.fromEntries(fields.map((field) => [field, line(typed[field])]))
  if (text.theme === '') return refuse('required', { field: 'theme' })
  const hours = text.hours === '' ? undefined : decimalText(text.hours ?? '')
  if (text.hours !== '' && hours === undefined) return refuse('value-refused', { field: 'hours' })
  const day = isPersonal ? {} : { date: readWhen(text.when ?? '', year).date }
  return done({ ...text, ...day, hours })
}
