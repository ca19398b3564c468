import { TRAINING_MODES } from './training-words.ts'
import { decimal, listOf, oneOf, rule, shape } from './value-rule.ts'

const modeHours = listOf(shape({ mode: oneOf(...TRAINING_MODES), hours: decimal }), TRAINING_MODES.length)

/** H-042: hours by the mode they were sat in; at least one mode, each once. */
export const hoursByMode = rule(`each mode once of ${modeHours.says}`, (value) => {
  if (!modeHours(value)) return false
  const modes = (value as readonly { readonly mode: string }[]).map(({ mode }) => mode)
  return modes.length > 0 && new Set(modes).size === modes.length
})
