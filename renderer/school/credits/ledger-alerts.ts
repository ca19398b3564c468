import type { Ledger } from '../../../shared/policy/ledger/ledger.ts'
import type { OutlookGap } from '../../../shared/policy/ledger/teacher-outlook.ts'
import { daysSpanned } from '../../../shared/policy/scheme/calendar.ts'
import type { TeacherCredits } from './teacher-credits.ts'

type Span = 'year' | 'cycle'

/** What stands on top of a ledger because somebody must act. */
export type LedgerAlert =
  /** H-044, 至少一年一次认定: something was done in that year and nothing of it is recognised. */
  | { readonly kind: 'yearly'; readonly year: string }
  | {
      readonly kind: 'short'
      readonly span: Span
      readonly year: string
      readonly gaps: readonly OutlookGap[]
    }
  | {
      readonly kind: 'near'
      readonly span: Span
      readonly year: string
      readonly day: string
      readonly days: number
    }
  | { readonly kind: 'past'; readonly span: Span; readonly year: string; readonly day: string }
  | { readonly kind: 'held' | 'open'; readonly count: number }

/** The most pressing first; empty for one nobody need look at. */
export function ledgerAlerts(
  { entries }: Pick<Ledger, 'entries'>,
  credits: TeacherCredits,
  year: string,
  today: string,
): readonly LedgerAlert[] {
  const ofYear = entries.filter((entry) => (entry.year || entry.end.slice(0, 4)) === year)
  const isUnrecognised = ofYear.length > 0 && !ofYear.some(({ state }) => state === 'recognised')
  const spans = (['year', 'cycle'] as const).flatMap((span) => {
    const outlook = credits[span]
    return outlook?.binding && outlook.state !== 'safe' ? [{ span, outlook }] : []
  })
  return [
    ...spans.flatMap(({ span, outlook: { state, deadline, gaps } }): LedgerAlert[] => {
      if (deadline < today)
        return [
          { kind: 'past', span, year, day: deadline },
          { kind: 'short', span, year, gaps },
        ]
      const days = daysSpanned(today, deadline) - 1
      return [
        ...(state === 'short' ? [{ kind: 'short', span, year, gaps } as const] : []),
        ...(days <= NEAR ? [{ kind: 'near', span, year, day: deadline, days } as const] : []),
      ]
    }),
    ...(isUnrecognised ? [{ kind: 'yearly', year } as const] : []),
    ...(credits.held > 0 ? [{ kind: 'held', count: credits.held } as const] : []),
    ...(credits.open > 0 ? [{ kind: 'open', count: credits.open } as const] : []),
  ]
}

/** Days before a deadline from which it is said. */
const NEAR = 60
