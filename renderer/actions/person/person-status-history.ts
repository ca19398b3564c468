import { equalValues } from '../../../shared/base/cbor.ts'
import type { HistoryLine } from '../../../shared/contract/acts-values.ts'

export interface StatusPeriod {
  readonly word: string
  /** The day it began; empty where nobody said. */
  readonly from: string
  readonly where: string
}

/**
 * The states before the present one, the latest first, from the writes of a record, newest first. A state written again
 * with another day corrects itself; an undo takes the last one back.
 */
export function earlierStatuses(lines: readonly HistoryLine[]): readonly StatusPeriod[] {
  const periods: StatusPeriod[] = []
  const written = lines.filter(({ field, stands }) => field === 'status' && stands !== 'without-effect')
  for (const { act, value } of written.reverse()) {
    const period = periodOf(value)
    const last = periods.at(-1)
    const before = periods.at(-2)
    if (act === 'undo' && before && equalValues({ ...before }, { ...period })) periods.pop()
    else if (period.word === '') continue
    else if (last?.word === period.word || act === 'undo') periods.splice(-1, 1, period)
    else periods.push(period)
  }
  return periods.slice(0, -1).reverse()
}

function periodOf(value: HistoryLine['value']): StatusPeriod {
  const { word, from, where } = value as Readonly<Record<string, unknown>>
  return { word: textOf(word), from: textOf(from), where: textOf(where) }
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
