import { useEffect, useState } from 'react'
import { checkActivities } from '../../../shared/certificate/activity-check.ts'
import { checkRegister } from '../../../shared/certificate/register-check.ts'
import type { RegisterFinding } from '../../../shared/certificate/register-finding.ts'
import { rowsByPerson } from '../../../shared/certificate/rows-by-person.ts'
import { lastVersion } from '../../../shared/policy/judge-across-versions.ts'
import { registerWithin } from '../../actions/write-school.ts'
import { useRows } from '../../store/session.tsx'
import type { School } from './use-school.ts'
import { type SlicedWork, workInSlices } from './work-in-slices.ts'

/** PL6 over the whole school, person by person so that the page stays alive. */
export function useFindings({ rows, terms }: School): SlicedWork<readonly RegisterFinding[]> {
  const [work, setWork] = useState<SlicedWork<readonly RegisterFinding[]>>({ results: [], total: 0 })
  const [profile] = useRows('school')
  const within = registerWithin(profile)
  useEffect(() => {
    if (!terms) return
    const stop = new AbortController()
    const { scheme } = lastVersion(terms.versions)
    const check = { ...terms, within, dayLimit: scheme.hour.dayCap ?? DAY_LIMIT }
    const rowsOf = rowsByPerson(rows)
    // What concerns activities needs every roll; what concerns one person needs theirs.
    const parts = [undefined, ...rows.persons.filter(({ fields }) => fields.removed !== true)]
    void workInSlices(
      parts,
      (person) =>
        person === undefined
          ? checkActivities(rows, check)
          : checkRegister(rowsOf([person]), check).filter((found) => 'person' in found),
      setWork,
      stop.signal,
    )
    return () => stop.abort()
  }, [rows, terms, within])
  return work
}

/** Hours of one day beyond which a person is asked, where the scheme has no limit of its own. */
const DAY_LIMIT = 8
