import { Button, Form, Input } from 'antd'
import { useMemo, useState } from 'react'
import { readPastedCells } from '../../../../shared/domain/pasted-cells.ts'
import { readPastedLines } from '../../../../shared/domain/plan/plan-cells.ts'
import { guessPlanColumns, type PlanMapping } from '../../../../shared/domain/plan/plan-columns.ts'
import { newLines } from '../../../actions/plan/copy-plan.ts'
import { startPlan } from '../../../actions/plan/write-plan.ts'
import { readTexts, useFormDraft } from '../../../store/form-draft.ts'
import { useSave } from '../../../store/session.tsx'
import { DraftFound } from '../../../ui/draft-found.tsx'
import { useKeys } from '../../../ui/keys.ts'
import { EmptyState } from '../../../ui/list/empty-state.tsx'
import { RefusalNote } from '../../../ui/refusal-note.tsx'
import { goTo } from '../../../ui/route.ts'
import { useWords } from '../../../words/words.tsx'
import { useStep } from '../../document/take-step.ts'
import { shownText } from '../plan-lines.ts'
import type { YearPlan } from '../year-plan.ts'
import { PasteDoubts } from './paste-doubts.tsx'
import { PasteMapping } from './paste-mapping.tsx'
import { PasteRows } from './paste-rows.tsx'

export interface PastePlanProps {
  readonly plan: YearPlan
  /** What was pasted before this opened. */
  readonly first: string
}

/** Topics from a spreadsheet's clipboard: what each column is, each row with its doubts, then one act. */
export function PastePlan({ plan, first }: PastePlanProps) {
  const words = useWords().planYear
  const [text, setText] = useState(first)
  const [isRead, setRead] = useState(first !== '')
  const draft = useFormDraft(`paste-plan/${plan.document.id}`, text === '' ? undefined : { text }, readTexts)
  useKeys({ Escape: () => goTo('plan') })
  const rows = useMemo(() => readPastedCells(text), [text])
  const hasRows = isRead && text.trim() !== ''

  return (
    <section aria-label={words.paste.title} className="taking">
      <div className="taking-head">
        <Button onClick={() => goTo('plan')}>{words.back}</Button>
        <strong>{words.paste.title}</strong>
        {hasRows && (
          <Button
            onClick={() => {
              setText('')
              setRead(false)
              draft.drop()
            }}
          >
            {words.paste.clear}
          </Button>
        )}
      </div>
      {draft.found && (
        <DraftFound
          onTake={() => {
            setText(draft.found?.text ?? '')
            setRead(true)
            draft.taken()
          }}
          onDrop={draft.drop}
        />
      )}
      {hasRows ? (
        <Pasted key={text} plan={plan} rows={rows} onSaved={draft.drop} />
      ) : (
        <Form layout="vertical" className="page-form" onFinish={() => setRead(true)}>
          <Form.Item label={words.paste.field} htmlFor="paste-field" extra={words.paste.hint}>
            <Input.TextArea
              id="paste-field"
              autoFocus
              rows={8}
              value={text}
              onChange={({ target, nativeEvent }) => {
                setText(target.value)
                if ((nativeEvent as InputEvent).inputType === 'insertFromPaste') setRead(true)
              }}
            />
          </Form.Item>
          <Button htmlType="submit" type="primary" disabled={text.trim() === ''}>
            {words.paste.read}
          </Button>
        </Form>
      )}
    </section>
  )
}

interface PastedProps {
  readonly plan: YearPlan
  readonly rows: readonly (readonly string[])[]
  readonly onSaved: () => void
}

function Pasted({ plan, rows, onSaved }: PastedProps) {
  const { planYear: words, plan: planWords } = useWords()
  const save = useSave()
  const step = useStep()
  const { year, live } = plan
  const [mapping, setMapping] = useState<PlanMapping>(() => guessPlanColumns(rows))
  const read = useMemo(() => readPastedLines(rows, mapping, year), [rows, mapping, year])
  const themes = useMemo(() => new Set(live.map((row) => shownText(row, 'theme'))), [live])
  // Rows that somebody ticked or unticked against what is proposed: a topic of the same name is not doubled.
  const [turned, setTurned] = useState<ReadonlySet<number>>(new Set())
  const isTaken = (row: number, theme: string) => themes.has(theme) === turned.has(row)
  const taken = read.lines.filter(({ row, values }) => isTaken(row, values.theme ?? ''))

  async function take(): Promise<void> {
    if (taken.length === 0 || step.busy) return
    const started = startPlan(year, planWords.newTitle(year))
    const before = plan.plan || !started.ok ? [] : started.value
    const changes = [...before, ...newLines(year, plan.lines, taken)]
    if (!(await step.run(() => save('paste-plan-lines', changes)))) return
    onSaved()
    goTo('plan')
  }

  useKeys({ 'Ctrl+S': () => void take() })
  return (
    <>
      <p className="page-count">{words.paste.next}</p>
      <PasteMapping rows={rows} mapping={mapping} onChange={setMapping} />
      {read.lines.length === 0 ? (
        <EmptyState title={words.paste.nothing} next={words.paste.nothingNext} />
      ) : (
        <PasteRows
          read={read}
          themes={themes}
          isTaken={isTaken}
          onTurn={setTurned}
          turned={turned}
          columns={mapping.columns}
        />
      )}
      <PasteDoubts read={read} />
      <RefusalNote refusal={step.refusal} />
      <div className="form-actions save-bar">
        <Button type="primary" disabled={taken.length === 0} loading={step.busy} onClick={() => void take()}>
          {words.paste.run(taken.length)}
        </Button>
        <Button onClick={() => goTo('plan')}>{planWords.cancel}</Button>
      </div>
    </>
  )
}
