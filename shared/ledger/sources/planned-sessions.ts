import type { Hex } from '../../base/bytes.ts'
import type { Row } from '../../fold/row.ts'
import type { SchemeVersions } from '../../policy/judge/judge-across-versions.ts'
import type { LedgerInput } from '../../policy/ledger/ledger-input.ts'
import type { PlannedSession } from '../../policy/ledger/sessions-to-close.ts'
import { textOf, whenOf } from '../school-rows.ts'
import { attendanceRecord } from './attendance-source.ts'

/**
 * The school's activities from today on at which a person is not marked yet, as attending them would be recognised
 * (PL5). What other bodies plan comes beside these in the same shape.
 */
export function plannedSessions(
  versions: SchemeVersions,
  activities: readonly Row[],
  person: Hex,
  { sources }: LedgerInput,
  today: string,
): PlannedSession[] {
  const attended = new Set(sources.map(({ record }) => record.projectId))
  return activities
    .filter((activity) => activity.fields.void !== true && (whenOf(activity)?.day ?? '') >= today)
    .filter(({ id }) => !attended.has(id))
    .map((activity) => ({
      name: textOf(activity, 'theme'),
      record: attendanceRecord(versions, person, presentAt(activity), activity, 'registered'),
    }))
}

/** An attendance as it will be, under the activity's own id: no attendance has that. */
function presentAt({ id }: Row): Row {
  return { kind: 'attendance', id, fields: { mark: { mark: 'present' } }, writes: {}, beside: {}, merged: [] }
}
