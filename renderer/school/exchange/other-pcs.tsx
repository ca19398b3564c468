import { Typography } from 'antd'
import type { OtherPc } from '../../../shared/contract/exchange-values.ts'
import { useWords } from '../../words/words.tsx'
import { timeText } from '../document/time-text.ts'

/** PK4: what this PC knows of the school's others, with their date; nothing where it is the only one. */
export function OtherPcs({ others }: { readonly others: readonly OtherPc[] }) {
  const words = useWords().exchange
  if (others.length === 0) return null
  return (
    <section className="part" aria-label={words.others}>
      <Typography.Title level={3}>{words.others}</Typography.Title>
      <ul className="other-pcs">
        {others.map((other) => (
          <li key={other.key}>
            <strong>{words.other(other.number, other.key.slice(0, 8))}</strong> <Known other={other} />
          </li>
        ))}
      </ul>
      <p className="page-count">{words.otherHint}</p>
    </section>
  )
}

function Known({ other }: { readonly other: OtherPc }) {
  const { exchange: words, shell } = useWords()
  const { held, accepted, setAside, unanswered, lastWork } = other
  if (lastWork === null) return words.otherNone
  const parts =
    accepted === held
      ? [words.otherAll]
      : [
          ...(accepted > 0 ? [words.otherAccepted(accepted)] : []),
          ...(setAside > 0 ? [words.otherSetAside(setAside)] : []),
          ...(unanswered > 0 ? [words.otherUnanswered(unanswered)] : []),
        ]
  return [words.otherWork(held, timeText(lastWork, shell.locale)), ...parts].join(words.listSemicolon)
}
