import type { ViewRow } from '../../../shared/contract/host-values.ts'
import { exact, plus, textOf } from '../../../shared/policy/exact.ts'
import { LINE_FIELDS, type LineText } from '../../actions/write-plan-line.ts'

/** The topics of a plan in their order, without those taken off. */
export function livePlanLines(lines: readonly ViewRow[]): readonly ViewRow[] {
  return lines.filter(({ fields }) => fields.removed !== true).sort(byOrder)
}

/** The sum of planned hours, exact. */
export function plannedHours(lines: readonly ViewRow[]): string {
  const hours = lines.map(({ fields }) => fields.hours).filter((value) => typeof value === 'string')
  return textOf(hours.map(exact).reduce(plus, exact(0)))
}

export function lineText(row: ViewRow | undefined): LineText {
  return Object.fromEntries(
    LINE_FIELDS.map((field) => [field, typeof row?.fields[field] === 'string' ? row.fields[field] : '']),
  ) as LineText
}

function byOrder(a: ViewRow, b: ViewRow): number {
  return orderOf(a) - orderOf(b) || (a.id < b.id ? -1 : 1)
}

function orderOf({ fields }: ViewRow): number {
  return typeof fields.order === 'number' ? fields.order : 0
}
