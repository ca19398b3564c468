import { AutoComplete, Button, Form, Input } from 'antd'
import { type ComponentRef, useEffect, useRef } from 'react'
import type { Hex } from '../../../shared/base/bytes.ts'
import type { ViewRow } from '../../../shared/contract/host-values.ts'
import { newId } from '../../actions/changes.ts'
import {
  addPlanLine,
  LINE_FIELDS,
  type LineField,
  nextOrder,
  rewritePlanLine,
} from '../../actions/write-plan-line.ts'
import { useSave } from '../../store/session.tsx'
import { EnterMovesOn } from '../../ui/enter-moves-on.tsx'
import { useKeys } from '../../ui/keys.ts'
import { RefusalNote } from '../../ui/refusal-note.tsx'
import { useWords } from '../../words/words.tsx'
import { useStep } from '../document/take-step.ts'
import { TwoValues } from '../document/two-values.tsx'
import { useTypedForm } from '../document/typed-form.ts'
import { lineText } from './plan-lines.ts'

export interface PlanLineFormProps {
  readonly plan: Hex
  readonly all: readonly ViewRow[]
  /** Undefined: a new topic. */
  readonly row: ViewRow | undefined
  readonly onClose: () => void
}

/** One topic. A new one leaves an empty form behind, for the next. */
export function PlanLineForm({ plan, all, row, onClose }: PlanLineFormProps) {
  const words = useWords().plan
  const save = useSave()
  const step = useStep()
  const form = useTypedForm(row, lineText)
  const first = useRef<ComponentRef<typeof Input>>(null)
  useEffect(() => first.current?.focus(), [])
  useKeys({ 'Ctrl+S': send, Escape: onClose })

  async function send(): Promise<void> {
    if (step.busy || !form.dirty) return
    const changes = form.base
      ? rewritePlanLine(form.base, form.typed)
      : addPlanLine(plan, newId(), nextOrder(all), form.typed)
    const act = form.base ? 'write-plan-line' : 'add-plan-line'
    const saved = await step.run(() => (changes.ok ? save(act, changes.value) : changes))
    if (!saved) return
    form.settle()
    first.current?.focus()
  }

  function input(field: LineField) {
    return {
      id: `line-${field}`,
      value: form.typed[field],
      maxLength: LONGEST[field],
      placeholder: words.hints[field as keyof typeof words.hints],
      onChange: (event: { target: { value: string } }) => form.set(field, event.target.value),
    }
  }

  return (
    <aside className="beside-panel" aria-label={row ? words.editLine : words.addLine}>
      <div className="panel-head">
        <strong>{row ? words.editLine : words.addLine}</strong>
        <Button type="text" size="small" onClick={onClose}>
          {words.close}
        </Button>
      </div>
      {row && (
        <TwoValues
          row={row}
          labelOf={(field) => words.columns[field as LineField] ?? field}
          textOf={(value) => String(value)}
        />
      )}
      <EnterMovesOn>
        <Form layout="vertical" requiredMark onFinish={send} className="line-form">
          <div className="two-fields">
            {LINE_FIELDS.map((field) => (
              <Form.Item
                key={field}
                className={WHOLE.includes(field) ? 'whole-field' : undefined}
                label={words.columns[field]}
                htmlFor={`line-${field}`}
                required={field === 'theme'}
                validateStatus={step.refusal?.facts?.field === field ? 'error' : ''}
              >
                {field === 'form' ? (
                  <AutoComplete
                    id="line-form"
                    value={form.typed.form}
                    onChange={(value: string) => form.set('form', value)}
                    options={words.forms.map((value) => ({ value }))}
                    placeholder={words.hints.form}
                  />
                ) : field === 'content' ? (
                  <Input.TextArea rows={3} {...input(field)} />
                ) : (
                  <Input ref={field === 'when' ? first : undefined} {...input(field)} />
                )}
              </Form.Item>
            ))}
          </div>
          <RefusalNote refusal={step.refusal} />
          <div className="form-actions">
            <Button type="primary" htmlType="submit" loading={step.busy}>
              {row ? words.saveKeys : words.saveAndNext}
            </Button>
          </div>
        </Form>
      </EnterMovesOn>
    </aside>
  )
}

const WHOLE: readonly LineField[] = ['theme', 'content', 'place']

const LONGEST: Readonly<Record<LineField, number>> = {
  when: 40,
  theme: 200,
  content: 2000,
  form: 40,
  host: 60,
  place: 100,
  hours: 16,
}
