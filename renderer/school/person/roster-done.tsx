import { Alert, Button } from 'antd'
import { useState } from 'react'
import type { Hex } from '../../../shared/base/bytes.ts'
import type { Refusal } from '../../../shared/base/refusal.ts'
import { personsMadeBy, setStatus } from '../../actions/write-person.ts'
import { useRows, useSave } from '../../store/session.tsx'
import { Page } from '../../ui/page.tsx'
import { RefusalNote } from '../../ui/refusal-note.tsx'
import { goTo } from '../../ui/route.ts'
import { useWords } from '../../words/words.tsx'

export interface RosterDoneProps {
  readonly operation: Hex
  readonly count: number
}

/** OP1: nothing is removed; undoing marks everybody of this import as entered by mistake. */
export function RosterDone({ operation, count }: RosterDoneProps) {
  const { roster: words, person } = useWords()
  const persons = useRows('person')
  const save = useSave()
  const [refusal, setRefusal] = useState<Refusal>()
  const [undone, setUndone] = useState(0)

  async function undo(): Promise<void> {
    const rows = personsMadeBy(persons, operation)
    const answer = await save('undo-import', setStatus(rows, person.mistaken))
    setRefusal(answer.ok ? undefined : answer.refusal)
    if (answer.ok) setUndone(rows.length)
  }

  return (
    <Page title={words.title}>
      <RefusalNote refusal={refusal} />
      <Alert
        className="refusal-note"
        type={undone > 0 ? 'info' : 'success'}
        showIcon
        role="status"
        title={undone > 0 ? words.undone(undone) : words.doneTitle(count)}
        description={undone > 0 ? undefined : words.doneText}
      />
      <div className="form-actions">
        <Button type="primary" onClick={() => goTo('person')}>
          {words.toList}
        </Button>
        {undone === 0 && <Button onClick={undo}>{words.undo}</Button>}
      </div>
    </Page>
  )
}
