import { useEffect, useMemo, useState } from 'react'
import { checkActivities } from '../../../../shared/desk/activity-check.ts'
import { undecided } from '../../../../shared/desk/case-decision.ts'
import { checkRegister } from '../../../../shared/desk/register-check.ts'
import type { RegisterFinding } from '../../../../shared/desk/register-finding.ts'
import { rowsByPerson } from '../../../../shared/ledger/rows-by-person.ts'
import { lastVersion } from '../../../../shared/policy/judge/judge-across-versions.ts'
import { registerWithin } from '../../../actions/write-school.ts'
import { useRows } from '../../../store/session.tsx'
import type { School } from '../use-school.ts'
import { type SlicedWork, workInSlices } from '../work-in-slices.ts'

/** The last result, so that whoever comes back from mending one finds the others; it counts while the rows are the same. */
let kept:
  | { readonly rows: School['rows']; readonly terms: School['terms']; readonly findings: Findings }
  | undefined

interface Findings extends SlicedWork<readonly RegisterFinding[]> {
  readonly within: number
}

const NOTHING: SlicedWork<readonly RegisterFinding[]> = { results: [], total: 0 }

export interface FoundSoFar {
  readonly results: readonly (readonly RegisterFinding[])[]
  readonly done: number
  readonly total: number
  /** What is shown is of the rows as they are now, and whole. */
  readonly isDone: boolean
}

/**
 * PL6 over the whole school, person by person so that the page stays alive. What was found before stays until
 * everything has been looked at again: a list that somebody works through does not empty itself under their hands. What
 * a person decided to leave is not among them (MG9).
 */
export function useFindings(school: School): FoundSoFar {
  const found = useAllFindings(school)
  const decisions = useRows('case-decision')
  const ends = useRows('case-decision-end')
  const results = useMemo(
    () => found.results.map((part) => undecided(part, decisions, ends)),
    [found.results, decisions, ends],
  )
  return { ...found, results }
}

function useAllFindings({ rows, terms }: School): FoundSoFar {
  const [profile] = useRows('school')
  const within = registerWithin(profile)
  const [work, setWork] = useState(() => foundBefore(rows))
  const [progress, setProgress] = useState({ done: 0, total: 0 })
  const [doneFor, setDoneFor] = useState<unknown>()
  useEffect(() => {
    if (kept?.rows === rows && kept.terms === terms && kept.findings.within === within) {
      setWork(kept.findings)
      setDoneFor(rows)
      return
    }
    if (!terms) return
    const stop = new AbortController()
    const { scheme } = lastVersion(terms.versions)
    const check = { ...terms, within, dayLimit: scheme.hour.dayCap ?? DAY_LIMIT }
    const rowsOf = rowsByPerson(rows)
    // What concerns activities needs every roll; what concerns one person needs theirs.
    const parts = [undefined, ...rows.person.filter(({ fields }) => fields.removed !== true)]
    void workInSlices(
      parts,
      (person) =>
        person === undefined
          ? checkActivities(rows, check)
          : checkRegister(rowsOf([person]), check).filter((found) => 'person' in found),
      ({ results, total }) => {
        setProgress({ done: results.length, total })
        if (results.length < total) return
        kept = { rows, terms, findings: { results, total, within } }
        setWork(kept.findings)
        setDoneFor(rows)
      },
      stop.signal,
    )
    return () => stop.abort()
  }, [rows, terms, within])
  return { ...work, total: progress.total, done: progress.done, isDone: doneFor === rows }
}

/** Of this school, though something may have been mended since: the people are the same. */
function foundBefore({ person }: School['rows']): SlicedWork<readonly RegisterFinding[]> {
  return kept && kept.rows.person === person ? kept.findings : NOTHING
}

/** Hours of one day beyond which a person is asked, where the scheme has no limit of its own. */
const DAY_LIMIT = 8
