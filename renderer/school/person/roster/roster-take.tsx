import { Button } from 'antd'
import { useMemo } from 'react'
import type { HostInput } from '../../../../shared/contract/host-api.ts'
import type { RosterPreviewRow } from '../../../../shared/contract/roster-values.ts'
import { countsOf, type ImportCounts, importInput } from '../../../actions/person/import-persons.ts'
import { useRows } from '../../../store/session.tsx'
import { useWords } from '../../../words/words.tsx'
import { type DecisionBoard, useDecisions } from './decision-board.ts'

export interface RosterTakeProps {
  readonly rows: readonly RosterPreviewRow[]
  readonly board: DecisionBoard
  readonly busy: boolean
  readonly onTake: (rows: Pick<HostInput<'roster-import'>, 'rows' | 'updates'>, counts: ImportCounts) => void
}

/** What the one button will do, in numbers, before it is pressed. */
export function RosterTake({ rows, board, busy, onTake }: RosterTakeProps) {
  const { roster: words } = useWords()
  const persons = useRows('person')
  const decisions = useDecisions(board)
  const counts = useMemo(() => countsOf(decisions, rows), [decisions, rows])

  function take(): void {
    const byId = new Map(persons.map((row) => [row.id, row]))
    onTake(
      importInput(decisions, rows, (id) => byId.get(id)),
      counts,
    )
  }

  return (
    <>
      <span role="status">{words.peopleCount(counts.made, counts.updated, rows.length)}</span>
      <Button type="primary" disabled={counts.made + counts.updated === 0 || busy} onClick={take}>
        {words.take(counts.made, counts.updated)}
      </Button>
    </>
  )
}
