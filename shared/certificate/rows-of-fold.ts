import type { Fold } from '../fold/fold.ts'
import type { SchoolRows } from './school-rows.ts'

/** The rows of one school as its fold has them. */
export function rowsOfFold(fold: Fold): SchoolRows {
  return {
    persons: fold.list('person'),
    activities: fold.list('activity'),
    attendances: fold.list('attendance'),
    plans: fold.list('plan'),
    planLines: fold.list('plan-line'),
    claims: fold.list('claim'),
    claimLines: fold.list('claim-line'),
    decisions: [...fold.list('school-decision'), ...fold.list('county-decision')],
    recognitions: fold.list('recognition'),
  }
}
