import { Button, Form, Input } from 'antd'
import type { ViewRow } from '../../../shared/contract/host-values.ts'
import { PLAN_TEXTS, type PlanTextField } from '../../../shared/domain/kinds/plan-kinds.ts'
import { planText, rewritePlan } from '../../actions/plan/write-plan.ts'
import { readTexts, useFormDraft } from '../../store/form-draft.ts'
import { useSave } from '../../store/session.tsx'
import { DraftFound } from '../../ui/draft-found.tsx'
import { useKeys } from '../../ui/keys.ts'
import { planValueText } from '../../ui/plan-difference.tsx'
import { RefusalNote } from '../../ui/refusal-note.tsx'
import { useWords } from '../../words/words.tsx'
import { useStep } from '../document/take-step.ts'
import { TwoValues } from '../document/two-values.tsx'
import { useTypedForm } from '../document/typed-form.ts'
import { BudgetFields } from './budget-fields.tsx'

export interface PlanTextFormProps {
  readonly plan: ViewRow
  readonly mayEdit: boolean
}

/** F05 without its topics, part by part; beside it which parts are filled in. */
export function PlanTextForm({ plan, mayEdit }: PlanTextFormProps) {
  const words = useWords().plan
  const save = useSave()
  const step = useStep()
  const form = useTypedForm(plan, planText)
  const draft = useFormDraft(`plan/${plan.id}`, form.dirty ? form.typed : undefined, readTexts)
  const wrong = step.refusal?.facts?.field
  useKeys({ 'Ctrl+S': () => void send() })

  async function send(): Promise<void> {
    if (!mayEdit || !form.dirty || !form.base || step.busy) return
    const changes = rewritePlan(form.base, form.typed)
    const saved = await step.run(() => (changes.ok ? save('write-plan', changes.value) : changes))
    if (!saved) return
    form.settle()
    draft.drop()
  }

  return (
    <div className="plan-text">
      <Form layout="vertical" requiredMark className="page-form" aria-label={words.text} onFinish={send}>
        <TwoValues
          row={plan}
          labelOf={(name) => words.fields[name as PlanTextField] ?? name}
          textOf={(value) => planValueText(words, typeof value === 'string' ? '' : 'budget', value)}
        />
        {draft.found && (
          <DraftFound
            onTake={() => {
              form.put({ ...form.typed, ...draft.found })
              draft.taken()
            }}
            onDrop={draft.drop}
          />
        )}
        {PARTS.map((part) =>
          part === 'budget' ? (
            <BudgetFields key={part} typed={form.typed} mayEdit={mayEdit} wrong={wrong} onChange={form.set} />
          ) : (
            <Form.Item
              key={part}
              label={words.fields[part]}
              htmlFor={`plan-${part}`}
              required={part === 'title'}
              validateStatus={wrong === part ? 'error' : ''}
            >
              {textField(part)}
            </Form.Item>
          ),
        )}
        <RefusalNote refusal={step.refusal} />
        {form.dirty && (
          <div className="form-actions save-bar">
            <Button type="primary" htmlType="submit" loading={step.busy}>
              {words.saveKeys}
            </Button>
            <Button
              onClick={() => {
                form.reset()
                draft.drop()
              }}
            >
              {words.cancel}
            </Button>
            <span className="page-count">{words.unsaved}</span>
          </div>
        )}
      </Form>
      <PartsList isFilled={(part) => filled(part)} />
    </div>
  )

  function textField(part: PlanTextField) {
    const shared = {
      id: `plan-${part}`,
      value: form.typed[part],
      readOnly: !mayEdit,
      maxLength: PLAN_TEXTS[part],
      onChange: (event: { target: { value: string } }) => form.set(part, event.target.value),
    }
    return part === 'title' ? (
      <Input {...shared} />
    ) : (
      <Input.TextArea rows={rowsOf(shared.value)} {...shared} />
    )
  }

  function filled(part: Part): boolean {
    if (part === 'budget') return form.typed.public !== '' && form.typed.training !== ''
    return form.typed[part].trim() !== ''
  }
}

/** In the order of the form; the money before how it is judged. */
const PARTS = [
  'title',
  'guiding',
  'situation',
  'goal',
  'organisation',
  'measures',
  'rules',
  'budget',
  'assessment',
] as const satisfies readonly (PlanTextField | 'budget')[]
type Part = (typeof PARTS)[number]

/** Room for what is there, within reason; an empty part asks for little. */
function rowsOf(text: string): number {
  const lines = text.split('\n').reduce((sum, line) => sum + 1 + Math.floor(line.length / CHARACTERS), 0)
  return Math.min(12, Math.max(3, lines + 1))
}

const CHARACTERS = 58

function PartsList({ isFilled }: { readonly isFilled: (part: Part) => boolean }) {
  const words = useWords().plan
  return (
    <nav className="plan-parts" aria-label={words.parts}>
      <strong>{words.parts}</strong>
      {PARTS.map((part) => (
        <button
          key={part}
          type="button"
          className="plan-part"
          onClick={() => document.getElementById(`plan-${part === 'budget' ? 'public' : part}`)?.focus()}
        >
          <span aria-hidden="true">{isFilled(part) ? '✓' : '○'}</span> {words.fields[part]}
          <span className="frame-quiet"> {isFilled(part) ? words.filled : words.unfilled}</span>
        </button>
      ))}
    </nav>
  )
}
