import { amountText, roundedAmount } from '../scheme/amount.ts'
import { type Exact, exact, plus, stepsIn, times } from '../scheme/exact.ts'
import type { Scheme } from '../scheme/scheme.ts'
import type { TrainingRecord } from '../scheme/training-record.ts'
import type { Segment } from './evaluation.ts'

/**
 * Step 2: learning hours by mode, exact. Hours and segments are taken as given (H-042); minutes become hours
 * of the scheme's length, the remainder dropped per activity where the scheme says so (B-AMB-01). Days have as many hours as it says.
 */
export function learningHours(record: TrainingRecord, hour: Scheme['hour']): readonly Segment[] {
  const { segments, hours, minutes, days } = record
  if (segments != null) return segments.map(([mode, hours]) => ({ mode, hours: exact(hours) }))
  const mode = record.mode ?? null
  if (hours != null) return [{ mode, hours: exact(hours) }]
  if (days != null && hour.perDay !== undefined)
    return [{ mode, hours: times(exact(days), exact(hour.perDay)) }]
  if (minutes != null) return [{ mode, hours: hoursOfMinutes(minutes, hour) }]
  return [{ mode, hours: NONE }]
}

/** Of all modes together, exact. */
export function hoursIn(segments: readonly Segment[]): Exact {
  return segments.reduce<Exact>((sum, { hours }) => plus(sum, hours), NONE)
}

/**
 * Hours as they are written into a recognition and onto paper: the exact value where it has at most six decimals
 * (`1.025`), else rounded half up at the sixth, once (40 of 45 minutes: `0.888889`). Credits are never reckoned from
 * this but from the exact value, which the explanation keeps (PL2).
 */
export function writtenHours(hours: Exact): string {
  return amountText(roundedAmount(hours, MILLIONTH, 'half_up'), 0)
}

function hoursOfMinutes(minutes: number, hour: Scheme['hour']): Exact {
  const exactHours = { n: minutes, d: hour.minutes }
  return hour.floorPerActivity ? { n: stepsIn(exactHours, ONE, 'floor'), d: 1 } : exactHours
}

/** An amount of one millionth. */
const MILLIONTH = 1
const NONE = { n: 0, d: 1 }
const ONE = { n: 1, d: 1 }
