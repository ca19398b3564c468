import type { Scheme } from '../scheme/scheme.ts'
import { MANDARIN_LEVELS, type TrainingRecord } from '../scheme/training-record.ts'

/** H-033: is the level at least the one required for the subject taught (`*` for any other)? Null if unknown. */
export function mandarinLevelMet(record: TrainingRecord, { mandarin: rule }: Scheme): boolean | null {
  const { mandarin } = record
  if (mandarin == null) return null
  if (mandarin.levelMet != null) return mandarin.levelMet
  if (rule === undefined || mandarin.level == null) return null
  const required = rule.required[mandarin.subject ?? '*'] ?? rule.required['*']
  if (required === undefined) return null
  return MANDARIN_LEVELS.indexOf(mandarin.level) >= MANDARIN_LEVELS.indexOf(required)
}
