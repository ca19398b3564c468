import type { Hex } from '../../base/bytes.ts'
import type { Mark } from '../../domain/kinds/activity-kinds.ts'
import type { Row } from '../../fold/row.ts'
import { type SchemeVersions, versionFor } from '../../policy/judge/judge-across-versions.ts'
import type { RecordStatus, TrainingRecord } from '../../policy/scheme/training-record.ts'
import { endsOf, textOf, whenOf } from '../school-rows.ts'
import { type SourceOfKind, sourceOf } from './source-of-kind.ts'

/**
 * F11: one person at one activity of the school's own. It is gone where nobody says that the person was there: 请假,
 * 缺席, void. Where one of two values says so, it is there and blocked (MG6).
 */
export const attendanceSource = {
  reads: ['activity'],
  person: (attendance) => endsOf(attendance)[1] ?? '',
  of(attendance, person, at) {
    const [named = ''] = endsOf(attendance)
    const activity = at.row('activity', named)
    const record = attendanceRecord(at.versions, person, attendance, activity, at.declared(named))
    const said = { name: activity ? textOf(activity, 'theme') : '', number: '' }
    const isVoid = attendance.fields.void === true || activity?.fields.void === true
    return {
      source: sourceOf(attendance, [activity], record, said, at),
      isGone: isVoid || !marksOf(attendance).some(({ mark }) => isThere(mark)),
    }
  },
} as const satisfies SourceOfKind

/**
 * As the version of its day judges it: school level, in the school's form. A scheme that takes hours as declared gets
 * the activity's; one that counts minutes gets those that were sat, the activity's less those of the mark.
 */
export function attendanceRecord(
  versions: SchemeVersions,
  person: Hex,
  attendance: Row,
  activity: Row | undefined,
  status: RecordStatus,
): TrainingRecord {
  const day = activity ? (whenOf(activity)?.day ?? null) : null
  const record: TrainingRecord = {
    ...SCHOOL_BASED,
    id: attendance.id,
    teacherId: person,
    start: day,
    end: day,
    status,
    ...(activity ? { projectId: activity.id } : {}),
  }
  const { scheme } = versionFor(versions, record)
  return scheme.hour.source === 'minutes'
    ? { ...record, minutes: minutesSat(attendance, activity) }
    : { ...record, hours: Number(activity?.fields.hours ?? '0') }
}

/** 出勤 迟到 早退 were there; 请假 缺席 were not. */
export function wasThere(attendance: Row): boolean {
  return attendance.fields.void !== true && isThere(marksOf(attendance)[0]?.mark ?? 'absent')
}

export function isThere(mark: Mark): boolean {
  return COUNTING.has(mark)
}

export interface MarkValue {
  readonly mark: Mark
  /** By which somebody came late or left early. */
  readonly minutes?: number
}

/** The mark shown and those beside it (MG2). */
function marksOf({ fields, beside }: Row): readonly MarkValue[] {
  const others = (beside.mark ?? []).map(({ value }) => value as unknown as MarkValue)
  return fields.mark === undefined ? others : [fields.mark as unknown as MarkValue, ...others]
}

function minutesSat(attendance: Row, activity: Row | undefined): number {
  const { minutes = 0 } = (activity && whenOf(activity)) ?? {}
  const { mark, minutes: missed = 0 } = marksOf(attendance)[0] ?? { mark: 'absent' }
  return mark === 'present' ? minutes : Math.max(0, minutes - missed)
}

/** Who was there has passed: a school's own activity is not graded. */
const SCHOOL_BASED = {
  role: 'attendee',
  kind: 'training',
  level: 'school',
  nature: 'school',
  mode: 'school',
  grade: 'pass',
  tags: [],
} as const

const COUNTING: ReadonlySet<Mark> = new Set(['present', 'late', 'left-early'])
