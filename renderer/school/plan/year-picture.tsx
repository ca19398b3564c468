import { Button } from 'antd'
import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react'
import { useKept } from '../../ui/kept.ts'
import { goTo } from '../../ui/route.ts'
import { useWords } from '../../words/words.tsx'
import { progressText } from './progress-mark.tsx'
import { YearCurve } from './year-curve.tsx'
import type { LineMark, MeetingMark, YearMonth } from './year-marks.ts'

export interface YearPictureProps {
  readonly months: readonly YearMonth[]
  /** `计划 12 个专题…`, also for who cannot see the picture. */
  readonly summary: string
  /** 1 to 12; undefined where the year is another. */
  readonly thisMonth: number | undefined
  readonly planned: string
  readonly held: string
}

/**
 * The year at a glance: above what was planned for each month, below what was held, by the numbers of the topics; told
 * apart by shape. The arrow keys go from mark to mark, Enter opens it.
 */
export function YearPicture({ months, summary, thisMonth, planned, held }: YearPictureProps) {
  const words = useWords().planYear
  const [shown, setShown] = useKept('plan-picture', ['open', 'closed'], 'open')
  const isOpen = shown === 'open'
  return (
    <section className="year-picture" aria-label={words.picture}>
      <div className="year-head">
        <strong>{words.picture}</strong> <span>{summary}</span>
        <Button
          type="link"
          size="small"
          aria-expanded={isOpen}
          onClick={() => setShown(isOpen ? 'closed' : 'open')}
        >
          {isOpen ? words.hide : words.show}
        </Button>
      </div>
      {isOpen && (
        <>
          <Months months={months} thisMonth={thisMonth} />
          <YearCurve months={months} thisMonth={thisMonth} planned={planned} held={held} />
          <Legend />
        </>
      )}
    </section>
  )
}

function Months({ months, thisMonth }: Pick<YearPictureProps, 'months' | 'thisMonth'>) {
  const words = useWords().planYear
  const place = useRef<HTMLDivElement>(null)
  const [at, setAt] = useState(0)
  let next = 0
  const order = () => ({ place: next, isAt: next++ === at })

  function press(event: KeyboardEvent<HTMLDivElement>): void {
    const by = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key]
    const marks = [...(place.current?.querySelectorAll<HTMLElement>('.year-mark') ?? [])]
    const to = marks[marks.indexOf(event.target as HTMLElement) + (by ?? 0)]
    if (by === undefined || !to) return
    event.preventDefault()
    setAt(Number(to.dataset.place))
    to.focus()
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only watches what bubbles out of the marks
    <div ref={place} className="year-months" data-months={months.length} onKeyDown={press}>
      <span className="year-label" aria-hidden="true" />
      {months.map(({ month }) => (
        <span key={month} className="year-month" data-now={month === thisMonth}>
          {month === null ? words.undated : words.months(month)}
        </span>
      ))}
      <span className="year-label">{words.planned}</span>
      {months.map(({ month, planned }) => (
        <Cell key={month} isNow={month === thisMonth}>
          {planned.map((mark) => (
            <LineButton key={mark.line} mark={mark} {...order()} />
          ))}
        </Cell>
      ))}
      <span className="year-label">{words.held}</span>
      {months.map(({ month, meetings }) => (
        <Cell key={month} isNow={month === thisMonth}>
          {meetings.map((mark) => (
            <MeetingButton key={mark.activity} mark={mark} {...order()} />
          ))}
        </Cell>
      ))}
    </div>
  )
}

function Cell({ isNow, children }: { readonly isNow: boolean; readonly children: ReactNode }) {
  return (
    <span className="year-cell" data-now={isNow}>
      {children}
    </span>
  )
}

interface Placed {
  readonly place: number
  /** Of all marks the one that the Tab key reaches. */
  readonly isAt: boolean
}

function LineButton({ mark, place, isAt }: Placed & { readonly mark: LineMark }) {
  const { planYear: words, plan } = useWords()
  const { number, theme, when, state, line } = mark
  const label = words.lineMark(number, theme, when, stateText())
  return (
    <button
      type="button"
      className="year-mark"
      data-place={place}
      data-state={state === 'late' ? 'late' : 'planned'}
      tabIndex={isAt ? 0 : -1}
      aria-label={label}
      title={label}
      onClick={() => goTo('plan', 'line', line)}
    >
      {number}
    </button>
  )

  function stateText(): string {
    return state === 'held' ? plan.filters.held : progressText(plan, { state, times: 0, hours: '0' })
  }
}

function MeetingButton({ mark, place, isAt }: Placed & { readonly mark: MeetingMark }) {
  const words = useWords().planYear
  const { number, theme, day, hours, isHeld, activity } = mark
  const label = words.activityMark(number, theme, day, hours, isHeld)
  return (
    <button
      type="button"
      className="year-mark"
      data-place={place}
      data-state={isHeld ? 'held' : 'scheduled'}
      tabIndex={isAt ? 0 : -1}
      aria-label={label}
      title={label}
      onClick={() => goTo('activity', 'id', activity)}
    >
      {number ?? words.outside}
    </button>
  )
}

function Legend() {
  const { legend } = useWords().planYear
  return (
    <ul className="year-legend">
      {(['planned', 'late', 'scheduled', 'held'] as const).map((state) => (
        <li key={state}>
          <span className="year-mark" data-state={state} aria-hidden="true" />
          {legend[state]}
        </li>
      ))}
    </ul>
  )
}
