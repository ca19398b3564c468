import { Button, Select } from 'antd'
import { useMemo, useState } from 'react'
import type { Hex } from '../../../../shared/base/bytes.ts'
import type { PlanTextField } from '../../../../shared/domain/kinds/plan-kinds.ts'
import { copyPlan, linesToCopy, partsToCopy } from '../../../actions/plan/copy-plan.ts'
import { planId } from '../../../actions/plan/write-plan.ts'
import { useRow, useRows, useSave } from '../../../store/session.tsx'
import { useKeys } from '../../../ui/keys.ts'
import { EmptyState } from '../../../ui/list/empty-state.tsx'
import { RefusalNote } from '../../../ui/refusal-note.tsx'
import { goTo } from '../../../ui/route.ts'
import { useWords } from '../../../words/words.tsx'
import { useStep } from '../../document/take-step.ts'
import { livePlanLines } from '../plan-lines.ts'
import type { YearPlan } from '../year-plan.ts'
import { CopyLines } from './copy-lines.tsx'
import { CopyParts } from './copy-parts.tsx'

/** An earlier year's plan, part by part and topic by topic, as it would stand in this one; what is ticked is taken in one act. */
export function CopyPlan({ plan }: { readonly plan: YearPlan }) {
  const { planYear: words, plan: planWords } = useWords()
  const plans = useRows('plan')
  const years = plans
    .map(({ fields }) => Number(fields.year))
    .filter((year) => year < plan.year)
    .sort((a, b) => b - a)
  const [from, setFrom] = useState(years[0])
  const back = () => goTo('plan')
  useKeys({ Escape: back })
  if (from === undefined) {
    return (
      <EmptyState
        title={words.copy.nothing(plan.year)}
        next={words.copy.nothingNext}
        action={<Button onClick={back}>{words.back}</Button>}
      />
    )
  }
  return (
    <section aria-label={words.copy.title(from, plan.year)} className="taking">
      <div className="taking-head">
        <Button onClick={back}>{words.back}</Button>
        <strong>{words.copy.title(from, plan.year)}</strong>
        {years.length > 1 && (
          <Select
            aria-label={words.copy.from}
            value={from}
            onChange={setFrom}
            options={years.map((value) => ({ value, label: planWords.yearOf(value) }))}
          />
        )}
      </div>
      <p className="page-count">{words.copy.next}</p>
      <CopyFrom key={from} from={from} plan={plan} />
    </section>
  )
}

function CopyFrom({ from, plan }: { readonly from: number; readonly plan: YearPlan }) {
  const { planYear: words, plan: planWords } = useWords()
  const save = useSave()
  const step = useStep()
  const source = useRow('plan', planId(from))
  const allLines = useRows('plan-line')
  const { year } = plan
  const parts = useMemo(() => (source ? partsToCopy(source, plan.plan, year) : []), [source, plan.plan, year])
  const lines = useMemo(() => {
    const theirs = allLines.filter(({ fields }) => fields.plan === planId(from))
    return linesToCopy(livePlanLines(theirs), plan.live, from, year)
  }, [allLines, plan.live, from, year])
  // What stands here already is not replaced or doubled unless somebody ticks it.
  const [partTicks, setPartTicks] = useState<ReadonlySet<PlanTextField>>(
    () => new Set(parts.filter(({ replaces }) => !replaces).map(({ field }) => field)),
  )
  const [lineTicks, setLineTicks] = useState<ReadonlySet<Hex>>(
    () => new Set(lines.filter(({ isThere }) => !isThere).map(({ id }) => id)),
  )
  const takenParts = parts.filter(({ field }) => partTicks.has(field))
  const takenLines = lines.filter(({ id }) => lineTicks.has(id))
  const count = takenParts.length + takenLines.length

  async function take(): Promise<void> {
    if (count === 0 || step.busy) return
    const changes = copyPlan(plan, takenParts, takenLines, planWords.newTitle(year))
    if (await step.run(() => save('copy-plan', changes))) goTo('plan')
  }

  useKeys({ 'Ctrl+S': () => void take() })
  return (
    <>
      <CopyLines lines={lines} ticks={lineTicks} onTick={setLineTicks} />
      <CopyParts parts={parts} ticks={partTicks} onTick={setPartTicks} />
      <RefusalNote refusal={step.refusal} />
      <div className="form-actions save-bar">
        <Button type="primary" disabled={count === 0} loading={step.busy} onClick={() => void take()}>
          {count === 0 ? words.copy.runNothing : words.copy.run(takenParts.length, takenLines.length)}
        </Button>
        <Button onClick={() => goTo('plan')}>{planWords.cancel}</Button>
      </div>
    </>
  )
}
