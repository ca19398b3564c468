import { Alert, Button } from 'antd'
import { type ReactNode, useState } from 'react'
import type { Act } from '../../store/acts.ts'
import { useUndo } from '../../store/session.tsx'
import { Page } from '../../ui/page.tsx'

export interface ImportDoneProps {
  readonly imported: Act
  readonly words: {
    readonly title: string
    readonly doneText: string
    readonly undo: string
    readonly undoneTitle: string
    readonly undoneText: string
  }
  /** What came in. */
  readonly done: string
  /** Where to go from here. */
  readonly children: ReactNode
}

/** OP1: the whole import is one operation and is taken back as one; what came of that is told above the screen. */
export function ImportDone({ imported, words, done, children }: ImportDoneProps) {
  const { undo } = useUndo()
  const [state, setState] = useState<'done' | 'undoing' | 'undone'>('done')

  async function takeBack(): Promise<void> {
    setState('undoing')
    setState((await undo(imported)) ? 'undone' : 'done')
  }

  const isUndone = state === 'undone'
  return (
    <Page title={words.title}>
      <Alert
        className="refusal-note"
        type={isUndone ? 'info' : 'success'}
        showIcon
        role="status"
        title={isUndone ? words.undoneTitle : done}
        description={isUndone ? words.undoneText : words.doneText}
      />
      <div className="form-actions">
        {children}
        {!isUndone && (
          <Button loading={state === 'undoing'} onClick={takeBack}>
            {words.undo}
          </Button>
        )}
      </div>
    </Page>
  )
}
