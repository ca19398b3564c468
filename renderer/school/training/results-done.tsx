import { Alert, Button } from 'antd'
import { useState } from 'react'
import type { Hex } from '../../../shared/base/bytes.ts'
import type { ResultMark } from '../../../shared/domain/training-words.ts'
import { undoImport } from '../../actions/write-result.ts'
import { useRows, useSave } from '../../store/session.tsx'
import { Page } from '../../ui/page.tsx'
import { RefusalNote } from '../../ui/refusal-note.tsx'
import { goTo } from '../../ui/route.ts'
import { useWords } from '../../words/words.tsx'
import { useStep } from '../document/take-step.ts'

export interface ResultsDoneProps {
  readonly operation: Hex
  readonly count: number
  readonly project: Hex
  readonly before: ReadonlyMap<Hex, ResultMark>
}

/** OP1: nothing is removed; undoing writes what stood before over the import's own writes. */
export function ResultsDone({ operation, count, project, before }: ResultsDoneProps) {
  const { trainingFile: words } = useWords()
  const results = useRows('result')
  const save = useSave()
  const step = useStep()
  const [undone, setUndone] = useState(0)

  async function undo(): Promise<void> {
    const changes = undoImport(results, operation, before)
    if (await step.run(() => save('undo-import', changes))) setUndone(changes.length)
  }

  return (
    <Page title={words.title}>
      <RefusalNote refusal={step.refusal} />
      <Alert
        className="refusal-note"
        type={undone > 0 ? 'info' : 'success'}
        showIcon
        role="status"
        title={undone > 0 ? words.undone(undone) : words.doneTitle(count)}
        description={undone > 0 ? undefined : words.doneText}
      />
      <div className="form-actions">
        <Button type="primary" onClick={() => goTo('training', 'id', project)}>
          {words.toProject}
        </Button>
        {undone === 0 && (
          <Button loading={step.busy} onClick={() => void undo()}>
            {words.undo}
          </Button>
        )}
      </div>
    </Page>
  )
}
