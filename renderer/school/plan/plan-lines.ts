import type { ViewRow } from '../../../shared/contract/host-values.ts'
import type { Row } from '../../../shared/fold/row.ts'
import { sumOfDecimals } from '../../../shared/policy/scheme/exact.ts'
import { EMPTY_LINE, LINE_FIELDS, type LineText, orderOf } from '../../actions/plan/write-plan-line.ts'

/** The topics of a plan in their order, without those taken off. */
export function livePlanLines(lines: readonly ViewRow[]): readonly ViewRow[] {
  return lines.filter(({ fields }) => fields.removed !== true).sort(byOrder)
}

/** The sum of planned hours, exact. */
export function plannedHours(lines: readonly ViewRow[]): string {
  return sumOfDecimals(lines.map((line) => shownText(line, 'hours')))
}

export function lineText(row: ViewRow | undefined): LineText {
  const typed = LINE_FIELDS.map((field) => [field, shownText(row, field)])
  return { ...EMPTY_LINE, ...Object.fromEntries(typed) }
}

export function shownText(row: Row | undefined, field: string): string {
  const value = row?.fields[field]
  return typeof value === 'string' ? value : ''
}

/** Found by any part of what a topic says. */
export function findLines(lines: readonly ViewRow[], search: string): readonly ViewRow[] {
  const wanted = search.trim().toLowerCase()
  if (wanted === '') return lines
  return lines.filter((row) =>
    LINE_FIELDS.some((field) => shownText(row, field).toLowerCase().includes(wanted)),
  )
}

function byOrder(a: ViewRow, b: ViewRow): number {
  return orderOf(a) - orderOf(b) || (a.id < b.id ? -1 : 1)
}
