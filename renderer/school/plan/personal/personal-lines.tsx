import { Button } from 'antd'
import { useState } from 'react'
import type { Hex } from '../../../../shared/base/bytes.ts'
import type { ViewRow } from '../../../../shared/contract/host-values.ts'
import { personalPlanId } from '../../../../shared/domain/own-plan.ts'
import { startPersonalPlan } from '../../../actions/plan/write-personal-plan.ts'
import { removePlanLine } from '../../../actions/plan/write-plan-line.ts'
import { useSave } from '../../../store/session.tsx'
import { type ListColumn, ListTable } from '../../../ui/list/list-table.tsx'
import { RefusalNote } from '../../../ui/refusal-note.tsx'
import { useWords, type Words } from '../../../words/words.tsx'
import { useStep } from '../../document/take-step.ts'
import { PlanLineForm } from '../plan-line-form.tsx'
import { shownText } from '../plan-lines.ts'
import type { PersonalRow } from './personal-rows.ts'

export interface PersonalLinesProps {
  readonly year: number
  readonly row: PersonalRow
  readonly mayEdit: boolean
}

const NEW = 'new'

/** The year's lines of a teacher's plan; one is edited below them. */
export function PersonalLines({ year, row, mayEdit }: PersonalLinesProps) {
  const { personalPlan: words, plan: planWords } = useWords()
  const save = useSave()
  const step = useStep()
  const [open, setOpen] = useState<Hex | typeof NEW>()
  const { person, plan, lines, live } = row
  const id = plan?.id ?? personalPlanId(year, person.id)
  const opened = live.find((line) => line.id === open)

  async function remove(line: ViewRow): Promise<void> {
    if (await step.run(() => save('remove-personal-plan-line', removePlanLine(line)))) setOpen(undefined)
  }

  return (
    <>
      {live.length === 0 ? (
        <p className="page-count">{words.noLines}</p>
      ) : (
        <ListTable
          name={words.lines}
          columns={lineColumns(words, planWords)}
          rows={live}
          idOf={(line) => line.id}
          open={open}
          onOpen={setOpen}
        />
      )}
      <RefusalNote refusal={step.refusal} />
      {mayEdit && open !== NEW && !opened && (
        <Button className="personal-add" onClick={() => setOpen(NEW)}>
          {words.addLine}
        </Button>
      )}
      {(open === NEW || opened) && (
        <section className="personal-line" aria-label={opened ? words.editLine : words.addLine}>
          <div className="panel-head">
            <strong>{opened ? words.editLine : words.addLine}</strong>
            <span className="form-actions">
              {opened && mayEdit && (
                <Button size="small" onClick={() => void remove(opened)}>
                  {planWords.remove}
                </Button>
              )}
              <Button type="text" size="small" onClick={() => setOpen(undefined)}>
                {planWords.close}
              </Button>
            </span>
          </div>
          <PlanLineForm
            key={open}
            home={{ kind: 'personal-plan-line', plan: id, year }}
            all={lines}
            row={opened}
            before={plan ? [] : startPersonalPlan(year, person.id)}
            labels={words.lineColumns}
            hints={words.hint}
            isReadOnly={!mayEdit}
            onClose={() => setOpen(undefined)}
            onNext={() => setOpen(NEW)}
          />
        </section>
      )}
    </>
  )
}

function lineColumns(words: Words['personalPlan'], planWords: Words['plan']): readonly ListColumn<ViewRow>[] {
  const text = (key: string, title: string, width?: number): ListColumn<ViewRow> => ({
    key,
    title,
    value: (line) => shownText(line, key),
    ...(width === undefined ? {} : { width }),
  })
  return [
    text('when', planWords.columns.when, 100),
    text('theme', planWords.columns.theme),
    text('form', words.lineColumns.form, 110),
    { ...text('hours', words.lineColumns.hours, 84), isNumber: true },
  ]
}
