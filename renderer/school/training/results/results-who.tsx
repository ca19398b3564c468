import { Button } from 'antd'
import { useState } from 'react'
import type { Hex } from '../../../../shared/base/bytes.ts'
import type { ResultsPreviewRow } from '../../../../shared/contract/host-values.ts'
import { useWords } from '../../../words/words.tsx'
import { PersonChoice, usePersonNames } from '../person-choice.tsx'

export interface ResultsWhoProps {
  readonly row: ResultsPreviewRow
  readonly person: Hex | undefined
  readonly onChoose: (person: Hex) => void
}

/** Who a row is: plain where that is certain, else for a person to say. */
export function ResultsWho({ row, person, onChoose }: ResultsWhoProps) {
  const words = useWords().trainingFile
  const nameOf = usePersonNames()
  const [picking, setPicking] = useState(false)
  const { match, persons, name } = row
  if (match === 'repeats') return null
  if (person !== undefined && (match === 'sure' || match === 'name-only')) return nameOf(person)
  if (match === 'several' || match === 'number-against-name')
    return (
      <PersonChoice label={words.pickFor(name)} value={person ?? ''} onChange={onChoose} among={persons} />
    )
  if (picking || person !== undefined)
    return <PersonChoice label={words.pickFor(name)} value={person ?? ''} onChange={onChoose} autoFocus />
  return (
    <Button type="link" size="small" aria-label={words.pickOf(name)} onClick={() => setPicking(true)}>
      {words.pick}
    </Button>
  )
}
