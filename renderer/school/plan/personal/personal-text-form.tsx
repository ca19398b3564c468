import { Button, Form, Input } from 'antd'
import type { Hex } from '../../../../shared/base/bytes.ts'
import type { ViewRow } from '../../../../shared/contract/host-values.ts'
import { PERSONAL_TEXTS, type PersonalTextField } from '../../../../shared/domain/kinds/plan-kinds.ts'
import { personalPlanId } from '../../../../shared/domain/own-plan.ts'
import {
  PERSONAL_FIELDS,
  personalText,
  writePersonalPlan,
} from '../../../actions/plan/write-personal-plan.ts'
import { readTexts, useFormDraft } from '../../../store/form-draft.ts'
import { useSave } from '../../../store/session.tsx'
import { DraftFound } from '../../../ui/draft-found.tsx'
import { useKeys } from '../../../ui/keys.ts'
import { RefusalNote } from '../../../ui/refusal-note.tsx'
import { useWords } from '../../../words/words.tsx'
import { useStep } from '../../document/take-step.ts'
import { TwoValues } from '../../document/two-values.tsx'
import { useTypedForm } from '../../document/typed-form.ts'

export interface PersonalTextFormProps {
  readonly year: number
  readonly person: Hex
  /** Undefined: nothing is written yet; the first save starts it. */
  readonly plan: ViewRow | undefined
  readonly mayEdit: boolean
}

/** What a teacher says of themselves and their goals (F04). */
export function PersonalTextForm({ year, person, plan, mayEdit }: PersonalTextFormProps) {
  const { personalPlan: words, plan: planWords } = useWords()
  const save = useSave()
  const step = useStep()
  const form = useTypedForm(plan, personalText)
  const draft = useFormDraft(
    `personal-plan/${personalPlanId(year, person)}`,
    form.dirty ? form.typed : undefined,
    readTexts,
  )
  useKeys(form.dirty ? { 'Ctrl+S': () => void send() } : {})

  async function send(): Promise<void> {
    if (!mayEdit || !form.dirty || step.busy) return
    const changes = writePersonalPlan(form.base, year, person, form.typed)
    if (changes.length > 0 && !(await step.run(() => save('write-personal-plan', changes)))) return
    form.settle()
    draft.drop()
  }

  return (
    <Form layout="vertical" disabled={!mayEdit} aria-label={words.text} onFinish={() => void send()}>
      {plan && (
        <TwoValues
          row={plan}
          labelOf={(field) => words.fields[field as PersonalTextField] ?? field}
          textOf={(value) => String(value)}
        />
      )}
      {draft.found && (
        <DraftFound
          onTake={() => {
            form.put({ ...form.typed, ...draft.found })
            draft.taken()
          }}
          onDrop={draft.drop}
        />
      )}
      <div className="two-fields">
        {PERSONAL_FIELDS.map((field) => (
          <Form.Item
            key={field}
            label={words.fields[field]}
            htmlFor={`personal-${field}`}
            {...(field === 'cycle-goal' ? { className: 'whole-field' } : {})}
          >
            <Input.TextArea
              id={`personal-${field}`}
              rows={2}
              maxLength={PERSONAL_TEXTS[field]}
              value={form.typed[field]}
              onChange={({ target }) => form.set(field, target.value)}
            />
          </Form.Item>
        ))}
      </div>
      <RefusalNote refusal={step.refusal} />
      {form.dirty && (
        <div className="form-actions">
          <Button type="primary" htmlType="submit" loading={step.busy}>
            {planWords.saveKeys}
          </Button>
          <Button
            onClick={() => {
              form.reset()
              draft.drop()
            }}
          >
            {planWords.cancel}
          </Button>
          <span className="page-count">{planWords.unsaved}</span>
        </div>
      )}
    </Form>
  )
}
