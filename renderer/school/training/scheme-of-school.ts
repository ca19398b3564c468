import { useMemo } from 'react'
import { splitTargets } from '../../../shared/policy/scheme/category-consistency.ts'
import { knownSchemes } from '../../../shared/policy/scheme/known-schemes.ts'
import type { Scheme } from '../../../shared/policy/scheme/scheme.ts'
import { versionsOf } from '../../../shared/policy/scheme/scheme-in-force.ts'
import { useRows, useStatus } from '../../store/session.tsx'

export interface CategoryOption {
  readonly value: string
  readonly label: string
}

/** The latest version of the county's rules; undefined where the school has chosen none that is known here. */
export function useSchemeOfSchool(): Scheme | undefined {
  const { school } = useStatus()
  const published = useRows('scheme')
  const known = useMemo(() => knownSchemes(published), [published])
  return versionsOf(known.schemes, school?.scheme ?? '').at(-1)
}

/** What a project may declare itself to be; none where the scheme sorts records by itself. */
export function useDeclaredCategories(): readonly CategoryOption[] {
  const scheme = useSchemeOfSchool()
  return useMemo(() => {
    if (!scheme?.classify.some(({ category }) => category === '@record')) return []
    const parents = new Set(scheme.categories.map(({ parent }) => parent))
    return scheme.categories
      .filter(({ id }) => !parents.has(id))
      .map(({ id, label }) => ({ value: id, label }))
  }, [scheme])
}

/** Where a degree's credits may go (H-AMB-12). */
export function useSplitCategories(): readonly CategoryOption[] {
  const scheme = useSchemeOfSchool()
  return useMemo(() => {
    if (!scheme) return []
    return splitTargets(scheme).map((value) => ({
      value,
      label: scheme.categories.find(({ id }) => id === value)?.label ?? value,
    }))
  }, [scheme])
}
