import type { OutlookState } from '../../../shared/policy/teacher-outlook.ts'
import { useWords } from '../../words/words.tsx'
import { ORDER, type TeacherCredits, tallyOf } from './teacher-credits.ts'

export interface GlanceProps {
  readonly teachers: readonly TeacherCredits[]
  readonly year: string
  readonly cycle: string
}

/** The school at a glance: of all teachers, how many are short, at risk and safe; told apart without colours. */
export function Glance({ teachers, year, cycle }: GlanceProps) {
  const { credits: words } = useWords()
  const spans = [
    { span: 'year', label: words.yearOf(year) },
    { span: 'cycle', label: words.cycleOf(cycle) },
  ] as const
  return (
    <section className="glance" aria-label={words.glance}>
      <svg width="0" height="0" aria-hidden="true" className="glance-patterns">
        <Patterns />
      </svg>
      {spans.map(({ span, label }) => {
        const tally = tallyOf(teachers, span)
        if (!tally) return null
        return <Stack key={span} label={label} tally={tally} total={teachers.length} />
      })}
      <ul className="glance-legend">
        {ORDER.map((state) => (
          <li key={state}>
            <svg width="22" height="14" aria-hidden="true">
              <rect x="0.5" y="0.5" width="21" height="13" className="glance-part" fill={FILLS[state]} />
            </svg>
            <strong>{words.states[state]}</strong> {words.meanings[state]}
          </li>
        ))}
      </ul>
    </section>
  )
}

interface StackProps {
  readonly label: string
  readonly tally: Readonly<Record<OutlookState, number>>
  readonly total: number
}

function Stack({ label, tally, total }: StackProps) {
  const { credits: words } = useWords()
  const text = ORDER.map((state) => words.countOf(words.states[state], tally[state])).join(words.comma)
  const share = (count: number) => (count / Math.max(1, total)) * 100
  const starts = ORDER.map((_, at) => share(ORDER.slice(0, at).reduce((sum, state) => sum + tally[state], 0)))
  return (
    <figure className="glance-stack">
      <figcaption>
        <strong>{label}</strong> <span className="frame-quiet">{text}</span>
      </figcaption>
      <div className="glance-bar">
        <svg role="img" aria-label={`${label} ${text}`} width="100%" height="30">
          {ORDER.map((state, at) => (
            <rect
              key={state}
              x={`${starts[at]}%`}
              y="0.5"
              width={`${share(tally[state])}%`}
              height="29"
              className="glance-part"
              fill={FILLS[state]}
            />
          ))}
        </svg>
        {ORDER.map((state, at) =>
          share(tally[state]) < ROOM_FOR_NUMBER ? null : (
            <span
              key={state}
              aria-hidden="true"
              className="glance-number"
              style={{ insetInlineStart: `${starts[at]! + share(tally[state]) / 2}%` }}
            >
              {tally[state]}
            </span>
          ),
        )}
      </div>
    </figure>
  )
}

/** Dense strokes for short, light ones for at risk, plain for safe: a copier keeps them apart. */
function Patterns() {
  return (
    <defs>
      <pattern
        id="strokes-dense"
        width="5"
        height="5"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <rect width="5" height="5" fill="#5d6673" />
        <line x1="0" y1="0" x2="0" y2="5" stroke="#1d2129" strokeWidth="4" />
      </pattern>
      <pattern
        id="strokes-light"
        width="8"
        height="8"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <rect width="8" height="8" fill="#ffffff" />
        <line x1="0" y1="0" x2="0" y2="8" stroke="#5d6673" strokeWidth="3" />
      </pattern>
    </defs>
  )
}

const FILLS: Readonly<Record<OutlookState, string>> = {
  short: 'url(#strokes-dense)',
  'at-risk': 'url(#strokes-light)',
  safe: '#ffffff',
}
/** Percent of the width below which a number would not fit; the caption says it in any case. */
const ROOM_FOR_NUMBER = 3
