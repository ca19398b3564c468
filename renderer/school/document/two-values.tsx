import { Button } from 'antd'
import type { Value } from '../../../shared/base/cbor.ts'
import type { ViewRow } from '../../../shared/contract/host-values.ts'
import { decided } from '../../actions/changes.ts'
import { useSave } from '../../store/session.tsx'
import { RefusalNote } from '../../ui/refusal-note.tsx'
import { useWords } from '../../words/words.tsx'
import { useStep } from './take-step.ts'

export interface TwoValuesProps {
  readonly row: ViewRow
  readonly labelOf: (field: string) => string
  readonly textOf: (value: Value, field: string) => string
}

/** MG2: every field of a row that has two values, both readable, and a button for each. */
export function TwoValues({ row, labelOf, textOf }: TwoValuesProps) {
  const words = useWords().plan
  const save = useSave()
  const step = useStep()
  const disputed = Object.entries(row.beside)
  if (disputed.length === 0) return null
  return (
    <>
      {disputed.map(([field, beside]) => (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset draws a frame of its own
        <div key={field} className="conflict" role="group" aria-label={labelOf(field)}>
          ⚠ {words.differOn(labelOf(field))}
          <div className="conflict-choices">
            {[row.fields[field]!, ...beside.map(({ value }) => value)].map((value) => (
              <Button
                key={JSON.stringify(value)}
                size="small"
                disabled={step.busy}
                onClick={() => void step.run(() => save('choose-value', [decided(row, field, value)]))}
              >
                {words.use(textOf(value, field) || words.emptyValue)}
              </Button>
            ))}
          </div>
        </div>
      ))}
      <RefusalNote refusal={step.refusal} />
    </>
  )
}
