import { greatest } from '../../../shared/base/greatest.ts'
import { useWords } from '../../words/words.tsx'
import type { YearMonth } from './year-marks.ts'

export interface YearCurveProps {
  readonly months: readonly YearMonth[]
  /** 1 to 12; undefined where the year is another. */
  readonly thisMonth: number | undefined
  readonly planned: string
  readonly held: string
}

/** Hours so far, month by month: the plan in dashes, what was held in a full line up to now. */
export function YearCurve({ months, thisMonth, planned, held }: YearCurveProps) {
  const words = useWords().planYear
  const most = greatest(
    months.flatMap(({ plannedHours, heldHours }) => [plannedHours, heldHours]),
    1,
  )
  const until = thisMonth ?? 12
  const heldMonths = months.filter(({ month }) => month !== null && month <= until)
  const height = (hours: number) => TOP + (HEIGHT - 2 * TOP) * (1 - hours / most)
  const line = (hours: readonly number[]) =>
    [`0,${height(0)}`, ...hours.map((one, at) => `${(at + 1) * WIDTH},${height(one)}`)].join(' ')
  return (
    <div className="year-curve">
      <span className="year-label">{words.cumulative}</span>
      <svg
        role="img"
        aria-label={words.curve(planned, held)}
        viewBox={`0 0 ${months.length * WIDTH} ${HEIGHT}`}
        preserveAspectRatio="none"
      >
        <title>{words.curve(planned, held)}</title>
        {months.map(({ month }, at) => (
          <line key={month} x1={at * WIDTH} x2={at * WIDTH} y1="0" y2={HEIGHT} className="curve-month" />
        ))}
        <polyline points={line(months.map(({ plannedHours }) => plannedHours))} className="curve-planned" />
        <polyline points={line(heldMonths.map(({ heldHours }) => heldHours))} className="curve-held" />
      </svg>
    </div>
  )
}

/** Of a month, and of the whole; stretched to the room there is. */
const WIDTH = 100
const HEIGHT = 48
const TOP = 3
