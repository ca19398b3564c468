import { useMemo } from 'react'
import type { ViewRow } from '../../../../shared/contract/host-values.ts'
import { type SameOffers, samePersonOffers } from '../../../../shared/desk/same-person.ts'
import { joinedPersons } from '../../../actions/person/join-persons.ts'
import { isRemoved } from '../../../actions/person/write-person.ts'
import { useRows } from '../../../store/session.tsx'

/** Who may be one person, of all who were neither entered by mistake nor found to be two. */
export function useOffers(): SameOffers<ViewRow> {
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
