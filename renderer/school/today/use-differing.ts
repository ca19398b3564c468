import { useMemo } from 'react'
import type { ViewRow } from '../../../shared/contract/host-values.ts'
import type { Kind } from '../../../shared/domain/kinds/kinds.ts'
import { PLACED, placeOf, type Screen } from '../../../shared/domain/kinds/places.ts'
import { pressingOffers } from '../../actions/person/same-person-offers.ts'
import { useRows } from '../../store/session.tsx'
import { useWords } from '../../words/words.tsx'
import { useOffers } from '../person/same-person/use-offers.ts'
import type { TodayLine } from './today-part.tsx'

/** MG2, MG9: what has two values, and who may be one person, screen by screen. */
export function useDiffering(): readonly TodayLine[] {
  const words = useWords().today
  const offers = pressingOffers(useOffers())
  // A fixed list: the hooks behind it are always the same ones.
  const disputed = PLACED.flatMap(useDisputed)
  const differing = SCREENS.flatMap((screen): TodayLine[] => {
    const found = disputed.filter(({ kind }) => placeOf(kind)?.screen === screen)
    const [first] = found
    if (!first) return []
    const { length } = found
    const filter = length > 1 ? FILTERS[screen] : undefined
    return [
      {
        key: `differs/${screen}`,
        mark: 'differs',
        text: words.differs[screen](length),
        // Where no list shows several alone, to the first: once it is decided the line leads to the next.
        to: filter ? screen : (placeOf(first.kind)?.settled?.(first.id, first.fields) ?? screen),
        filter,
      },
    ]
  })
  const same: TodayLine[] =
    offers > 0 ? [{ key: 'same', mark: 'same', text: words.same(offers), to: 'person/same' }] : []
  return [...differing, ...same]
}

const SCREENS = ['person', 'plan', 'activity', 'training', 'settings'] as const satisfies readonly Screen[]

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
