import { useMemo } from 'react'
import { joinedPersons } from '../../../actions/person/join-persons.ts'
import { type SameOffers, samePersonOffers } from '../../../actions/person/same-person-offers.ts'
import { isRemoved } from '../../../actions/person/write-person.ts'
import { useRows } from '../../../store/session.tsx'

/** Who may be one person, of all who were neither entered by mistake nor found to be two. */
export function useOffers(): SameOffers {
  const persons = useRows('person')
  const decisions = useRows('different-persons')
  const ends = useRows('different-persons-end')
  return useMemo(() => {
    const different = joinedPersons(decisions, ends).flatMap(({ pairs }) => pairs)
    return samePersonOffers(
      persons.filter((row) => !isRemoved(row)),
      different,
    )
  }, [persons, decisions, ends])
}
