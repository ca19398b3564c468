import { Alert, Button } from 'antd'
import { useState } from 'react'
import type { Hex } from '../../../shared/base/bytes.ts'
import type { ImportCounts } from '../../actions/import-persons.ts'
import { useUndo } from '../../store/session.tsx'
import { Page } from '../../ui/page.tsx'
import { goTo } from '../../ui/route.ts'
import { useWords } from '../../words/words.tsx'

export interface RosterDoneProps {
  readonly operation: Hex
  readonly counts: ImportCounts
  readonly onAgain: () => void
}

/** OP1: the whole import is one operation and is taken back as one; what came of that is told above the screen. */
export function RosterDone({ operation, counts, onAgain }: RosterDoneProps) {
  const { roster: words } = useWords()
  const { undo } = useUndo()
  const [state, setState] = useState<'done' | 'undoing' | 'undone'>('done')

  async function takeBack(): Promise<void> {
    setState('undoing')
    await undo({ operation, act: 'roster-import' })
    setState('undone')
  }

  const isUndone = state === 'undone'
  return (
    <Page title={words.title}>
      <Alert
        className="refusal-note"
        type={isUndone ? 'info' : 'success'}
        showIcon
        role="status"
        title={isUndone ? words.undoneTitle : words.doneTitle(counts.made, counts.updated)}
        description={isUndone ? words.undoneText : words.doneText}
      />
      <div className="form-actions">
        <Button type="primary" onClick={() => goTo('person')}>
          {words.toList}
        </Button>
        <Button onClick={onAgain}>{words.again}</Button>
        {!isUndone && (
          <Button loading={state === 'undoing'} onClick={takeBack}>
            {words.undo}
          </Button>
        )}
      </div>
    </Page>
  )
}
