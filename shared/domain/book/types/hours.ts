import { hoursByMode } from '../../kinds/hours-rule.ts'
import { MODE_WORDS, type ModeHours, TRAINING_MODES, type TrainingMode } from '../../kinds/training-words.ts'
import { decimalText } from '../../typed-text.ts'
import type { FieldType } from '../field-type.ts'

export interface HoursField extends FieldType<'hours'> {
  readonly modes: readonly TrainingMode[]
}

/** H-042: hours by the mode they were sat in; a form has a text for each. None is no value: such a field is required. */
export function hours(modes: readonly TrainingMode[] = TRAINING_MODES): HoursField {
  return {
    type: 'hours',
    accepts: hoursByMode,
    modes,
    fresh: Object.fromEntries(TRAINING_MODES.map((mode) => [mode, ''])),
    typed: (value) => ({
      ...Object.fromEntries(TRAINING_MODES.map((mode) => [mode, ''])),
      ...Object.fromEntries(((value ?? []) as readonly ModeHours[]).map((one) => [one.mode, one.hours])),
    }),
    read(typed) {
      const read: ModeHours[] = []
      for (const mode of TRAINING_MODES) {
        const written = (typed as Readonly<Record<string, string>>)[mode] ?? ''
        if (written.trim() === '') continue
        const amount = decimalText(written)
        if (amount === undefined) return { ok: false, part: mode }
        if (amount !== '0') read.push({ mode, hours: amount })
      }
      return { ok: true, value: read }
    },
    said: (value, { choiceOf }) =>
      ((value ?? []) as readonly ModeHours[])
        .map(({ mode, hours: amount }) => `${choiceOf?.(HOUR_MODES, mode) ?? MODE_WORDS[mode]} ${amount}`)
        .join('，'),
    fromCell: (cell) => ({
      ...Object.fromEntries(TRAINING_MODES.map((mode) => [mode, ''])),
      [modes[0]!]: cell,
    }),
  }
}

/** The words of modes in another language go by this name. */
export const HOUR_MODES = 'hour-modes'
