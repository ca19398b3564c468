import type { Hex } from '../base/bytes.ts'
import type { Row } from '../fold/row.ts'
import type { PlannedSession } from '../policy/ledger/sessions-to-close.ts'
import {
  byUrgency,
  type OutlookState,
  type TeacherOutlook,
  teacherOutlook,
} from '../policy/ledger/teacher-outlook.ts'
import type { SchoolRows } from './rows-of-kinds.ts'
import { type LedgerTerms, schoolLedgers } from './school-ledgers.ts'
import { plannedSessions } from './sources/planned-sessions.ts'

export interface SchoolOverview {
  /** The most urgent first, then as in the rows. */
  readonly teachers: readonly TeacherLine[]
  readonly year: Readonly<Record<OutlookState, number>>
  readonly cycle: Readonly<Record<OutlookState, number>>
}

export interface TeacherLine extends TeacherOutlook {
  readonly person: Row
}

/** A school at a glance: who is safe, at risk or short, of what and by when. `elsewhere`: what others plan. */
export function schoolOverview(
  rows: SchoolRows,
  terms: LedgerTerms & { readonly today: string },
  year: string,
  elsewhere: (person: Hex) => readonly PlannedSession[] = () => [],
): SchoolOverview {
  const { persons, inputOf } = schoolLedgers(rows, terms)
  const teachers = persons.map((person): TeacherLine => {
    const input = inputOf(person.id)
    const planned = plannedSessions(terms.versions, rows.activity, person.id, input, terms.today)
    return { person, ...teacherOutlook(terms.versions, input, year, [...planned, ...elsewhere(person.id)]) }
  })
  return {
    teachers: teachers.sort(byUrgency),
    year: tally(teachers.map((teacher) => teacher.year?.state ?? 'safe')),
    cycle: tally(teachers.map((teacher) => teacher.cycle.state)),
  }
}

function tally(states: readonly OutlookState[]): Record<OutlookState, number> {
  const counts = { safe: 0, 'at-risk': 0, short: 0 }
  for (const state of states) counts[state] += 1
  return counts
}
