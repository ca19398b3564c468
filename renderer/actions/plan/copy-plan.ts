import type { Hex } from '../../../shared/base/bytes.ts'
import type { ViewRow } from '../../../shared/contract/host-values.ts'
import {
  LINE_TEXTS,
  type LineField,
  PLAN_TEXTS,
  type PlanTextField,
} from '../../../shared/domain/kinds/plan-kinds.ts'
import { movedWhen } from '../../../shared/domain/plan/plan-shift.ts'
import { readWhen } from '../../../shared/domain/plan/plan-when.ts'
import { newId, type SaveChange } from '../changes.ts'
import { firstWrites } from '../field-changes.ts'
import { planId, writePlanParts } from './write-plan.ts'
import { nextOrder } from './write-plan-line.ts'

/** One text part of an earlier year's plan, as it would stand in this one. */
export interface CopiedPart {
  readonly field: PlanTextField
  readonly text: string
  /** This year's plan has something else there already. */
  readonly replaces: boolean
}

/** One topic of an earlier year, with its time moved. */
export interface CopiedLine {
  readonly id: Hex
  readonly was: string
  readonly values: Readonly<Record<LineField, string>>
  /** A topic of this name stands in this year's plan. */
  readonly isThere: boolean
}

/** Text parts of an earlier year that are not empty. The year named in the title moves with it; a title is no choice where there is one. */
export function partsToCopy(from: ViewRow, to: ViewRow | undefined, year: number): readonly CopiedPart[] {
  const before = Number(from.fields.year)
  return (Object.keys(PLAN_TEXTS) as PlanTextField[]).flatMap((field) => {
    const written = textIn(from, field)
    const now = textIn(to, field)
    const text = written.replaceAll(String(before), String(year))
    if (written === '' || text === now || (field === 'title' && to)) return []
    return [{ field, text, replaces: now !== '' }]
  })
}

export function linesToCopy(
  lines: readonly ViewRow[],
  there: readonly ViewRow[],
  from: number,
  year: number,
): readonly CopiedLine[] {
  const themes = new Set(there.map((row) => textIn(row, 'theme')))
  return lines.map((row) => {
    const values = Object.fromEntries(Object.keys(LINE_TEXTS).map((field) => [field, textIn(row, field)]))
    const was = textIn(row, 'when')
    return {
      id: row.id,
      was,
      values: { ...values, when: movedWhen(was, from, year) } as CopiedLine['values'],
      isThere: themes.has(textIn(row, 'theme')),
    }
  })
}

/** One act: the parts and lines that are ticked; starts the year's plan where there is none. */
export function copyPlan(
  to: { readonly year: number; readonly plan: ViewRow | undefined; readonly lines: readonly ViewRow[] },
  parts: readonly CopiedPart[],
  lines: readonly CopiedLine[],
  newTitle: string,
): SaveChange[] {
  const texts = Object.fromEntries(parts.map(({ field, text }) => [field, text]))
  const title = to.plan ? {} : { title: newTitle }
  const changes = writePlanParts(to.plan, to.year, { ...title, ...texts })
  return [...changes, ...newLines(to.year, to.lines, lines)]
}

/** Topics at the end of the plan, in the order given. */
export function newLines(
  year: number,
  there: readonly ViewRow[],
  lines: readonly { readonly values: Readonly<Partial<Record<LineField, string>>> }[],
): SaveChange[] {
  const first = nextOrder(there)
  return lines.flatMap(({ values }, at) => {
    const { date } = readWhen(values.when ?? '', year)
    const order = Math.min(first + at, 9999)
    return firstWrites('plan-line', newId(), { plan: planId(year), order, ...values, date })
  })
}

function textIn(row: ViewRow | undefined, field: string): string {
  const value = row?.fields[field]
  return typeof value === 'string' ? value : ''
}
