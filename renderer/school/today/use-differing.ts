import { useMemo } from 'react'
import { pressingOffers } from '../../actions/same-person-offers.ts'
import { useRows } from '../../store/session.tsx'
import { useWords } from '../../words/words.tsx'
import { useOffers } from '../person/use-offers.ts'
import type { TodayLine } from './today-part.tsx'

/** MG2, MG9: what has two values, and who may be one person, screen by screen. */
export function useDiffering(): readonly TodayLine[] {
  const words = useWords().today
  const offers = pressingOffers(useOffers())
  const person = useCount('person')
  const plan = useCount('plan') + useCount('plan-line') + useCount('personal-plan')
  const activity = useCount('activity') + useCount('attendance') + useCount('guest')
  const results = useCount('project') + useCount('result') + useCount('presenter')
  const papers = useCount('degree-study') + useCount('mandarin-test')
  const settings = useCount('school') + useCount('user')
  const counts = { person, plan, activity, training: results + papers, settings } as const
  const differing = (Object.keys(counts) as (keyof typeof counts)[])
    .filter((screen) => counts[screen] > 0)
    .map((screen): TodayLine => {
      return {
        key: `differs/${screen}`,
        mark: 'differs',
        text: words.differs[screen](counts[screen]),
        to: screen,
        filter: FILTERS[screen],
      }
    })
  const same: TodayLine[] =
    offers > 0 ? [{ key: 'same', mark: 'same', text: words.same(offers), to: 'person/same' }] : []
  return [...differing, ...same]
}

/** Where the list can show them alone. */
const FILTERS: Readonly<Record<string, readonly [string, string] | undefined>> = {
  person: ['person-filter', 'doubtful'],
  activity: ['activity-filter', 'differ'],
}

/** Records of a kind that have two values somewhere. */
function useCount(kind: string): number {
  const rows = useRows(kind)
  return useMemo(() => rows.filter(({ beside }) => hasAny(beside)).length, [rows])
}

/** Faster than its keys: nearly all of a hundred thousand rows have none. */
function hasAny(beside: object): boolean {
  for (const _field in beside) return true
  return false
}
