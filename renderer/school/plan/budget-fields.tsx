import { Form, Input } from 'antd'
import { moneyText } from '../../../shared/domain/money-text.ts'
import { budgetCheck } from '../../../shared/policy/statistics/training-budget.ts'
import type { PlanText } from '../../actions/plan/write-plan.ts'
import { useWords } from '../../words/words.tsx'

export interface BudgetFieldsProps {
  readonly typed: Pick<PlanText, 'public' | 'training'>
  readonly mayEdit: boolean
  /** What a refusal names. */
  readonly wrong: string | number | undefined
  readonly onChange: (field: 'public' | 'training', value: string) => void
}

/** B-032: what is planned for training, against 5 % of the public funds. */
export function BudgetFields({ typed, mayEdit, wrong, onChange }: BudgetFieldsProps) {
  const words = useWords().plan
  const check = budgetCheck(moneyText(typed.public) ?? '', moneyText(typed.training) ?? '')
  const state = check?.state
  const field = (name: 'public' | 'training') => (
    <Form.Item
      label={words.fields[name]}
      htmlFor={`plan-${name}`}
      validateStatus={wrong === name ? 'error' : ''}
    >
      <Input
        id={`plan-${name}`}
        inputMode="decimal"
        maxLength={20}
        value={typed[name]}
        readOnly={!mayEdit}
        placeholder={name === 'training' ? words.hints.training : ''}
        onChange={({ target }) => onChange(name, target.value)}
      />
    </Form.Item>
  )
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset draws a frame of its own
    <div role="group" aria-label={words.fields.budget} className="plan-budget">
      <div className="two-fields">
        {field('public')}
        {field('training')}
      </div>
      {check && (
        <p role="status" data-state={state}>
          <span aria-hidden="true">{state === 'enough' ? '✓' : '⚠'}</span> {sentence()}
        </p>
      )}
    </div>
  )

  function sentence(): string {
    if (!check) return ''
    const { share, needed, missing } = check
    if (state === 'unsaid') return words.budget.training(needed)
    return state === 'enough' ? words.budget.enough(share) : words.budget.short(share, needed, missing)
  }
}
