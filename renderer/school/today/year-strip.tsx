import { Typography } from 'antd'
import { useMemo } from 'react'
import { greatest } from '../../../shared/base/greatest.ts'
import { planId } from '../../actions/plan/write-plan.ts'
import { useRows } from '../../store/session.tsx'
import { today } from '../../ui/dates.ts'
import { useWords } from '../../words/words.tsx'
import { thisYear } from '../document/year-choice.tsx'
import { meetingsOf, monthOf } from '../plan/line-progress.ts'
import { livePlanLines } from '../plan/plan-lines.ts'

/** The year at a glance: month by month, topics planned beside meetings held. */
export function YearStrip() {
  const words = useWords().today
  const year = thisYear()
  const months = useMonths(year)
  const planned = sum(months.map((month) => month.planned))
  const held = sum(months.map((month) => month.held))
  const most = greatest(
    months.flatMap((month) => [month.planned, month.held]),
    1,
  )
  const now = Number(today().slice(5, 7))
  return (
    <section className="today-part" aria-label={words.year.title(year)}>
      <Typography.Title level={3}>{words.year.title(year)}</Typography.Title>
      <div className="strip" role="img" aria-label={words.year.sentence(planned, held)}>
        {months.map((month, at) => (
          <div
            key={month.month}
            className={at + 1 === now ? 'strip-month strip-now' : 'strip-month'}
            title={words.year.of(month.month, month.planned, month.held)}
          >
            <svg width="100%" height={HIGH} aria-hidden="true">
              <Bar x="12%" count={month.planned} most={most} kind="planned" />
              <Bar x="54%" count={month.held} most={most} kind="held" />
            </svg>
            <span>{month.month}</span>
          </div>
        ))}
      </div>
      <p className="strip-legend">
        <i className="strip-key strip-planned" /> {words.year.planned} {planned}
        <i className="strip-key strip-held" /> {words.year.held} {held}
        <a href="#/plan">{words.year.see}</a>
      </p>
    </section>
  )
}

const HIGH = 56

interface BarProps {
  readonly x: string
  readonly count: number
  readonly most: number
  readonly kind: 'planned' | 'held'
}

function Bar({ x, count, most, kind }: BarProps) {
  if (count === 0) return null
  const high = Math.max(4, (count / most) * (HIGH - 2))
  return <rect className={`strip-bar-${kind}`} x={x} y={HIGH - 1 - high} width="34%" height={high} />
}

interface Month {
  readonly month: number
  readonly planned: number
  readonly held: number
}

function useMonths(year: number): readonly Month[] {
  const lines = useRows('plan-line')
  const activities = useRows('activity')
  return useMemo(() => {
    const live = livePlanLines(lines.filter(({ fields }) => fields.plan === planId(year)))
    const planned = live.map((row) => monthOf(row, year))
    const held = meetingsOf(activities, year, today())
      .filter(({ isHeld }) => isHeld)
      .map(({ day }) => Number(day.slice(5, 7)))
    const count = (months: readonly (number | null)[], month: number) =>
      months.filter((one) => one === month).length
    return Array.from({ length: 12 }, (_, at) => ({
      month: at + 1,
      planned: count(planned, at + 1),
      held: count(held, at + 1),
    }))
  }, [lines, activities, year])
}

function sum(counts: readonly number[]): number {
  return counts.reduce((all, one) => all + one, 0)
}
