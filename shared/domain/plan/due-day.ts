import type { Value } from '../../base/cbor.ts'
import { day } from '../kinds/value-rule.ts'
import { readWhen } from './plan-when.ts'

/**
 * The first day on which a topic of a year's plan may be due: its date; else what its words name: `5月12日`, `3 月第 2 周`,
 * `四月中旬`, `9 月`. Undefined where they name no month.
 */
export function dueDay(year: number, line: Readonly<Record<string, Value>>): string | undefined {
  if (day(line.date)) return String(line.date)
  const when = typeof line.when === 'string' ? line.when.normalize('NFKC').replace(/\s+/g, '') : ''
  const { date, month } = readWhen(when, year)
  if (date !== null) return date
  return month === null ? undefined : `${year}-${two(month)}-${two(dateIn(when))}`
}

/** A week begins seven days after the one before it: the plan says no more. */
function dateIn(when: string): number {
  const [, week] = /第?([1-5一二三四五])周/.exec(when) ?? []
  if (week !== undefined) return (WEEKS.indexOf(week) % 5) * 7 + 1
  if (/中旬/.test(when)) return 11
  return /下旬|月底|月末/.test(when) ? 21 : 1
}

const WEEKS = '12345一二三四五'

function two(number: number): string {
  return String(number).padStart(2, '0')
}
