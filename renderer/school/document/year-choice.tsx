import { Select } from 'antd'
import { useWords } from '../../words/words.tsx'

export interface YearChoiceProps {
  readonly year: number
  /** Years with records, beside those around this one. */
  readonly known: readonly number[]
  readonly onChange: (year: number) => void
}

export function YearChoice({ year, known, onChange }: YearChoiceProps) {
  const { plan } = useWords()
  const now = thisYear()
  const years = [...new Set([now + 1, now, now - 1, year, ...known])].sort((a, b) => b - a)
  return (
    <Select
      aria-label={plan.year}
      value={year}
      onChange={onChange}
      options={years.map((value) => ({ value, label: plan.yearOf(value) }))}
      style={{ minWidth: 120 }}
    />
  )
}

/** By the clock of this PC: a first choice for a person, nothing is reckoned from it (MG4). */
export function thisYear(): number {
  return new Date().getFullYear()
}
