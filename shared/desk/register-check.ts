import type { SchoolRows } from '../ledger/rows-of-kinds.ts'
import { type LedgerTerms, schoolLedgers } from '../ledger/school-ledgers.ts'
import { lastVersion } from '../policy/judge/judge-across-versions.ts'
import { checkActivities } from './activity-check.ts'
import { overDailyLimit } from './daily-limit.ts'
import { checkGrants } from './grant-check.ts'
import type { RegisterFinding } from './register-finding.ts'
import { trainingTwice } from './training-twice.ts'
import { attendedByPerson, pairKey, twoPlaces } from './two-places.ts'

export interface CheckTerms extends LedgerTerms {
  readonly today: string
  /** Days after which a finished session must have its roll and be declared (domain §3.6: 30). */
  readonly within: number
  /** Hours a person may have on one day; null: no limit. */
  readonly dayLimit: number | null
}

/** PL6: everything the school's rows say twice, wrongly or not at all, with the way to mend it. By kind and id. */
export function checkRegister(rows: SchoolRows, terms: CheckTerms): RegisterFinding[] {
  const { persons, inputOf } = schoolLedgers(rows, terms)
  const { scheme } = lastVersion(terms.versions)
  const activities = checkActivities(rows, terms)
  const twice = new Set(
    activities
      .filter(({ kind }) => kind === 'activity-twice')
      .map((one) => pairKey(one.rows.map(({ id }) => id))),
  )
  const attended = attendedByPerson(rows)
  const found = persons.flatMap((person) => {
    const input = inputOf(person.id)
    return [
      ...twoPlaces(person.id, attended.get(person.id) ?? [], twice),
      ...trainingTwice(person.id, input),
      ...overDailyLimit(scheme, person.id, input.sources, terms.dayLimit),
      ...checkGrants(rows, person.id, input),
    ]
  })
  return [...activities, ...found].sort((a, b) => (`${a.kind} ${a.id}` < `${b.kind} ${b.id}` ? -1 : 1))
}
