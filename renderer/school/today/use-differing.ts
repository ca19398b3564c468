import { useMemo } from 'react'
import type { ViewRow } from '../../../shared/contract/host-values.ts'
import type { Kind } from '../../../shared/domain/kinds/kinds.ts'
import { pressingOffers } from '../../actions/person/same-person-offers.ts'
import { useRows } from '../../store/session.tsx'
import { useWords } from '../../words/words.tsx'
import { useOffers } from '../person/same-person/use-offers.ts'
import { differingPlace } from './differing-place.ts'
import type { TodayLine } from './today-part.tsx'

/** MG2, MG9: what has two values, and who may be one person, screen by screen. */
export function useDiffering(): readonly TodayLine[] {
  const words = useWords().today
  const offers = pressingOffers(useOffers())
  const found = {
    person: useDisputed('person'),
    plan: [...useDisputed('plan'), ...useDisputed('plan-line'), ...useDisputed('personal-plan')],
    activity: [...useDisputed('activity'), ...useDisputed('attendance'), ...useDisputed('guest')],
    training: [
      ...useDisputed('project'),
      ...useDisputed('result'),
      ...useDisputed('presenter'),
      ...useDisputed('degree-study'),
      ...useDisputed('mandarin-test'),
    ],
    settings: [...useDisputed('school'), ...useDisputed('user')],
  } as const
  const differing = SCREENS.flatMap((screen): TodayLine[] => {
    const [first] = found[screen]
    if (!first) return []
    const { length } = found[screen]
    const filter = length > 1 ? FILTERS[screen] : undefined
    return [
      {
        key: `differs/${screen}`,
        mark: 'differs',
        text: words.differs[screen](length),
        // Where no list shows several alone, to the first: once it is decided the line leads to the next.
        to: filter ? screen : differingPlace(first),
        filter,
      },
    ]
  })
  const same: TodayLine[] =
    offers > 0 ? [{ key: 'same', mark: 'same', text: words.same(offers), to: 'person/same' }] : []
  return [...differing, ...same]
}

const SCREENS = ['person', 'plan', 'activity', 'training', 'settings'] as const

/** Where the list can show several alone. */
const FILTERS: Readonly<Record<string, readonly [string, string] | undefined>> = {
  person: ['person-filter', 'doubtful'],
  activity: ['activity-filter', 'differ'],
}

/** Records of a kind that have two values somewhere. */
function useDisputed(kind: Kind): readonly ViewRow[] {
  const rows = useRows(kind)
  return useMemo(() => rows.filter(({ beside }) => hasAny(beside)), [rows])
}

/** Faster than its keys: nearly all of a hundred thousand rows have none. */
function hasAny(beside: object): boolean {
  for (const _field in beside) return true
  return false
}
