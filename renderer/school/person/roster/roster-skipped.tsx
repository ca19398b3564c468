import type { RosterPreview } from '../../../../shared/contract/roster-values.ts'
import { useWords } from '../../../words/words.tsx'

/** Rows that are no people, and hidden ones; nothing of a file passes in silence. */
export function RosterSkipped({ skipped }: Pick<RosterPreview, 'skipped'>) {
  const { roster: words } = useWords()
  if (skipped.length === 0) return null
  return (
    <details className="part">
      <summary>{words.skippedCount(skipped.length)}</summary>
      <ul className="plain-list" aria-label={words.skipped}>
        {skipped.map(({ row, reason }) => (
          <li key={`${row}/${reason}`}>
            <b>{words.rowNumber(row)}</b> {words.skippedReasons[reason] ?? words.otherSkipped}
          </li>
        ))}
      </ul>
    </details>
  )
}
