import { AutoComplete, Button, Form, Input, Select } from 'antd'
import { type ComponentRef, type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react'
import type { ViewRow } from '../../../shared/contract/host-values.ts'
import { LINE_TEXTS, type LineField, MECHANISMS } from '../../../shared/domain/kinds/plan-kinds.ts'
import { readWhen } from '../../../shared/domain/plan/plan-when.ts'
import { newId, type SaveChange } from '../../actions/changes.ts'
import {
  addPlanLine,
  LINE_FIELDS,
  type LineHome,
  nextOrder,
  PERSONAL_LINE_FIELDS,
  rewritePlanLine,
} from '../../actions/plan/write-plan-line.ts'
import { readTexts, useFormDraft } from '../../store/form-draft.ts'
import { useSave } from '../../store/session.tsx'
import { dayText } from '../../ui/dates.ts'
import { DraftFound } from '../../ui/draft-found.tsx'
import { EnterMovesOn } from '../../ui/enter-moves-on.tsx'
import { useKeys } from '../../ui/keys.ts'
import { RefusalNote } from '../../ui/refusal-note.tsx'
import { useWords } from '../../words/words.tsx'
import { useStep } from '../document/take-step.ts'
import { TwoValues } from '../document/two-values.tsx'
import { useTypedForm } from '../document/typed-form.ts'
import { useDeclaredCategories } from '../training/scheme-of-school.ts'
import { lineText } from './plan-lines.ts'

export interface PlanLineFormProps {
  readonly home: LineHome
  /** Lines of the plan, removed ones too: a new one comes after them. */
  readonly all: readonly ViewRow[]
  /** Undefined: a new one. */
  readonly row: ViewRow | undefined
  /** What a first line is written after, in the same act. */
  readonly before?: readonly SaveChange[]
  readonly labels?: Readonly<Partial<Record<LineField, string>>>
  readonly hints?: Readonly<Partial<Record<LineField, string>>>
  /** Shown, not changed. */
  readonly isReadOnly?: boolean
  readonly onClose: () => void
  readonly onNext: () => void
  readonly children?: ReactNode
}

/** One line of a plan. Enter moves on, Ctrl+Enter saves and begins the next; what is typed survives a crash. */
export function PlanLineForm(props: PlanLineFormProps) {
  const { home, all, row, before = [], isReadOnly = false, onClose, onNext } = props
  const { plan: words, shell } = useWords()
  const save = useSave()
  const step = useStep()
  const categories = useDeclaredCategories()
  const form = useTypedForm(row, lineText)
  const draft = useFormDraft(
    `${home.kind}/${row?.id ?? `new/${home.plan}`}`,
    form.dirty ? form.typed : undefined,
    readTexts,
  )
  const first = useRef<ComponentRef<typeof Input>>(null)
  useEffect(() => first.current?.focus(), [])
  const keys: Readonly<Record<string, () => void>> = {
    'Ctrl+S': () => void send('stay'),
    'Ctrl+ENTER': () => void send('next'),
    Escape: onClose,
  }
  useKeys(keys)

  /** Within the form these keys are its own, whatever else on the screen wants them. */
  function press(event: KeyboardEvent<HTMLDivElement>): void {
    const held = event.ctrlKey || event.metaKey
    const act = keys[held ? `Ctrl+${event.key.toUpperCase()}` : event.key]
    if (!act || event.nativeEvent.isComposing) return
    event.preventDefault()
    // An open list takes Escape for itself.
    if (!held && event.target instanceof HTMLElement && event.target.ariaExpanded === 'true') return
    event.stopPropagation()
    act()
  }

  async function send(then: 'stay' | 'next' | 'close'): Promise<void> {
    if (step.busy) return
    const written = form.dirty ? await write() : true
    if (!written) return
    if (then === 'close') onClose()
    if (then === 'next' && form.base) onNext()
    first.current?.focus()
  }

  async function write(): Promise<boolean> {
    const changes = form.base
      ? rewritePlanLine(home, form.base, form.typed)
      : addPlanLine(home, newId(), nextOrder(all), form.typed)
    const act = form.base ? `write-${home.kind}` : `add-${home.kind}`
    const saved = await step.run(() =>
      changes.ok ? save(act, [...(form.base ? [] : before), ...changes.value]) : changes,
    )
    if (!saved) return false
    form.settle()
    draft.drop()
    return true
  }

  const labels = { ...words.columns, ...props.labels }
  const hints: Readonly<Partial<Record<LineField, string>>> = { ...words.hints, ...props.hints }
  const fields: readonly LineField[] = home.kind === 'plan-line' ? LINE_FIELDS : PERSONAL_LINE_FIELDS
  const { date } = readWhen(form.typed.when, home.year)

  function input(field: LineField): ReactNode {
    const id = `line-${field}`
    const value = form.typed[field]
    const set = (text: string) => form.set(field, text)
    const common = { id, value, maxLength: LINE_TEXTS[field], placeholder: hints[field] ?? '' }
    const typed = (event: { target: { value: string } }) => set(event.target.value)
    if (field === 'content') return <Input.TextArea rows={2} {...common} onChange={typed} />
    if (field === 'mechanism') {
      return (
        <Select
          id={id}
          allowClear
          {...(value === '' ? {} : { value })}
          onChange={(chosen?: string) => set(chosen ?? '')}
          options={MECHANISMS.map((sign) => ({ value: sign, label: words.mechanisms[sign] }))}
        />
      )
    }
    const offered = { form: words.forms, category: categories.map(({ label }) => label) }[field as 'form']
    if (offered) {
      return (
        <AutoComplete
          {...common}
          onChange={set}
          options={offered.map((text) => ({ value: text }))}
          showSearch={{ filterOption: (typedText, option) => String(option?.value).includes(typedText) }}
        />
      )
    }
    return <Input ref={field === 'when' ? first : undefined} {...common} onChange={typed} />
  }

  return (
    <div onKeyDownCapture={press}>
      {row && (
        <TwoValues
          row={row}
          labelOf={(field) => labels[field as LineField] ?? field}
          textOf={(value) => words.mechanisms[value as 'reflection'] ?? String(value)}
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
      {props.children}
      <EnterMovesOn>
        <Form
          layout="vertical"
          requiredMark
          disabled={isReadOnly}
          onFinish={() => void send(row ? 'stay' : 'next')}
        >
          <div className="two-fields line-fields">
            {fields.map((field) => (
              <Form.Item
                key={field}
                className={WHOLE.includes(field) ? 'whole-field' : undefined}
                label={labels[field]}
                htmlFor={`line-${field}`}
                required={field === 'theme'}
                extra={field === 'when' && date && words.isDay(dayText(date, shell.locale))}
                validateStatus={step.refusal?.facts?.field === field ? 'error' : ''}
              >
                {input(field)}
              </Form.Item>
            ))}
          </div>
          <RefusalNote refusal={step.refusal} />
          <div className="form-actions" hidden={isReadOnly}>
            {row ? (
              <Button type="primary" htmlType="submit" loading={step.busy}>
                {words.saveKeys}
              </Button>
            ) : (
              <Button disabled={step.busy} onClick={() => void send('close')}>
                {words.save}
              </Button>
            )}
            <Button type={row ? 'default' : 'primary'} disabled={step.busy} onClick={() => void send('next')}>
              {words.saveAndNext}
            </Button>
          </div>
        </Form>
      </EnterMovesOn>
    </div>
  )
}

const WHOLE: readonly LineField[] = ['theme', 'content']
