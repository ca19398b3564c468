import { Button } from 'antd'
import type { Hex } from '../../../../shared/base/bytes.ts'
import type { ImportCounts } from '../../../actions/person/import-persons.ts'
import { goTo } from '../../../ui/route.ts'
import { useWords } from '../../../words/words.tsx'
import { ImportDone } from '../../document/import-done.tsx'

export interface RosterDoneProps {
  readonly operation: Hex
  readonly counts: ImportCounts
  readonly onAgain: () => void
}

/** What was made of the file, and the way on. */
export function RosterDone({ operation, counts, onAgain }: RosterDoneProps) {
  const { roster: words } = useWords()
  return (
    <ImportDone
      imported={{ operation, act: 'roster-import' }}
      words={words}
      done={words.doneTitle(counts.made, counts.updated)}
    >
      <Button type="primary" onClick={() => goTo('person')}>
        {words.toList}
      </Button>
      <Button onClick={onAgain}>{words.again}</Button>
    </ImportDone>
  )
}
