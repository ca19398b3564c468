import { done, type Result, refuse } from '../../shared/base/refusal.ts'
import type { ViewRow } from '../../shared/contract/host-values.ts'
import { RATINGS } from '../../shared/domain/kinds/activity-kinds.ts'
import { decimalText } from '../../shared/domain/typed-text.ts'
import type { SaveChange } from './changes.ts'
import { rewrites } from './field-changes.ts'

/** F12: what the meeting was, in the order of the form. */
export const RECORD_PROSE = ['problem', 'course', 'views', 'measures', 'outcome', 'summary'] as const
export type RecordProse = (typeof RECORD_PROSE)[number]
export type RecordField = RecordProse | 'score' | 'grade'
export type RecordText = Readonly<Record<RecordField, string>>

export function recordText(row: ViewRow | undefined): RecordText {
  const prose = Object.fromEntries(RECORD_PROSE.map((field) => [field, asText(row?.fields[field])]))
  const { score, grade } = (row?.fields.rating ?? {}) as {
    readonly score?: unknown
    readonly grade?: unknown
  }
  return { ...prose, score: asText(score), grade: asText(grade) } as RecordText
}

/** Only what differs from the activity as the form showed it. The score is 0 to 100; with its grade one decision. */
export function writeRecord(shown: ViewRow, typed: RecordText): Result<SaveChange[]> {
  const prose = Object.fromEntries(RECORD_PROSE.map((field) => [field, typed[field].trim()]))
  const score = typed.score.trim() === '' ? '' : decimalText(typed.score)
  if (score === undefined || Number(score) > 100) return refuse('value-refused', { field: 'score' })
  const grade = (RATINGS as readonly string[]).includes(typed.grade) ? typed.grade : ''
  const isRated = score !== '' || grade !== '' || shown.fields.rating !== undefined
  return done(rewrites(shown, { ...prose, ...(isRated ? { rating: { score, grade } } : {}) }))
}

function asText(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
