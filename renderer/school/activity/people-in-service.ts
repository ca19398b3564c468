import { useMemo } from 'react'
import type { ViewRow } from '../../../shared/contract/host-values.ts'
import { isExpectedAt } from '../../../shared/domain/expected-at.ts'
import { isInServiceAt } from '../../../shared/domain/in-service.ts'
import { keptByRows } from '../../store/kept-by-rows.ts'
import { useRows } from '../../store/session.tsx'

/** Everybody in service on a day, by name; somebody without a state is. */
export function usePeopleInService(day: string): readonly ViewRow[] {
  const people = useRows('person')
  return useMemo(
    () => people.filter((person) => isInServiceAt(person.fields, day)).sort(byName),
    [people, day],
  )
}

/** How many are expected at an activity (应到). */
export function useExpectedCount(): (activity: ViewRow) => number {
  return expectedCount(useRows('person'))
}

/** Most activities of a school expect the same, so it is counted once. */
const expectedCount = keptByRows((people: readonly ViewRow[]) => {
  const counts = new Map<string, number>()
  return ({ fields }: ViewRow): number => {
    const { day } = (fields.when ?? {}) as { readonly day?: string }
    const key = JSON.stringify([day, fields.expected])
    const known = counts.get(key)
    if (known !== undefined) return known
    const count = people.filter((person) => isExpectedAt(fields, person.fields)).length
    counts.set(key, count)
    return count
  }
})

export function nameOf(person: ViewRow | undefined): string {
  return typeof person?.fields.name === 'string' ? person.fields.name : ''
}

export function byName(a: ViewRow, b: ViewRow): number {
  return NAMES.compare(nameOf(a), nameOf(b)) || (a.id < b.id ? -1 : 1)
}

export const NAMES = new Intl.Collator('zh-Hans-CN')
