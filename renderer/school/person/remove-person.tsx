import { Button } from 'antd'
import { useState } from 'react'
import type { Refusal } from '../../../shared/base/refusal.ts'
import type { ViewRow } from '../../../shared/contract/host-values.ts'
import { isRemoved, markRemoved } from '../../actions/person/write-person.ts'
import { useSave } from '../../store/session.tsx'
import { useWords } from '../../words/words.tsx'

/** 误录, and back again: one button, because Ctrl+Z and the button itself take it back. */
export function RemovePerson({ row }: { readonly row: ViewRow }) {
  const { person: words, refusals } = useWords()
  const save = useSave()
  const [refusal, setRefusal] = useState<Refusal>()
  const removed = isRemoved(row)

  async function turn(): Promise<void> {
    const answer = await save(removed ? 'restore-person' : 'remove-person', markRemoved(row, !removed))
    setRefusal(answer.ok ? undefined : answer.refusal)
  }

  return (
    <>
      {refusal && <span role="alert">{refusals[refusal.refused](refusal.facts ?? {})}</span>}
      <Button
        type={removed ? 'default' : 'text'}
        title={removed ? undefined : words.removeText}
        onClick={turn}
      >
        {removed ? words.restore : words.remove}
      </Button>
    </>
  )
}
