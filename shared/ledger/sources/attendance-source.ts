import type { Hex } from '../../base/bytes.ts'
import type { Mark } from '../../domain/kinds/activity-kinds.ts'
import { hasTwoValues, stood } from '../../fold/document.ts'
import { type Row, rowKey } from '../../fold/row.ts'
import type { LedgerBlock, LedgerSource } from '../../policy/ledger/ledger-source.ts'
import type { Scheme } from '../../policy/scheme/scheme.ts'
import type { RecordStatus, TrainingRecord } from '../../policy/scheme/training-record.ts'
import { whenOf } from '../school-rows.ts'

/**
 * One person at one activity of the school's own, as a source of the ledger. Undefined where nobody says that
 * the person was there: 请假, 缺席, void. Where one of two values says so, it is there and blocked (MG6).
 */
export function attendanceSource(
  scheme: Scheme,
  person: Hex,
  attendance: Row,
  activity: Row | undefined,
  status: RecordStatus,
  waiting: ReadonlySet<string> = new Set(),
): LedgerSource | undefined {
  if (attendance.fields.void === true || activity?.fields.void === true) return undefined
  if (!marksOf(attendance).some(({ mark }) => COUNTING.has(mark))) return undefined
  const rows = activity ? [attendance, activity] : [attendance]
  const blocks: LedgerBlock[] = []
  if (hasTwoValues(rows)) blocks.push('two-values')
  if (rows.some((row) => waiting.has(rowKey(row.kind, row.id)))) blocks.push('waiting')
  if (!activity) blocks.push('not-here')
  return {
    record: attendanceRecord(scheme, person, attendance, activity, status),
    row: { kind: attendance.kind, id: attendance.id },
    operations: stood(rows),
    name: String(activity?.fields.theme ?? ''),
    number: '',
    blocks,
  }
}

/**
 * As a scheme judges it: school level, in the school's form. A scheme that takes hours as declared gets the
 * activity's; one that counts minutes gets those that were sat, the activity's less those of the mark.
 */
export function attendanceRecord(
  scheme: Scheme,
  person: Hex,
  attendance: Row,
  activity: Row | undefined,
  status: RecordStatus,
): TrainingRecord {
  const day = activity ? (whenOf(activity)?.day ?? null) : null
  const measured =
    scheme.hour.source === 'minutes'
      ? { minutes: minutesSat(attendance, activity) }
      : { hours: Number(activity?.fields.hours ?? '0') }
  return {
    ...SCHOOL_BASED,
    id: attendance.id,
    teacherId: person,
    start: day,
    end: day,
    status,
    ...measured,
    ...project(activity),
  }
}

/** Learning hours as an exact decimal (H-035; Baoji: whole hours an activity). */
export function learningHours(scheme: Scheme, attendance: Row, activity: Row): string {
  if (scheme.hour.source === 'issuer') return String(activity.fields.hours ?? '0')
  const hours = minutesSat(attendance, activity) / scheme.hour.minutes
  return String(scheme.hour.floorPerActivity ? Math.floor(hours) : Math.floor(hours * 1e6) / 1e6)
}

/** 出勤 迟到 早退 were there; 请假 缺席 were not. */
export function wasThere(attendance: Row): boolean {
  return attendance.fields.void !== true && COUNTING.has(marksOf(attendance)[0]?.mark ?? 'absent')
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

function project(activity: Row | undefined): { readonly projectId?: string } {
  return activity ? { projectId: activity.id } : {}
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
