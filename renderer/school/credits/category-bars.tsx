import type { LedgerCategory } from '../../../shared/policy/ledger.ts'
import { useWords } from '../../words/words.tsx'

/** Of each category what is recognised, what is open, and how much is required: a bar and its numbers. */
export function CategoryBars({
  categories,
  unit,
}: {
  readonly categories: readonly LedgerCategory[]
  readonly unit: string
}) {
  const { credits: words } = useWords()
  const shown = categories.filter(({ required, expected }) => Number(required) > 0 || Number(expected) > 0)
  return (
    <ul className="category-bars">
      {shown.map((category) => {
        const text = words.haveOf(category.recognised, category.required, unit)
        return (
          <li key={category.id} className={category.parent === null ? 'category-whole' : undefined}>
            <span className="category-name">{category.label}</span>
            <Bar {...category} label={`${category.label} ${text}`} />
            <span className="category-numbers">{text}</span>
          </li>
        )
      })}
    </ul>
  )
}

interface BarProps {
  readonly recognised: string
  readonly expected: string
  readonly required: string
  readonly label: string
}

/** Dark: recognised. Striped: open. The end of the frame is what is required. */
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
