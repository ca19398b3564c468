import { Button } from 'antd'
import type { Value } from '../../../shared/base/cbor.ts'
import type { ViewRow } from '../../../shared/contract/host-values.ts'
import { edited } from '../../actions/changes.ts'
import { useSave } from '../../store/session.tsx'
import { RefusalNote } from '../../ui/refusal-note.tsx'
import { useWords } from '../../words/words.tsx'
import { useSaid } from './record-name.ts'
import { saidField } from './said-value.ts'
import { useStep } from './take-step.ts'

export interface TwoValuesProps {
  readonly row: ViewRow
  /** In the words of the form around it, where these are not those of every screen. */
  readonly labelOf?: (field: string) => string
  readonly textOf?: (value: Value, field: string) => string
  /** The form around it is being typed in, over what it showed when it was opened: what is typed there decides. */
  readonly isTyped?: boolean
}

/** MG2: every field of a row that has two values, both readable, and a button for each. */
export function TwoValues(props: TwoValuesProps) {
  return Object.keys(props.row.beside).length === 0 ? null : <Disputed {...props} />
}

function Disputed({ row, labelOf, textOf, isTyped = false }: TwoValuesProps) {
  const all = useWords()
  const { plan: words, desk } = all
  const said = useSaid()
  const save = useSave()
  const step = useStep()
  const nameOf = labelOf ?? ((field) => saidField(row.kind, field, all))
  return (
    <>
      {Object.entries(row.beside).map(([field, beside]) => {
        const values = [row.fields[field]!, ...beside.map(({ value }) => value)]
        const text = (value: Value) =>
          (textOf ? textOf(value, field) : said(row.kind, field, value)) || words.emptyValue
        return (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset draws a frame of its own
          <div key={field} className="conflict" role="group" aria-label={nameOf(field)}>
            ⚠ {isTyped ? desk.typedDecides(nameOf(field), values.map(text)) : words.differOn(nameOf(field))}
            {!isTyped && (
              <div className="conflict-choices">
                {values.map((value) => (
                  <Button
                    key={JSON.stringify(value)}
                    size="small"
                    disabled={step.busy}
                    onClick={() => void step.run(() => save('choose-value', [edited(row, field, value)]))}
                  >
                    {words.use(text(value))}
                  </Button>
                ))}
              </div>
            )}
          </div>
        )
      })}
      <RefusalNote refusal={step.refusal} />
    </>
  )
}
