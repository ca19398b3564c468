import { useCallback } from 'react'
import type { TypedPage } from '../../../shared/domain/book/page.ts'
import { useRows } from '../../store/session.tsx'

/** What the person teaches is in the roster: filled in where nothing is typed. */
export function useSubjectOf(): (typed: TypedPage, field: string) => TypedPage {
  const people = useRows('person')
  return useCallback(
    (typed, field) => {
      if (field !== 'person' || typed.subject !== '') return typed
      const { subjects } = people.find(({ id }) => id === typed.person)?.fields ?? {}
      return typeof subjects === 'string' ? { ...typed, subject: subjects } : typed
    },
    [people],
  )
}
