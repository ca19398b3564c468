import type { Hex } from '../base/bytes.ts'
import { grouped } from '../base/grouped.ts'
import { hoursIn, learningHours } from '../policy/judge/hours.ts'
import type { LedgerSource } from '../policy/ledger/ledger-source.ts'
import { daysSpanned } from '../policy/scheme/calendar.ts'
import { compare, type Exact, exact, textOf as exactText, over, plus, times } from '../policy/scheme/exact.ts'
import type { Scheme } from '../policy/scheme/scheme.ts'
import { findingOf, type RegisterFinding } from './register-finding.ts'

/** What lies within one day is summed over the day; a course of several days has so many times the limit. */
export function overDailyLimit(
  scheme: Scheme,
  person: Hex,
  sources: readonly LedgerSource[],
  dayLimit: number | null,
): RegisterFinding[] {
  if (dayLimit === null) return []
  // A degree was studied for years: its day is that of the certificate (H-040).
  const sat = sources.filter(({ row }) => row.kind !== 'degree-study')
  const dated = sat.filter(({ record, blocks }) => record.end != null && !blocks.includes('unreadable'))
  const isOneDay = ({ record }: LedgerSource): boolean => (record.start ?? record.end) === record.end
  const days = [...grouped(dated.filter(isOneDay), ({ record }) => record.end!).values()]
  const courses = dated.filter((source) => !isOneDay(source)).map((source) => [source])
  return [...days, ...courses].flatMap((together) => {
    const { start = null, end } = together[0]!.record
    const hours = together.reduce<Exact>((sum, source) => plus(sum, hoursOf(scheme, source)), exact(0))
    const limit = times(exact(dayLimit), exact(daysSpanned(start, end!)))
    if (compare(hours, limit) <= 0) return []
    const numbers = { hours: exactText(hours), limit: exactText(limit) }
    const facts = { kind: 'over-daily-limit', person, day: end!, ...numbers, mend: 'correct-hours' } as const
    const operations = together.flatMap((source) => source.operations)
    return [
      findingOf(
        facts,
        together.map(({ row }) => row),
        operations,
      ),
    ]
  })
}

/** As sat, whatever the scheme then makes of them. */
function hoursOf(scheme: Scheme, { record }: LedgerSource): Exact {
  if (record.hours == null && record.segments == null && record.minutes != null)
    return over(exact(record.minutes), exact(scheme.hour.minutes))
  return hoursIn(learningHours(record, scheme.hour))
}
