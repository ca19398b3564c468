import { Button } from 'antd'
import { useMemo } from 'react'
import type { Hex } from '../../../shared/base/bytes.ts'
import { mayWrite } from '../../../shared/domain/kinds/kinds.ts'
import { removePlanLine } from '../../actions/plan/write-plan-line.ts'
import { useRows, useSave } from '../../store/session.tsx'
import { today as todayOf } from '../../ui/dates.ts'
import { goTo } from '../../ui/route.ts'
import { useWords } from '../../words/words.tsx'
import { hoursOf, type LineProgress, lineProgress, meetingsOf } from './line-progress.ts'
import { PlanLineForm } from './plan-line-form.tsx'
import { plannedHours } from './plan-lines.ts'
import { PlanState } from './plan-state.tsx'
import { PlanTopics } from './plan-topics.tsx'
import { ProgressMark } from './progress-mark.tsx'
import { yearMarks } from './year-marks.ts'
import { YearPicture } from './year-picture.tsx'
import type { YearPlan } from './year-plan.ts'

export interface AnnualPlanProps {
  readonly plan: YearPlan
  readonly open: Hex | undefined
  readonly isAdding: boolean
}

/** F05: where the plan stands, the year as a picture, its topics, and the one that is open beside them. */
export function AnnualPlan({ plan, open, isAdding }: AnnualPlanProps) {
  const { planYear } = useWords()
  const { year, live } = plan
  const activities = useRows('activity')
  const today = todayOf()
  const meetings = useMemo(() => meetingsOf(activities, year, today), [activities, year, today])
  const progress = useMemo(
    () => new Map(live.map((row) => [row.id, lineProgress(row, meetings, year, today)])),
    [live, meetings, year, today],
  )
  const months = useMemo(() => yearMarks(live, meetings, progress, year), [live, meetings, progress, year])
  const held = meetings.filter(({ isHeld }) => isHeld)
  const late = [...progress.values()].filter(({ state }) => state === 'late').length
  const hours = { planned: plannedHours(live), held: hoursOf(held) }
  const summary = planYear.sum(live.length, hours.planned, held.length, hours.held)
  const isBeside = isAdding || live.some(({ id }) => id === open)
  return (
    <div className={isBeside ? 'beside beside-plan' : undefined}>
      <div>
        <PlanState plan={plan} />
        {live.length + meetings.length > 0 && (
          <YearPicture
            months={months}
            summary={summary + (late > 0 ? planYear.lateSum(late) : '')}
            thisMonth={today.startsWith(`${year}-`) ? Number(today.slice(5, 7)) : undefined}
            {...hours}
          />
        )}
        <PlanTopics plan={plan} progress={progress} open={open} isNarrow={isBeside} />
      </div>
      {isBeside && (
        <TopicPanel key={open ?? 'new'} plan={plan} open={isAdding ? undefined : open} progress={progress} />
      )}
    </div>
  )
}

interface TopicPanelProps {
  readonly plan: YearPlan
  readonly open: Hex | undefined
  readonly progress: ReadonlyMap<Hex, LineProgress>
}

function TopicPanel({ plan, open, progress }: TopicPanelProps) {
  const words = useWords().plan
  const save = useSave()
  const { year, document, lines, live, mayEdit, role } = plan
  const row = live.find(({ id }) => id === open)
  const state = row && progress.get(row.id)
  const close = () => goTo('plan')

  async function remove(): Promise<void> {
    if (row && (await save('remove-plan-line', removePlanLine(row))).ok) close()
  }

  return (
    <aside className="beside-panel" aria-label={row ? words.editLine : words.addLine}>
      <div className="panel-head">
        <strong>{row ? words.editLine : words.addLine}</strong>
        <Button type="text" size="small" onClick={close}>
          {words.close}
        </Button>
      </div>
      <PlanLineForm
        home={{ kind: 'plan-line', plan: document.id, year }}
        all={lines}
        row={row}
        isReadOnly={!mayEdit}
        onClose={close}
        onNext={() => goTo('plan', 'new')}
      >
        {row && state && (
          <div className="topic-acts">
            <ProgressMark progress={state} />
            {mayWrite('activity', 'theme', role) && (
              <Button size="small" onClick={() => goTo('activity', 'new', row.id)}>
                {words.hold}
              </Button>
            )}
            {mayEdit && (
              <Button size="small" onClick={() => void remove()}>
                {words.remove}
              </Button>
            )}
          </div>
        )}
      </PlanLineForm>
    </aside>
  )
}
