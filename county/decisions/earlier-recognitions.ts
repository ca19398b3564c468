import type { Hex } from '../../shared/base/bytes.ts'
import type { Fold } from '../../shared/fold/fold.ts'
import type { Row } from '../../shared/fold/row.ts'
import { attendanceRecord } from '../../shared/ledger/sources/attendance-source.ts'
import type { EarlierRecognition } from '../../shared/policy/judge/evaluation.ts'
import type { Scheme } from '../../shared/policy/scheme/scheme.ts'
import type { TrainingRecord } from '../../shared/policy/scheme/training-record.ts'
import { endsOf } from './document-rows.ts'

interface Recognition {
  readonly record: { readonly kind: string; readonly id: Hex }
  readonly person: Hex
  readonly year: string
  readonly category: string
  readonly base: string
  readonly bonus: string
  readonly counted: string
  readonly why: readonly string[]
  readonly scheme: { readonly id: string }
  readonly replaces: Hex | null
}

/** MG6: what was granted to the person under this scheme; replaced recognitions are left out. */
export function earlierOf(fold: Fold, scheme: Scheme, person: Hex): EarlierRecognition[] {
  const rows = fold.list('recognition')
  const replaced = new Set(rows.map(({ fields }) => fields.replaces))
  const byRecord = new Map<string, EarlierRecognition>()
  for (const row of rows) {
    const one = row.fields as unknown as Recognition
    const isTheirs = (fold.row('person', one.person)?.id ?? one.person) === person
    if (replaced.has(row.id) || !isTheirs || one.scheme.id !== scheme.id) continue
    const { base, bonus, counted, category, year, why } = one
    const record = recordOf(fold, scheme, person, one)
    // Two attendances that have since become one record were each granted, and both grants stand.
    const id = byRecord.has(record.id) ? row.id : record.id
    byRecord.set(id, {
      record: { ...record, id },
      granted: {
        outcome: 'registered',
        reasons: why,
        base,
        bonus,
        registered: counted,
        would: base,
        category,
        year,
      },
    })
  }
  return [...byRecord.values()]
}

/** The day a cap counts by is the activity's; where that is gone, the year's end. */
function recordOf(fold: Fold, scheme: Scheme, person: Hex, { record, year }: Recognition): TrainingRecord {
  const attendance: Row | undefined = fold.row(record.kind, record.id)
  const activity = attendance && fold.row('activity', endsOf(attendance)[0] ?? '')
  if (attendance && activity) return attendanceRecord(scheme, person, attendance, activity, 'registered')
  return { id: record.id, teacherId: person, end: `${year}-12-31`, level: 'school', nature: 'school' }
}
