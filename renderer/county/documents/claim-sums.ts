import { grouped } from '../../../shared/base/grouped.ts'
import type { ConsoleComputedLine } from '../../../shared/contract/county-http.ts'
import { sumOfDecimals } from '../../../shared/policy/scheme/exact.ts'

/** What a claim comes to for one person, or at one activity; sums are exact. */
export interface ClaimSum {
  readonly key: string
  /** Of the lines, the first: all share what they were put together by. */
  readonly line: ConsoleComputedLine
  readonly lines: number
  /** Of those, how many do not count. */
  readonly without: number
  readonly hours: string
  readonly counted: string
}

export function sumsOf(
  lines: readonly ConsoleComputedLine[],
  by: 'person' | 'activity',
): readonly ClaimSum[] {
  return [...grouped(lines, (line) => line[by])].map(([key, own]) => ({
    key,
    line: own[0]!,
    lines: own.length,
    without: own.filter(({ outcome }) => outcome !== 'registered').length,
    hours: sumOfDecimals(own.map(({ hours }) => hours)),
    counted: sumOfDecimals(own.map(({ counted }) => counted)),
  }))
}
