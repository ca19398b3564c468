import { Button, Form, Input } from 'antd'
import type { ViewRow } from '../../../shared/contract/host-values.ts'
import { type PlanText, rewritePlan } from '../../actions/write-plan.ts'
import { useSave } from '../../store/session.tsx'
import { useKeys } from '../../ui/keys.ts'
import { RefusalNote } from '../../ui/refusal-note.tsx'
import { useWords } from '../../words/words.tsx'
import { useStep } from '../document/take-step.ts'
import { TwoValues } from '../document/two-values.tsx'
import { useTypedForm } from '../document/typed-form.ts'

export interface PlanTextFormProps {
  readonly plan: ViewRow
  readonly mayEdit: boolean
}

/** Title, goal and measures. */
export function PlanTextForm({ plan, mayEdit }: PlanTextFormProps) {
  const words = useWords().plan
  const save = useSave()
  const step = useStep()
  const form = useTypedForm(plan, planText)
  const wrong = step.refusal?.facts?.field
  // Not while there is nothing to save: the form of a topic wants the keys then.
  useKeys(form.dirty ? { 'Ctrl+S': send } : {})

  async function send(): Promise<void> {
    if (!mayEdit || !form.dirty || !form.base || step.busy) return
    const changes = rewritePlan(form.base, form.typed)
    const saved = await step.run(() => (changes.ok ? save('write-plan', changes.value) : changes))
    if (saved) form.settle()
  }

  function field(name: keyof PlanText) {
    return {
      value: form.typed[name],
      readOnly: !mayEdit,
      onChange: (event: { target: { value: string } }) => form.set(name, event.target.value),
    }
  }

  return (
    <Form
      layout="vertical"
      requiredMark
      className="page-form plan-text"
      aria-label={words.text}
      onFinish={send}
    >
      <TwoValues
        row={plan}
        labelOf={(name) => words.fields[name as keyof PlanText] ?? name}
        textOf={(value) => String(value)}
      />
      <Form.Item
        label={words.fields.title}
        htmlFor="plan-title"
        required
        validateStatus={wrong === 'title' ? 'error' : ''}
      >
        <Input id="plan-title" maxLength={100} {...field('title')} />
      </Form.Item>
      <div className="two-fields">
        <Form.Item label={words.fields.goal} htmlFor="plan-goal">
          <Input.TextArea id="plan-goal" maxLength={4000} rows={3} {...field('goal')} />
        </Form.Item>
        <Form.Item label={words.fields.measures} htmlFor="plan-measures">
          <Input.TextArea id="plan-measures" maxLength={4000} rows={3} {...field('measures')} />
        </Form.Item>
      </div>
      <RefusalNote refusal={step.refusal} />
      {form.dirty && (
        <div className="form-actions">
          <Button type="primary" htmlType="submit" loading={step.busy}>
            {words.saveKeys}
          </Button>
          <Button onClick={form.reset}>{words.cancel}</Button>
          <span className="page-count">{words.unsaved}</span>
        </div>
      )}
    </Form>
  )
}

function planText(row: ViewRow | undefined): PlanText {
  const { title, goal, measures } = row?.fields ?? {}
  return { title: asText(title), goal: asText(goal), measures: asText(measures) }
}

function asText(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
