import { Button } from 'antd'
import type { RosterPreviewRow } from '../../../../shared/contract/roster-values.ts'
import type { RowDecision } from '../../../actions/person/import-persons.ts'
import { useWords, type Words } from '../../../words/words.tsx'
import { type DecisionBoard, useDecision } from './decision-board.ts'

export interface RowVerdictProps {
  readonly board: DecisionBoard
  readonly row: RosterPreviewRow
  readonly onLook: () => void
}

/** What becomes of a row, in words, and the way to look at what it may change. */
export function RowVerdict({ board, row, onLook }: RowVerdictProps) {
  const { roster: words } = useWords()
  const decision = useDecision(board, row)
  const { verdict, matches, name } = row
  const isPlain = verdict === 'new' || verdict === 'repeats'
  const isSame = verdict === 'listed' && matches.length === 1 && differencesOf(row).length === 0
  return (
    <>
      {said(words, row, decision)}
      {!isPlain && !isSame && (
        <Button type="link" size="small" aria-label={words.lookAt(name)} onClick={onLook}>
          {words.look}
        </Button>
      )}
    </>
  )
}

function said({ verdicts }: Words['roster'], row: RosterPreviewRow, decision: RowDecision): string {
  const { verdict, repeats, matches } = row
  if (verdict === 'repeats') return verdicts.repeats(repeats ?? 0)
  if (decision.do === 'update')
    return decision.fields.length > 0 ? verdicts.updating(decision.fields.length) : verdicts.untouched
  if (decision.do === 'new') return verdict === 'namesake' ? verdicts.namesake : verdicts.new
  if (verdict === 'maybe') return verdicts.maybe
  if (verdict !== 'listed') return verdicts.notTaken
  const differences = differencesOf(row)
  if (matches.length === 1 && differences.length === 0) return verdicts.listedSame
  const gaps = differences.filter(({ isGap }) => isGap).length
  return verdicts.listed(gaps, differences.length - gaps)
}

/** Where it is clear with whom the row is compared. */
function differencesOf({ matches }: RosterPreviewRow) {
  return matches.length === 1 ? (matches[0]?.differences ?? []) : []
}
