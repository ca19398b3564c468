import { Button } from 'antd'
import { useState } from 'react'
import type { Value } from '../../../shared/base/cbor.ts'
import type { Refusal } from '../../../shared/base/refusal.ts'
import type { ViewRow } from '../../../shared/contract/host-values.ts'
import { edited } from '../../actions/changes.ts'
import { isMasked } from '../../actions/person/masked.ts'
import { useSave } from '../../store/session.tsx'
import { RefusalNote } from '../../ui/refusal-note.tsx'
import { useWords } from '../../words/words.tsx'
import { fieldText, valueText } from './value-words.ts'

/** MG2: fields with two values nobody has edited between, each with its choice. */
export function PersonConflicts({ row }: { readonly row: ViewRow }) {
  const { person: words } = useWords()
  const save = useSave()
  const [refusal, setRefusal] = useState<Refusal>()

  async function choose(field: string, value: Value): Promise<void> {
    const answer = await save('decide-value', [edited(row, field, value)])
    setRefusal(answer.ok ? undefined : answer.refusal)
  }

  function said(field: string, value: Value | undefined): string {
    const text = valueText(words, field, value)
    return text === '' ? words.emptyValue : text
  }

  return (
    <>
      <RefusalNote refusal={refusal} />
      {Object.entries(row.beside).map(([field, others]) => (
        <fieldset key={field} className="conflict">
          <legend>{words.twoValues(fieldText(words, field))}</legend>
          <div className="conflict-choices">
            {[row.fields[field], ...others.map(({ value }) => value)].map((value, at) => {
              const text = said(field, value)
              const label = at === 0 ? words.keepThis(text) : words.takeThat(text)
              // A mask stands for its number (TR5): two that look alike are told apart by their fingerprint.
              return (
                <Button
                  key={isMasked(value) ? value.print : text}
                  size="small"
                  onClick={() => choose(field, value ?? '')}
                >
                  {label}
                </Button>
              )
            })}
          </div>
          {isMasked(row.fields[field]) && <p>{words.typeAnew}</p>}
        </fieldset>
      ))}
    </>
  )
}
