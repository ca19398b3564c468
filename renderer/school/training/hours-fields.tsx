import { Input } from 'antd'
import type { Refusal } from '../../../shared/base/refusal.ts'
import { TRAINING_MODES, type TrainingMode } from '../../../shared/domain/kinds/training-words.ts'
import type { HoursText } from '../../actions/training/hours-by-mode.ts'
import { useWords } from '../../words/words.tsx'
import { FormField } from './form-field.tsx'

export interface HoursFieldsProps {
  /** Begins the ids of the inputs. */
  readonly name: string
  readonly hours: HoursText
  readonly refusal: Refusal | undefined
  /** All of them where it is left out. */
  readonly modes?: readonly TrainingMode[]
  readonly onChange: (hours: HoursText) => void
}

/** H-042: the hours of the notice, a field a mode; most have one. */
export function HoursFields({ name, hours, refusal, modes = TRAINING_MODES, onChange }: HoursFieldsProps) {
  const words = useWords().training
  const isMissing = refusal?.facts?.field === 'hours'
  return modes.map((mode) => (
    <FormField
      key={mode}
      id={`${name}-hours-${mode}`}
      label={words.project.modeHours(words.modes[mode])}
      field={isMissing ? 'hours' : `hours-${mode}`}
      refusal={refusal}
    >
      <Input
        id={`${name}-hours-${mode}`}
        value={hours[mode]}
        maxLength={16}
        inputMode="decimal"
        onChange={(event) => onChange({ ...hours, [mode]: event.target.value })}
      />
    </FormField>
  ))
}
