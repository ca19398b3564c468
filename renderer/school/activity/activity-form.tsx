import { AutoComplete, Button, Form, Input, Select } from 'antd'
import { type ComponentRef, useEffect, useRef, useState } from 'react'
import type { Hex } from '../../../shared/base/bytes.ts'
import type { ViewRow } from '../../../shared/contract/host-values.ts'
import { MECHANISMS } from '../../../shared/domain/kinds/plan-kinds.ts'
import {
  type ActivityField,
  type ActivityText,
  activityFromLine,
  activityText,
  holdActivity,
  hoursOfMinutes,
  readActivityDraft,
  rewriteActivity,
} from '../../actions/activity/hold-activity.ts'
import { newId } from '../../actions/changes.ts'
import { useFormDraft } from '../../store/form-draft.ts'
import { useSave } from '../../store/session.tsx'
import { today } from '../../ui/dates.ts'
import { DraftFound } from '../../ui/draft-found.tsx'
import { EnterMovesOn } from '../../ui/enter-moves-on.tsx'
import { useKeys } from '../../ui/keys.ts'
import { RefusalNote } from '../../ui/refusal-note.tsx'
import { useWords } from '../../words/words.tsx'
import { useStep } from '../document/take-step.ts'
import { TwoValues } from '../document/two-values.tsx'
import { usePlanLines } from './use-activities.ts'

export interface ActivityFormProps {
  readonly year: number
  /** The activity as it was shown when the form was opened; undefined for a new one. */
  readonly row: ViewRow | undefined
  /** The topic a new one carries out. */
  readonly line?: Hex | undefined
  /** The day of a new one; today unless the topic or the calendar says another. */
  readonly day?: string
  readonly onDone: (activity: Hex) => void
  readonly onClose: () => void
}

/** A new activity, filled in from a topic of the plan where there is one, or an activity to be changed. */
export function ActivityForm({ year, row, line, day, onDone, onClose }: ActivityFormProps) {
  const words = useWords().activity
  const save = useSave()
  const step = useStep()
  const lines = usePlanLines(year)
  const [base] = useState(row)
  const [first] = useState(() =>
    base
      ? activityText(base)
      : activityFromLine(
          lines.find(({ id }) => id === line),
          day ?? today(),
        ),
  )
  const [typed, setTyped] = useState<ActivityText>(first)
  const isTyped = JSON.stringify(typed) !== JSON.stringify(first)
  const draft = useFormDraft<Partial<ActivityText>>(
    `activity/${base?.id ?? 'new'}`,
    isTyped ? typed : undefined,
    readActivityDraft,
  )
  const theme = useRef<ComponentRef<typeof Input>>(null)
  const send = useRef<HTMLButtonElement>(null)
  // A topic says all that is needed: Enter alone makes the activity.
  const isFilled = first.line !== null && !base
  useEffect(() => (isFilled ? send.current?.focus() : theme.current?.focus()), [isFilled])
  useKeys({ 'Ctrl+S': submit, Escape: onClose })

  async function submit(): Promise<void> {
    if (step.busy) return
    const id = base?.id ?? newId()
    const changes = base ? rewriteActivity(base, typed) : holdActivity(id, typed)
    if (changes.ok && changes.value.length === 0) return onClose()
    const act = base ? 'write-activity' : 'hold-activity'
    const saved = await step.run(() => (changes.ok ? save(act, changes.value) : changes))
    if (!saved) return
    draft.drop()
    onDone(id)
  }

  function choose(chosen: Hex | null): void {
    const found = lines.find(({ id }) => id === chosen)
    const { day: date } = typed
    setTyped((now) => (base || !found ? { ...now, line: chosen } : activityFromLine(found, date)))
    if (found) send.current?.focus()
  }

  /** Hours follow the minutes until the person gives others. */
  function type(field: ActivityField, value: string): void {
    setTyped((now) => {
      const follows = field === 'minutes' && now.hours === hoursOfMinutes(now.minutes)
      return { ...now, [field]: value, ...(follows ? { hours: hoursOfMinutes(value) } : {}) }
    })
  }

  function item(field: InputField, children: React.ReactNode) {
    return (
      <Form.Item
        key={field}
        className={field === 'theme' ? 'whole-field' : undefined}
        label={words.fields[field]}
        htmlFor={`activity-${field}`}
        required={field === 'theme' || field === 'day'}
        validateStatus={step.refusal?.facts?.field === field ? 'error' : ''}
      >
        {children}
      </Form.Item>
    )
  }

  function input(field: InputField) {
    return item(
      field,
      <Input
        id={`activity-${field}`}
        ref={field === 'theme' ? theme : undefined}
        value={typed[field]}
        maxLength={LONGEST[field]}
        placeholder={words.hints[field as keyof typeof words.hints]}
        inputMode={field === 'minutes' || field === 'hours' ? 'decimal' : undefined}
        onChange={(event) => type(field, event.target.value)}
      />,
    )
  }

  function suggested(field: 'group' | 'category' | 'form') {
    return item(
      field,
      <AutoComplete
        id={`activity-${field}`}
        value={typed[field]}
        placeholder={words.hints[field]}
        onChange={(value: string) => type(field, (value ?? '').slice(0, LONGEST[field]))}
        defaultActiveFirstOption={false}
        showSearch={{ filterOption: (search, option) => option?.value.includes(search) ?? false }}
        options={words.suggestions[field].map((value) => ({ value }))}
      />,
    )
  }

  return (
    <Form
      layout="vertical"
      requiredMark
      onFinish={submit}
      aria-label={base ? words.edit : words.newPanel}
      className="activity-form"
    >
      <div className="panel-head">
        <strong>{base ? words.edit : words.newPanel}</strong>
        <Button type="text" size="small" onClick={onClose}>
          {base ? words.cancel : words.close}
        </Button>
      </div>
      {base && <TwoValues row={base} isTyped />}
      {draft.found && (
        <DraftFound
          onTake={() => {
            setTyped({ ...typed, ...draft.found })
            draft.taken()
          }}
          onDrop={draft.drop}
        />
      )}
      <EnterMovesOn>
        <Form.Item label={words.fields.line} htmlFor="activity-line">
          <Select
            id="activity-line"
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
        {input('theme')}
        <div className="four-fields">{(['day', 'start', 'minutes', 'hours'] as const).map(input)}</div>
        <div className="two-fields">{(['place', 'host', 'presenter', 'recorder'] as const).map(input)}</div>
        <div className="two-fields">
          {(['group', 'form', 'category'] as const).map(suggested)}
          {item(
            'mechanism',
            <Select
              id="activity-mechanism"
              value={typed.mechanism}
              onChange={(value: string) => type('mechanism', value)}
              options={['', ...MECHANISMS].map((value) => ({
                value,
                label: words.mechanisms[value] ?? value,
              }))}
            />,
          )}
        </div>
      </EnterMovesOn>
      <RefusalNote refusal={step.refusal} />
      <Button ref={send} type="primary" htmlType="submit" loading={step.busy}>
        {base ? words.save : words.create}
      </Button>
      {isFilled && <span className="page-count enter-hint">{words.enterCreates}</span>}
    </Form>
  )
}

type InputField = Exclude<ActivityField, 'line'>

const LONGEST: Readonly<Record<InputField, number>> = {
  theme: 200,
  day: 12,
  start: 5,
  minutes: 4,
  hours: 16,
  place: 100,
  host: 60,
  presenter: 60,
  recorder: 60,
  group: 40,
  category: 60,
  mechanism: 20,
  form: 40,
}
