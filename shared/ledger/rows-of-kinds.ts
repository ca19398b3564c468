import type { Row } from '../fold/row.ts'
import type { SchoolRows } from './school-rows.ts'
import { trainingSources } from './sources/training-sources.ts'

/** Kinds of the school's scope that a ledger is made of, whoever keeps their rows: a fold, or a view at a screen. */
export const LEDGER_KINDS = [
  'person',
  'activity',
  'attendance',
  'plan',
  'plan-line',
  'claim',
  'claim-line',
  'school-decision',
  'county-decision',
  'recognition',
  'project',
  'result',
  'presenter',
  'degree-study',
  'mandarin-test',
] as const

export type LedgerKind = (typeof LEDGER_KINDS)[number]

/** The rows of one school with everything that may stand in a ledger, the school's own activities and other training. */
export function rowsOfKinds(
  list: (kind: LedgerKind) => readonly Row[],
  writtenBy?: SchoolRows['writtenBy'],
): SchoolRows {
  const persons = list('person')
  return {
    persons,
    activities: list('activity'),
    attendances: list('attendance'),
    plans: list('plan'),
    planLines: list('plan-line'),
    claims: list('claim'),
    claimLines: list('claim-line'),
    decisions: [...list('school-decision'), ...list('county-decision')],
    recognitions: list('recognition'),
    others: trainingSources({
      persons,
      projects: list('project'),
      results: list('result'),
      presenters: list('presenter'),
      degrees: list('degree-study'),
      mandarin: list('mandarin-test'),
    }),
    ...(writtenBy ? { writtenBy } : {}),
  }
}
