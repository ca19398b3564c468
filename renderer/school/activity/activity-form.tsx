import { Button, Form, Input, Select } from 'antd'
import { type ComponentRef, useEffect, useMemo, useRef, useState } from 'react'
import type { Hex } from '../../../shared/base/bytes.ts'
import type { ViewRow } from '../../../shared/contract/host-values.ts'
import { newId } from '../../actions/changes.ts'
import {
  type ActivityField,
  activityFromLine,
  activityText,
  holdActivity,
  hoursOfMinutes,
  rewriteActivity,
} from '../../actions/hold-activity.ts'
import { planId } from '../../actions/write-plan.ts'
import { useRows, useSave } from '../../store/session.tsx'
import { EnterMovesOn } from '../../ui/enter-moves-on.tsx'
import { useKeys } from '../../ui/keys.ts'
import { RefusalNote } from '../../ui/refusal-note.tsx'
import { useWords } from '../../words/words.tsx'
import { useStep } from '../document/take-step.ts'
import { livePlanLines } from '../plan/plan-lines.ts'

export interface ActivityFormProps {
  readonly year: number
  /** The activity as it was shown when the form was opened; undefined for a new one. */
  readonly row: ViewRow | undefined
  readonly onDone: (activity: Hex) => void
  readonly onClose: () => void
}

const INPUTS = ['theme', 'day', 'start', 'minutes', 'hours', 'place', 'host'] as const

/** A new activity from a topic of the plan, or an activity to be changed. */
export function ActivityForm({ year, row, onDone, onClose }: ActivityFormProps) {
  const words = useWords().activity
  const save = useSave()
  const step = useStep()
  const lines = usePlanLines(year)
  const [base] = useState(row)
  const [typed, setTyped] = useState(() => (base ? activityText(base) : activityFromLine(undefined, today())))
  const first = useRef<ComponentRef<typeof Select>>(null)
  const day = useRef<ComponentRef<typeof Input>>(null)
  useEffect(() => first.current?.focus(), [])
  useKeys({ 'Ctrl+S': send, Escape: onClose })

  async function send(): Promise<void> {
    if (step.busy) return
    const id = base?.id ?? newId()
    const changes = base ? rewriteActivity(base, typed) : holdActivity(id, typed)
    if (changes.ok && changes.value.length === 0) return onClose()
    const act = base ? 'write-activity' : 'hold-activity'
    const saved = await step.run(() => (changes.ok ? save(act, changes.value) : changes))
    if (saved) onDone(id)
  }

  function choose(line: Hex | null): void {
    const chosen = lines.find(({ id }) => id === line)
    const { theme, place, host } = base || !chosen ? typed : activityFromLine(chosen, typed.day)
    setTyped((now) => ({ ...now, line, theme, place, host }))
    // A topic says everything but the day.
    if (chosen) day.current?.focus({ cursor: 'all' })
  }

  /** Hours follow the minutes until the person gives others. */
  function type(field: ActivityField, value: string): void {
    setTyped((now) => {
      const follows = field === 'minutes' && now.hours === hoursOfMinutes(now.minutes)
      return { ...now, [field]: value, ...(follows ? { hours: hoursOfMinutes(value) } : {}) }
    })
  }

  return (
    <Form layout="vertical" requiredMark onFinish={send} aria-label={base ? words.edit : words.newPanel}>
      <div className="panel-head">
        <strong>{base ? words.edit : words.newPanel}</strong>
        <Button type="text" size="small" onClick={onClose}>
          {base ? words.cancel : words.close}
        </Button>
      </div>
      <EnterMovesOn>
        <Form.Item label={words.fields.line} htmlFor="activity-line">
          <Select
            id="activity-line"
            ref={first}
            showSearch={{ optionFilterProp: 'label' }}
            value={typed.line ?? ''}
            onChange={(value: string) => choose(value === '' ? null : value)}
            options={[
              { value: '', label: words.noLine },
              ...lines.map(({ id, fields }) => ({
                value: id,
                label: [fields.when, fields.theme].filter(Boolean).join(' '),
              })),
            ]}
          />
        </Form.Item>
        <div className="two-fields">
          {INPUTS.map((field) => (
            <Form.Item
              key={field}
              className={WHOLE.includes(field) ? 'whole-field' : undefined}
              label={words.fields[field]}
              htmlFor={`activity-${field}`}
              required={field === 'theme' || field === 'day'}
              validateStatus={step.refusal?.facts?.field === field ? 'error' : ''}
            >
              <Input
                id={`activity-${field}`}
                ref={field === 'day' ? day : undefined}
                value={typed[field]}
                maxLength={LONGEST[field]}
                placeholder={words.hints[field as keyof typeof words.hints]}
                inputMode={field === 'minutes' || field === 'hours' ? 'decimal' : undefined}
                onChange={(event) => type(field, event.target.value)}
              />
            </Form.Item>
          ))}
        </div>
      </EnterMovesOn>
      <RefusalNote refusal={step.refusal} />
      <Button type="primary" htmlType="submit" loading={step.busy}>
        {base ? words.save : words.create}
      </Button>
    </Form>
  )
}

const WHOLE: readonly string[] = ['theme']
const LONGEST = { theme: 200, day: 12, start: 5, minutes: 4, hours: 16, place: 100, host: 60 }

function usePlanLines(year: number): readonly ViewRow[] {
  const lines = useRows('plan-line')
  return useMemo(() => {
    const plan = planId(year)
    return livePlanLines(lines.filter(({ fields }) => fields.plan === plan))
  }, [lines, year])
}

/** By the clock of this PC: a first guess for the person, who sees it and can change it. */
function today(): string {
  const now = new Date()
  const month = String(now.getMonth() + 1).padStart(2, '0')
  return `${now.getFullYear()}-${month}-${String(now.getDate()).padStart(2, '0')}`
}
