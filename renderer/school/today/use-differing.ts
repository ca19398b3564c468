import { pressingOffers } from '../../../shared/desk/same-person.ts'
import { DESK, PLACED, placeOf, type Screen, settledAt } from '../../../shared/domain/kinds/places.ts'
import { useWords } from '../../words/words.tsx'
import { useDisputed } from '../desk/use-cases.ts'
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
    const last = found.at(-1)
    if (!first || !last) return []
    const { length } = found
    const isListed = length > 1 && found.every((row) => settledAt(row) !== DESK)
    const filter = isListed ? FILTERS[screen] : undefined
    return [
      {
        key: `differs/${screen}`,
        mark: 'differs',
        text: words.differs[screen](length),
        // One alone where its own form shows it; several where a list shows them alone; all others on the desk.
        to: filter ? screen : first === last ? settledAt(first) : DESK,
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
