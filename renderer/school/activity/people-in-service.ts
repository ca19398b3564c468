import { useMemo } from 'react'
import type { ViewRow } from '../../../shared/contract/host-values.ts'
import { statusOf } from '../../actions/write-person.ts'
import { useRows } from '../../store/session.tsx'
import { useWords } from '../../words/words.tsx'

/** Everybody expected at a meeting, by name; somebody without a state is in service. */
export function usePeopleInService(): readonly ViewRow[] {
  const people = useRows('person')
  const { presentStatuses } = useWords().person
  return useMemo(
    () => people.filter((person) => presentStatuses.includes(statusOf(person).word)).sort(byName),
    [people, presentStatuses],
  )
}

export function nameOf(person: ViewRow | undefined): string {
  return typeof person?.fields.name === 'string' ? person.fields.name : ''
}

export function byName(a: ViewRow, b: ViewRow): number {
  return NAMES.compare(nameOf(a), nameOf(b)) || (a.id < b.id ? -1 : 1)
}

export const NAMES = new Intl.Collator('zh-Hans-CN')
