import { Button } from 'antd'
import { useState } from 'react'
import type { Refusal } from '../../../shared/base/refusal.ts'
import type { ViewRow } from '../../../shared/contract/host-values.ts'
import { isMasked } from '../../actions/person/masked.ts'
import type { PersonSensitive } from '../../actions/person/write-person.ts'
import { useHost } from '../../store/session.tsx'
import { useMayAsk } from '../../ui/rights.ts'
import { useWords } from '../../words/words.tsx'

export interface WholeNumberProps {
  readonly row: ViewRow
  readonly field: PersonSensitive
}

/** What is kept, masked; whole for as long as it is looked at, which the host records (TR5). */
export function WholeNumber({ row, field }: WholeNumberProps) {
  const { person: words, refusals } = useWords()
  const host = useHost()
  const [whole, setWhole] = useState<string>()
  const [refusal, setRefusal] = useState<Refusal>()
  const mayReveal = useMayAsk('reveal')
  const value = row.fields[field]
  if (!isMasked(value) || value.masked === '') return null

  async function reveal(): Promise<void> {
    const answer = await host.api.reveal({ kind: row.kind, id: row.id, field })
    setRefusal(answer.ok ? undefined : answer.refusal)
    if (answer.ok) setWhole(answer.value.value)
  }

  return (
    <span className="whole-number">
      <span className="number-cell">{whole ?? value.masked}</span>
      {mayReveal && (
        <Button
          type="link"
          size="small"
          aria-label={
            whole === undefined ? (field === 'phone' ? words.revealPhone : words.reveal) : undefined
          }
          onClick={() => (whole === undefined ? void reveal() : setWhole(undefined))}
        >
          {whole === undefined ? words.show : words.hide}
        </Button>
      )}
      {whole !== undefined && <span role="status">{words.revealed}</span>}
      {refusal && <span role="alert">{refusals[refusal.refused](refusal.facts ?? {})}</span>}
    </span>
  )
}
