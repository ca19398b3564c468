import { useEffect, useState } from 'react'
import { creditsOfTeachers, mostUrgentFirst, type TeacherCredits, teachersOf } from './teacher-credits.ts'
import type { School } from './use-school.ts'
import { type SlicedWork, workInSlices } from './work-in-slices.ts'

/** The last result, so that coming back to the screen costs nothing; it counts while the rows are the same. */
let kept:
  | {
      readonly school: School['rows']
      readonly terms: School['terms']
      readonly year: string
      readonly work: SlicedWork<TeacherCredits>
    }
  | undefined

const NOTHING: SlicedWork<TeacherCredits> = { results: [], total: 0 }

/** Everybody's standing, worked out in slices; what was shown stays until there is something newer. */
export function useCredits(
  school: School,
  year: string,
): SlicedWork<TeacherCredits> & { readonly isDone: boolean } {
  const { rows, terms } = school
  const isKept = kept?.school === rows && kept.terms === terms && kept.year === year
  const [work, setWork] = useState(isKept && kept ? kept.work : NOTHING)
  const [shownFor, setShownFor] = useState<unknown>(isKept ? rows : undefined)
  useEffect(() => {
    if (kept?.school === rows && kept.terms === terms && kept.year === year) {
      setWork(kept.work)
      setShownFor(rows)
      return
    }
    setShownFor(undefined)
    if (!terms) return
    const stop = new AbortController()
    const teachers = teachersOf({ rows, terms })
    let creditsOf: ((person: (typeof teachers)[number]) => TeacherCredits) | undefined
    void workInSlices(
      teachers,
      (person) => {
        creditsOf ??= creditsOfTeachers({ rows, terms }, year)
        return creditsOf(person)
      },
      ({ results, total }) => {
        const sorted = { results: mostUrgentFirst(results), total }
        setWork(sorted)
        if (results.length < total) return
        kept = { school: rows, terms, year, work: sorted }
        setShownFor(rows)
      },
      stop.signal,
    )
    return () => stop.abort()
  }, [rows, terms, year])
  return { ...work, isDone: shownFor === rows }
}
