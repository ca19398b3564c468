import { useEffect, useRef } from 'react'
import type { RosterPreviewRow } from '../../../../shared/contract/roster-values.ts'
import { decisionOf, mayBeNew } from '../../../actions/person/import-persons.ts'
import { useWords } from '../../../words/words.tsx'
import { type DecisionBoard, useDecision, useDecisions } from './decision-board.ts'

export interface RowTickProps {
  readonly board: DecisionBoard
  readonly row: RosterPreviewRow
}

/** A tick makes somebody new; who may be here already is decided one by one. The browser's own box: there are hundreds. */
export function RowTick({ board, row }: RowTickProps) {
  const { roster: words } = useWords()
  const isNew = useDecision(board, row).do === 'new'
  return (
    <input
      type="checkbox"
      className="row-tick"
      aria-label={words.takeRow(row.name)}
      checked={isNew}
      disabled={!mayBeNew(row)}
      onChange={() => board.decide([[row.row, { do: isNew ? 'skip' : 'new' }]])}
    />
  )
}

export interface AllTickProps {
  readonly board: DecisionBoard
  /** Of all pages, those that the filter leaves. */
  readonly rows: readonly RosterPreviewRow[]
}

export function AllTick({ board, rows }: AllTickProps) {
  const { roster: words } = useWords()
  const box = useRef<HTMLInputElement>(null)
  const decisions = useDecisions(board)
  const tickable = rows.filter(mayBeNew)
  const ticked = tickable.filter((row) => decisionOf(decisions, row).do === 'new').length
  const isAll = tickable.length > 0 && ticked === tickable.length
  useEffect(() => {
    if (box.current) box.current.indeterminate = ticked > 0 && !isAll
  }, [ticked, isAll])
  return (
    <input
      ref={box}
      type="checkbox"
      className="row-tick"
      aria-label={words.tickAll(tickable.length)}
      checked={isAll}
      disabled={tickable.length === 0}
      onChange={() => board.decide(tickable.map(({ row }) => [row, { do: isAll ? 'skip' : 'new' }]))}
    />
  )
}
