import type { PastedLines } from '../../../../shared/domain/plan/plan-cells.ts'
import { useWords } from '../../../words/words.tsx'

/** Every cell that was read with a doubt, and every row that was not taken, with the reason. */
export function PasteDoubts({ read }: { readonly read: PastedLines }) {
  const { planYear, plan } = useWords()
  const words = planYear.paste
  const doubts = read.lines.flatMap(({ row, doubts: ours }) => ours.map((doubt) => ({ row, ...doubt })))
  return (
    <>
      {doubts.length > 0 && (
        <section aria-label={words.doubts} className="part">
          <h3 className="part-title">{words.doubts}</h3>
          <ul className="doubt-list">
            {doubts.map(({ row, field, shown, reason }) => (
              <li key={`${row} ${field}`}>
                ⚠ {words.cell(row, plan.columns[field], clipped(shown), words.reason[reason])}
              </li>
            ))}
          </ul>
        </section>
      )}
      {read.skipped.length > 0 && (
        <section aria-label={words.skipped} className="part">
          <h3 className="part-title">{words.skipped}</h3>
          <ul className="doubt-list">
            {read.skipped.map(({ row, reason }) => (
              <li key={row}>{words.line(row, words.reasons[reason])}</li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

function clipped(text: string): string {
  return text.length > MOST ? `${text.slice(0, MOST)}…` : text
}

const MOST = 40
