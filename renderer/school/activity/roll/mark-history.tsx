import type { ViewRow } from '../../../../shared/contract/host-values.ts'
import type { MarkValue } from '../../../actions/activity/call-roll.ts'
import { useWords } from '../../../words/words.tsx'
import { timeText } from '../../document/time-text.ts'
import { useHistory } from '../use-history.ts'
import { markText } from '../value-text.ts'

/** Every mark somebody was ever given here, newest first: who gave it, when, and why it replaced the one before. */
export function MarkHistory({ row }: { readonly row: ViewRow }) {
  const { activity: words, shell } = useWords()
  const lines = useHistory(row.kind, row)
  const marks = (lines ?? []).filter(({ field }) => field === 'mark')
  return (
    <ol className="history-list mark-history">
      {marks.map(({ operation, at, actor, value, stands }) => {
        const mark = value as unknown as MarkValue
        return (
          <li key={operation} data-stands={stands}>
            <span className="page-count nowrap">{timeText(at, shell.locale)}</span>
            <span>
              {markText(mark, words)}
              {mark.correction && words.correctedBecause(mark.correction)}
              <span className="page-count">
                {actor && ` · ${actor}`}
                {stands !== 'shown' && ` · ${words.standings[stands]}`}
              </span>
            </span>
          </li>
        )
      })}
    </ol>
  )
}
