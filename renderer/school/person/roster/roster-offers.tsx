import { Alert, Button } from 'antd'
import { useMemo } from 'react'
import type { RosterPreviewRow } from '../../../../shared/contract/roster-values.ts'
import { isOpen, withUpdates } from '../../../actions/person/import-persons.ts'
import { useWords } from '../../../words/words.tsx'
import { type DecisionBoard, useDecisions } from './decision-board.ts'

export interface RosterOffersProps {
  readonly rows: readonly RosterPreviewRow[]
  readonly board: DecisionBoard
  readonly onLookOpen: () => void
}

/** What the file could do for those who are here: offered in one press, done by nobody but the person. */
export function RosterOffers({ rows, board, onLookOpen }: RosterOffersProps) {
  const { roster: words } = useWords()
  const decisions = useDecisions(board)
  const open = rows.filter((row) => isOpen(decisions, row)).length
  const updates = useMemo(() => possibleUpdates(rows), [rows])
  return (
    <>
      {updates.people > 0 && (
        <Alert
          className="refusal-note"
          type="info"
          showIcon
          title={words.listedBar(updates.people)}
          action={
            <span className="form-actions">
              {updates.gaps > 0 && (
                <Button size="small" onClick={() => board.replace(withUpdates(decisions, rows, 'gaps'))}>
                  {words.fillGaps(updates.gaps)}
                </Button>
              )}
              {updates.all > updates.gaps && (
                <Button size="small" onClick={() => board.replace(withUpdates(decisions, rows, 'all'))}>
                  {words.takeAll(updates.all)}
                </Button>
              )}
              <Button size="small" onClick={() => board.replace(withUpdates(decisions, rows, 'none'))}>
                {words.updateNone}
              </Button>
            </span>
          }
        />
      )}
      {open > 0 && (
        <Alert
          className="refusal-note"
          type="warning"
          showIcon
          title={words.openBar(open)}
          action={
            <Button size="small" onClick={onLookOpen}>
              {words.lookOpen}
            </Button>
          }
        />
      )}
    </>
  )
}

/** Rows of which it is sure who they are, and the fields they could change. */
function possibleUpdates(rows: readonly RosterPreviewRow[]) {
  const sure = rows.filter(
    ({ verdict, matches }) =>
      verdict === 'listed' && matches.length === 1 && (matches[0]?.differences.length ?? 0) > 0,
  )
  const differences = sure.flatMap(({ matches }) => matches[0]?.differences ?? [])
  return {
    people: sure.length,
    gaps: differences.filter(({ isGap }) => isGap).length,
    all: differences.length,
  }
}
