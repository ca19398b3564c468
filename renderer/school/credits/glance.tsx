import type { OutlookState } from '../../../shared/policy/ledger/teacher-outlook.ts'
import { BarPatterns, type Pattern, StackedBar, Swatch } from '../../ui/stacked-bar.tsx'
import { useWords } from '../../words/words.tsx'
import { SchoolCategories } from './school-categories.tsx'
import { type CreditFilter, ORDER, type Span, type TeacherCredits, tallyOf } from './teacher-credits.ts'

export interface GlanceProps {
  readonly teachers: readonly TeacherCredits[]
  readonly year: string
  readonly cycle: string
  readonly filter: CreditFilter
  /** A part that is chosen shows its teachers; chosen again, everybody. */
  readonly onFilter: (filter: CreditFilter) => void
}

/** The school at a glance: of all teachers, how many are short, at risk and safe; told apart without colours. */
export function Glance({ teachers, year, cycle, filter, onFilter }: GlanceProps) {
  const { credits: words } = useWords()
  const spans = [
    { span: 'year', label: words.yearOf(year) },
    { span: 'cycle', label: words.cycleOf(cycle) },
  ] as const
  return (
    <section className="glance" aria-label={words.glance}>
      <BarPatterns />
      {spans.map(({ span, label }) => (
        <Stack key={span} {...{ span, label, teachers, filter, onFilter }} />
      ))}
      <ul className="glance-legend">
        {ORDER.map((state) => (
          <li key={state}>
            <Swatch pattern={PATTERNS[state]} />
            <strong>{words.states[state]}</strong> {words.meanings[state]}
          </li>
        ))}
      </ul>
      <SchoolCategories teachers={teachers} />
    </section>
  )
}

interface StackProps extends Pick<GlanceProps, 'teachers' | 'filter' | 'onFilter'> {
  readonly span: Span
  readonly label: string
}

function Stack({ span, label, teachers, filter, onFilter }: StackProps) {
  const { credits: words } = useWords()
  const tally = tallyOf(teachers, span)
  if (!tally) return null
  const text = ORDER.map((state) => words.countOf(words.states[state], tally[state])).join(words.comma)
  return (
    <figure className="glance-stack">
      <figcaption>
        <strong>{label}</strong> <span className="frame-quiet">{text}</span>
      </figcaption>
      <StackedBar
        label={`${label} ${text}`}
        parts={ORDER.map((state) => {
          const own: CreditFilter = `${span}-${state}`
          return {
            key: state,
            text: words.showOnly(label, words.countOf(words.states[state], tally[state])),
            count: tally[state],
            pattern: PATTERNS[state],
            isChosen: filter === own,
            onChoose: () => onFilter(filter === own ? 'all' : own),
          }
        })}
      />
    </figure>
  )
}

const PATTERNS: Readonly<Record<OutlookState, Pattern>> = {
  short: 'dense',
  'at-risk': 'light',
  safe: 'plain',
}
