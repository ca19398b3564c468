import { Button } from 'antd'
import { useState } from 'react'
import type { Ledger, LedgerCategory } from '../../../shared/policy/ledger/ledger.ts'
import { useWords } from '../../words/words.tsx'
import { type Contribution, categoryWhy } from './category-why.ts'
import { shownAmount } from './shown-amount.ts'

/** Of each category what is recognised, what is open, and how much is required: a bar and its numbers, each with its why. */
export function CategoryBars({ ledger }: { readonly ledger: Ledger }) {
  const { credits: words } = useWords()
  const [asked, setAsked] = useState<string>()
  const { categories, scheme } = ledger
  const shown = categories.filter(({ required, expected }) => Number(required) > 0 || Number(expected) > 0)
  return (
    <ul className="category-bars">
      {shown.map((category) => {
        const { id, label, recognised, required } = category
        const text = words.haveOf(shownAmount(recognised), shownAmount(required), scheme.unit)
        const isAsked = id === asked
        return (
          <li key={id} className={category.parent === null ? 'category-whole' : undefined}>
            <span className="category-name">{label}</span>
            <Bar {...category} label={`${label} ${text}`} />
            <span className="category-numbers">
              <Button
                type="link"
                className="link-cell"
                aria-expanded={isAsked}
                aria-label={words.whyOf(label, text)}
                title={words.why}
                onClick={() => setAsked(isAsked ? undefined : id)}
              >
                {text}
              </Button>
            </span>
            {isAsked && <Why ledger={ledger} category={category} />}
          </li>
        )
      })}
    </ul>
  )
}

function Why({ ledger, category }: { readonly ledger: Ledger; readonly category: LedgerCategory }) {
  const { credits: words } = useWords()
  const { recognised, open, isWhole } = categoryWhy(ledger, category.id)
  return (
    <section className="why category-why" aria-label={words.why}>
      <p>{words.recognisedSum(category.recognised, recognised.length)}</p>
      <Contributions contributions={recognised} />
      {open.length > 0 && (
        <>
          <p>{words.openSum(category.expected, open.length)}</p>
          <Contributions contributions={open} />
        </>
      )}
      {!isWhole && <p>{words.notWhole}</p>}
    </section>
  )
}

function Contributions({ contributions }: { readonly contributions: readonly Contribution[] }) {
  const { credits: words } = useWords()
  if (contributions.length === 0) return null
  return (
    <ul>
      {contributions.map(({ entry, amount }) => (
        <li key={entry.id}>{words.contribution(entry.end, entry.name, amount)}</li>
      ))}
    </ul>
  )
}

interface BarProps {
  readonly recognised: string
  readonly expected: string
  readonly required: string
  readonly label: string
}

/** Dark: recognised. Grey: open. The end of the frame is what is required. */
export function Bar({ recognised, expected, required, label }: BarProps) {
  const whole = Math.max(Number(required), Number(expected), 1e-9)
  const share = (amount: number) => `${Math.max(0, Math.min(100, (amount / whole) * 100))}%`
  const needed = Number(required)
  return (
    <svg className="have-bar" role="img" aria-label={label} width="100%" height="12">
      <title>{label}</title>
      <rect x="0" y="0" width={share(needed)} height="12" className="have-required" />
      <rect x="0" y="2" width={share(Number(expected))} height="8" className="have-open" />
      <rect x="0" y="2" width={share(Number(recognised))} height="8" className="have-recognised" />
    </svg>
  )
}
