import { done, type Result, refuse } from '../../../shared/base/refusal.ts'
import {
  type ModeHours,
  TRAINING_MODES,
  type TrainingMode,
} from '../../../shared/domain/kinds/training-words.ts'
import { decimalText } from '../../../shared/domain/typed-text.ts'
import { sumOfDecimals } from '../../../shared/policy/scheme/exact.ts'

/** Hours as typed, one field a mode; empty: none of that mode. */
export type HoursText = Readonly<Record<TrainingMode, string>>

export const NO_HOURS: HoursText = { face: '', online: '', practice: '', school: '' }

export function hoursText(hours: readonly ModeHours[] | undefined): HoursText {
  return { ...NO_HOURS, ...Object.fromEntries((hours ?? []).map(({ mode, hours }) => [mode, hours])) }
}

/** Empty where none is filled in. Refuses what is no number, naming the field `hours-face`. */
export function readHours(typed: HoursText): Result<ModeHours[]> {
  const read: ModeHours[] = []
  for (const mode of TRAINING_MODES) {
    if (typed[mode].trim() === '') continue
    const hours = decimalText(typed[mode])
    if (hours === undefined) return refuse('value-refused', { field: `hours-${mode}` })
    if (hours !== '0') read.push({ mode, hours })
  }
  return done(read)
}

/** `12.5`; exact. */
export function totalHours(hours: readonly ModeHours[]): string {
  return sumOfDecimals(hours.map((one) => one.hours))
}
