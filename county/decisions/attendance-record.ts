import type { Hex } from '../../shared/base/bytes.ts'
import type { Row } from '../../shared/fold/row.ts'
import type { Scheme } from '../../shared/policy/scheme.ts'
import type { TrainingRecord } from '../../shared/policy/training-record.ts'

/**
 * One person at one activity of the school's own, as a scheme judges it: school level, in the school's form. A
 * scheme that takes hours as declared gets the activity's; one that counts minutes gets those that were sat.
 */
export function attendanceRecord(
  scheme: Scheme,
  person: Hex,
  attendance: Row,
  activity: Row,
): TrainingRecord {
  const day = dayOf(activity)
  return {
    id: attendance.id,
    teacherId: person,
    projectId: activity.id,
    role: 'attendee',
    kind: 'training',
    level: 'school',
    nature: 'school',
    mode: 'school',
    grade: 'pass',
    start: day,
    end: day,
    status: 'registered',
    ...(scheme.hour.source === 'minutes'
      ? { minutes: minutesSat(attendance, activity) }
      : { hours: Number(activity.fields.hours ?? '0') }),
  }
}

/** Learning hours as an exact decimal (H-035; Baoji: whole hours an activity). */
export function hoursOf(scheme: Scheme, attendance: Row, activity: Row): string {
  if (scheme.hour.source === 'issuer') return String(activity.fields.hours ?? '0')
  const hours = minutesSat(attendance, activity) / scheme.hour.minutes
  return scheme.hour.floorPerActivity ? String(Math.floor(hours)) : String(Math.floor(hours * 1e6) / 1e6)
}

function dayOf({ fields }: Row): string | null {
  return (fields.when as { day?: string } | undefined)?.day ?? null
}

/** The minutes of a mark are those by which somebody came late or left early. */
function minutesSat(attendance: Row, activity: Row): number {
  const { minutes = 0 } = (activity.fields.when ?? {}) as { minutes?: number }
  const { mark, minutes: missed = 0 } = (attendance.fields.mark ?? {}) as { mark?: string; minutes?: number }
  return mark === 'present' ? minutes : Math.max(0, minutes - missed)
}
