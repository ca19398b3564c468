import { useMemo } from 'react'
import type { ViewRow } from '../../../shared/contract/host-values.ts'
import { standingCaseDecisions, undecided } from '../../../shared/desk/case-decision.ts'
import { checkContested } from '../../../shared/desk/contested.ts'
import type { DeskCase } from '../../../shared/desk/desk-case.ts'
import { checkSamePerson } from '../../../shared/desk/same-person.ts'
import { checkTwoValues } from '../../../shared/desk/two-values.ts'
import { PLACED, type PlacedKind } from '../../../shared/domain/kinds/places.ts'
import { useRows } from '../../store/session.tsx'
import { useOffers } from '../person/same-person/use-offers.ts'

/**
 * The cases of every check over the rows alone, without those a person decided to leave (MG9); the register's are
 * worked out person by person.
 */
export function useCases(): readonly DeskCase<ViewRow>[] {
  // A fixed list: the hooks behind it are always the same ones.
  const disputed = PLACED.flatMap(useDisputed)
  const ours = useRows('school-decision')
  const countys = useRows('county-decision')
  const offers = useOffers()
  const decisions = useRows('case-decision')
  const ends = useRows('case-decision-end')
  const contested = useMemo(
    () => undecided(checkContested([...ours, ...countys]), decisions, ends),
    [ours, countys, decisions, ends],
  )
  const same = useMemo(() => checkSamePerson(offers), [offers])
  return [...checkTwoValues(disputed), ...contested, ...same]
}

export function useLeftCases(): readonly ViewRow[] {
  const decisions = useRows('case-decision')
  const ends = useRows('case-decision-end')
  return useMemo(() => standingCaseDecisions(decisions, ends), [decisions, ends])
}

/** Records of a kind that have two values somewhere. */
export function useDisputed(kind: PlacedKind): readonly ViewRow[] {
  const rows = useRows(kind)
  return useMemo(() => rows.filter(({ beside }) => hasAny(beside)), [rows])
}

/** Faster than its keys: nearly all of a hundred thousand rows have none. */
function hasAny(beside: object): boolean {
  for (const _field in beside) return true
  return false
}
