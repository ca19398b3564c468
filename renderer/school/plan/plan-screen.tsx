import { PrinterOutlined } from '@ant-design/icons'
import { Button, Segmented } from 'antd'
import { useState } from 'react'
import { greatest } from '../../../shared/base/greatest.ts'
import type { ViewRow } from '../../../shared/contract/host-values.ts'
import { startPlan } from '../../actions/plan/write-plan.ts'
import { useRow, useRows, useSave } from '../../store/session.tsx'
import { type Command, useCommands } from '../../ui/commands.ts'
import { EmptyState } from '../../ui/list/empty-state.tsx'
import { Page } from '../../ui/page.tsx'
import { usePrintForm } from '../../ui/paper-preview/use-print-form.ts'
import { RefusalNote } from '../../ui/refusal-note.tsx'
import { useMayPrint } from '../../ui/rights.ts'
import { goTo, useRoute } from '../../ui/route.ts'
import { usePastedRows } from '../../ui/use-pasted-rows.ts'
import { useWords } from '../../words/words.tsx'
import { useStep } from '../document/take-step.ts'
import { thisYear, YearChoice } from '../document/year-choice.tsx'
import { AnnualPlan } from './annual-plan.tsx'
import { CopyPlan } from './paste/copy-plan.tsx'
import { PastePlan } from './paste/paste-plan.tsx'
import { PersonalPlans } from './personal/personal-plans.tsx'
import { plannedHours } from './plan-lines.ts'
import { PlanState } from './plan-state.tsx'
import { PlanTextForm } from './plan-text-form.tsx'
import { useYearPlan, type YearPlan } from './year-plan.ts'

const TABS = ['topics', 'text', 'personal'] as const
type Tab = (typeof TABS)[number]

/** F05 and F04: the year's plan of the school, where it stands, and the plans of its teachers. */
export function PlanScreen() {
  const words = useWords().plan
  const [, task = '', id, second] = useRoute()
  const [chosen, setYear] = useState(thisYear)
  const plans = useRows('plan')
  const opened = useRow('plan-line', task === 'line' ? id : undefined)
  const openedIn = useRow('plan', opened && String(opened.fields.plan))
  // A topic that is opened brings its year with it.
  const year = yearOf(openedIn) ?? chosen
  const plan = useYearPlan(year)
  const print = usePrintForm()
  const mayPrint = useMayPrint('F05')
  const tab: Tab = task === 'text' || task === 'personal' ? task : 'topics'
  const isAnnual = tab !== 'personal'
  const mayPaste = plan.mayEdit && isAnnual
  const pasted = usePastedRows(mayPaste, () => goTo('plan', 'paste'))
  useCommands(commands())

  function chooseYear(next: number): void {
    setYear(next)
    if (task === 'line') goTo('plan')
  }

  function printPlan(): void {
    void print.printForm({ form: 'F05', record: plan.plan?.id ?? null, year: String(year) })
  }

  return (
    <Page
      title={words.title}
      {...(plan.plan && isAnnual && { count: words.count(plan.live.length, plannedHours(plan.live)) })}
      actions={
        <>
          <Segmented<Tab>
            aria-label={words.title}
            value={tab}
            onChange={(next) => goTo('plan', ...(next === 'topics' ? [] : [next]))}
            options={TABS.map((value) => ({ value, label: words.tabs[value] }))}
          />
          <YearChoice year={year} known={plans.flatMap((row) => yearOf(row) ?? [])} onChange={chooseYear} />
          {isAnnual && mayPrint && (
            <Button icon={<PrinterOutlined aria-hidden />} loading={print.busy} onClick={printPlan}>
              {plan.plan ? words.print : words.printBlank}
            </Button>
          )}
        </>
      }
    >
      <RefusalNote refusal={print.refusal} />
      {content()}
    </Page>
  )

  function content() {
    if (tab === 'personal')
      return <PersonalPlans key={year} year={year} open={id === 'id' ? second : undefined} />
    if (task === 'copy' && plan.mayEdit) return <CopyPlan key={year} plan={plan} />
    if (task === 'paste' && plan.mayEdit) return <PastePlan key={year} plan={plan} first={pasted} />
    if (!plan.plan) return <NoPlan plan={plan} />
    if (tab === 'text') {
      return (
        <>
          <PlanState plan={plan} />
          <PlanTextForm key={year} plan={plan.plan} mayEdit={plan.mayEdit} />
        </>
      )
    }
    return (
      <AnnualPlan
        key={year}
        plan={plan}
        open={task === 'line' ? id : undefined}
        isAdding={task === 'new' && plan.mayEdit}
      />
    )
  }

  function commands(): readonly Command[] {
    const reading: readonly Command[] = [
      ...TABS.map((value) => ({
        id: `plan-${value}`,
        label: words.goToTab(words.tabs[value]),
        run: () => goTo('plan', ...(value === 'topics' ? [] : [value])),
      })),
      ...(mayPrint
        ? [{ id: 'plan-print', label: plan.plan ? words.print : words.printBlank, run: printPlan }]
        : []),
    ]
    if (!plan.mayEdit) return reading
    const taking: readonly Command[] = [
      { id: 'plan-copy', label: words.copy, run: () => goTo('plan', 'copy') },
      { id: 'plan-paste', label: words.pasteLong, run: () => goTo('plan', 'paste') },
    ]
    const adding: readonly Command[] = plan.plan
      ? [{ id: 'plan-add', label: words.addLine, run: () => goTo('plan', 'new') }]
      : []
    return [...adding, ...taking, ...reading]
  }
}

function NoPlan({ plan }: { readonly plan: YearPlan }) {
  const words = useWords().plan
  const { year, mayEdit } = plan
  const save = useSave()
  const step = useStep()
  const plans = useRows('plan')
  const earlier = greatest(
    plans.flatMap((row) => yearOf(row) ?? []).filter((one) => one < year),
    0,
  )

  function start(): void {
    const changes = startPlan(year, words.newTitle(year))
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
            <span className="form-actions">
              <Button type="primary" onClick={start} loading={step.busy}>
                {words.start}
              </Button>
              {earlier > 0 && (
                <Button onClick={() => goTo('plan', 'copy')}>{words.emptyCopy(earlier)}</Button>
              )}
              <Button onClick={() => goTo('plan', 'paste')}>{words.pasteLong}</Button>
            </span>
          )
        }
      />
    </>
  )
}

function yearOf(row: ViewRow | undefined): number | undefined {
  return typeof row?.fields.year === 'number' ? row.fields.year : undefined
}
