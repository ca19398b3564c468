import { Button } from 'antd'
import type { Hex } from '../../../../shared/base/bytes.ts'
import { goTo } from '../../../ui/route.ts'
import { useWords } from '../../../words/words.tsx'
import { ImportDone } from '../../document/import-done.tsx'

export interface ResultsDoneProps {
  readonly operation: Hex
  readonly count: number
  readonly project: Hex
}

/** Whose results came in, and the way to their project. */
export function ResultsDone({ operation, count, project }: ResultsDoneProps) {
  const { trainingFile: words } = useWords()
  return (
    <ImportDone imported={{ operation, act: 'results-import' }} words={words} done={words.doneTitle(count)}>
      <Button type="primary" onClick={() => goTo('training', 'id', project)}>
        {words.toProject}
      </Button>
    </ImportDone>
  )
}
