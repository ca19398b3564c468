import { useMemo } from 'react'
import { type SameOffers, samePersonOffers } from '../../actions/same-person-offers.ts'
import { statusOf } from '../../actions/write-person.ts'
import { useRows } from '../../store/session.tsx'
import { useWords } from '../../words/words.tsx'

/** Who may be one person, of all who were not entered by mistake. */
export function useOffers(): SameOffers {
  const { person: words } = useWords()
  const persons = useRows('person')
  return useMemo(
    () => samePersonOffers(persons.filter((row) => statusOf(row).word !== words.mistaken)),
    [persons, words],
  )
}
