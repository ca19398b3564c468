import { Button } from 'antd'
import { useMemo, useState } from 'react'
import type { ViewRow } from '../../../shared/contract/host-values.ts'
import { mayWrite } from '../../../shared/domain/kinds.ts'
import { documentState } from '../../../shared/fold/document.ts'
import { planId, startPlan } from '../../actions/write-plan.ts'
import { useRow, useRows, useSave, useStatus } from '../../store/session.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Page } from '../../ui/page.tsx'
import { RefusalNote } from '../../ui/refusal-note.tsx'
import { useWords } from '../../words/words.tsx'
import { useStep } from '../document/take-step.ts'
import { thisYear, YearChoice } from '../document/year-choice.tsx'
import { PlanLineForm } from './plan-line-form.tsx'
import { livePlanLines, plannedHours } from './plan-lines.ts'
import { NEW_LINE, type OpenLine, PlanLines } from './plan-lines-table.tsx'
import { PlanState } from './plan-state.tsx'
import { PlanTextForm } from './plan-text-form.tsx'

/** F05: the year's plan of the school, its topics, and where it stands on its way to the county. */
export function PlanScreen() {
  const words = useWords().plan
  const { user, writable } = useStatus()
  const [year, setYear] = useState(thisYear)
  const [open, setOpen] = useState<OpenLine>()
  const plans = useRows('plan')
  const plan = useRow('plan', planId(year))
  const allLines = useRows('plan-line')
  const ours = useRows('school-decision')
  const countys = useRows('county-decision')
  const mayEdit = writable && mayWrite('plan', 'title', user?.role ?? '')

  const document = { kind: 'plan', id: planId(year) }
  const lines = useMemo(() => allLines.filter(({ fields }) => fields.plan === planId(year)), [allLines, year])
  const decisions = useMemo(() => [...ours, ...countys], [ours, countys])
  const rows = useMemo(() => (plan ? [plan, ...lines] : []), [plan, lines])
  const state = useMemo(
    () => documentState({ kind: 'plan', id: planId(year) }, rows, decisions),
    [year, rows, decisions],
  )
  const live = useMemo(() => livePlanLines(lines), [lines])
  const openLine = live.find(({ id }) => id === open)
  const isBeside = mayEdit && (openLine !== undefined || open === NEW_LINE)

  function chooseYear(chosen: number): void {
    setOpen(undefined)
    setYear(chosen)
  }

  return (
    <Page
      title={words.title}
      count={plan && words.count(live.length, plannedHours(live))}
      actions={<YearChoice year={year} known={plans.map(yearOf)} onChange={chooseYear} />}
    >
      {plan ? (
        <div key={plan.id} className={isBeside ? 'beside' : undefined}>
          <div>
            <PlanState
              document={document}
              rows={rows}
              decisions={decisions}
              state={state}
              mayEdit={mayEdit}
              role={user?.role ?? ''}
            />
            {!mayEdit && <p className="page-count">{words.keepersOnly}</p>}
            <PlanTextForm plan={plan} mayEdit={mayEdit} />
            <PlanLines all={lines} live={live} mayEdit={mayEdit} open={open} onOpen={setOpen} />
          </div>
          {isBeside && (
            <PlanLineForm
              key={open}
              plan={plan.id}
              all={lines}
              row={openLine}
              onClose={() => setOpen(undefined)}
            />
          )}
        </div>
      ) : (
        <NoPlan year={year} mayEdit={mayEdit} />
      )}
    </Page>
  )
}

function NoPlan({ year, mayEdit }: { readonly year: number; readonly mayEdit: boolean }) {
  const words = useWords().plan
  const save = useSave()
  const step = useStep()

  function start(): void {
    const changes = startPlan(year, { title: words.newTitle(year), goal: '', measures: '' })
    void step.run(() => (changes.ok ? save('start-plan', changes.value) : changes))
  }

  return (
    <>
      <RefusalNote refusal={step.refusal} />
      <EmptyState
        title={words.empty(year)}
        next={mayEdit ? words.emptyNext : words.keepersOnly}
        action={
          mayEdit && (
            <Button type="primary" onClick={start} loading={step.busy}>
              {words.start}
            </Button>
          )
        }
      />
    </>
  )
}

function yearOf({ fields }: ViewRow): number {
  return typeof fields.year === 'number' ? fields.year : thisYear()
}
