import type { Hex } from '../../shared/base/bytes.ts'
import { done, type Result, refuse } from '../../shared/base/refusal.ts'
import type { ViewRow } from '../../shared/contract/host-values.ts'
import { edited, made, type SaveChange } from './changes.ts'
import { decimalText, line } from './typed-text.ts'

export const LINE_FIELDS = ['when', 'hours', 'theme', 'content', 'form', 'host', 'place'] as const
export type LineField = (typeof LINE_FIELDS)[number]

/** One topic of the plan as typed; all text, `hours` a decimal or empty. */
export type LineText = Readonly<Record<LineField, string>>

/** A topic at the end of the plan: `order` is the place among the lines, 0 to 9999. */
export function addPlanLine(plan: Hex, id: Hex, order: number, typed: LineText): Result<SaveChange[]> {
  const read = readLine(typed)
  if (!read.ok) return read
  const filled = Object.entries(read.value).filter(([, value]) => value !== '')
  return done(made('plan-line', id, { plan, order, ...Object.fromEntries(filled) }))
}

/** Only what differs from the line as the form showed it. Hours that were cleared become 0. */
export function rewritePlanLine(shown: ViewRow, typed: LineText): Result<SaveChange[]> {
  const read = readLine(typed)
  if (!read.ok) return read
  const changed = Object.entries(read.value).filter(([field, value]) => value !== (shown.fields[field] ?? ''))
  return done(
    changed.map(([field, value]) => edited(shown, field, field === 'hours' && value === '' ? '0' : value)),
  )
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
  const orders = lines.map(({ fields }) => (typeof fields.order === 'number' ? fields.order : 0))
  return Math.min(Math.max(0, ...orders) + 1, 9999)
}

function readLine(typed: LineText): Result<LineText> {
  const text = Object.fromEntries(LINE_FIELDS.map((field) => [field, line(typed[field])])) as LineText
  if (text.theme === '') return refuse('required', { field: 'theme' })
  if (text.hours === '') return done(text)
  const hours = decimalText(text.hours)
  return hours === undefined ? refuse('value-refused', { field: 'hours' }) : done({ ...text, hours })
}
