import { AutoComplete, Button, Checkbox, Form, Input } from 'antd'
import { useState } from 'react'
import type { Hex } from '../../../shared/base/bytes.ts'
import type { ViewRow } from '../../../shared/contract/host-values.ts'
import { newId } from '../../actions/changes.ts'
import {
  addDegree,
  type DegreeText,
  degreeText,
  NEW_DEGREE,
  removeDegree,
  rewriteDegree,
} from '../../actions/write-degree.ts'
import { useRows, useSave } from '../../store/session.tsx'
import { EnterMovesOn } from '../../ui/enter-moves-on.tsx'
import { useKeys } from '../../ui/keys.ts'
import { RefusalNote } from '../../ui/refusal-note.tsx'
import { goTo } from '../../ui/route.ts'
import { useWords } from '../../words/words.tsx'
import { useStep } from '../document/take-step.ts'
import { TwoValues } from '../document/two-values.tsx'
import { useTypedForm } from '../document/typed-form.ts'
import { FormField } from './form-field.tsx'
import { HoursFields } from './hours-fields.tsx'
import { PersonChoice } from './person-choice.tsx'
import { useSplitCategories } from './scheme-of-school.ts'
import { useLocked } from './use-locked.ts'
import { trainingValueText } from './value-text.ts'

export interface PaperFormProps {
  /** Undefined: a new one. */
  readonly row: ViewRow | undefined
  /** Of a new one, where it is known. */
  readonly person: Hex | undefined
  readonly mayWrite: boolean
  readonly onClose: () => void
}

type TextField = Exclude<
  keyof DegreeText,
  'person' | 'hours' | 'approved' | 'related' | 'recognised' | 'split' | 'degree' | 'form'
>

/** 学历提升学分折算申请 (F25). */
export function DegreeForm({ row, person, mayWrite, onClose }: PaperFormProps) {
  const all = useWords()
  const words = all.trainingPapers.degree
  const people = useRows('person')
  const save = useSave()
  const step = useStep()
  const lock = useLocked()
  const split = useSplitCategories()
  const [id] = useState(newId)
  const form = useTypedForm(row, (shown) =>
    shown ? degreeText(shown) : { ...NEW_DEGREE, ...known(person ?? '') },
  )
  const { typed } = form
  const isFixed = !mayWrite || (row !== undefined && lock(row) === 'recognised')
  useKeys({ 'Ctrl+S': send })

  function set(news: Partial<DegreeText>): void {
    form.put({ ...typed, ...news })
  }

  /** What the person teaches is in the roster. */
  function known(who: Hex): { readonly person: Hex; readonly subject: string } {
    const { subjects } = people.find((one) => one.id === who)?.fields ?? {}
    return { person: who, subject: typeof subjects === 'string' ? subjects : '' }
  }

  function choose(who: Hex): void {
    const { person, subject } = known(who)
    set({ person, subject: typed.subject || subject })
  }

  async function send(): Promise<void> {
    if (step.busy || isFixed) return
    const changes = form.base ? rewriteDegree(form.base, typed) : addDegree(id, typed)
    if (changes.ok && changes.value.length === 0) return onClose()
    const saved = await step.run(() => (changes.ok ? save('write-degree', changes.value) : changes))
    if (!saved) return
    form.settle()
    if (!row) goTo('training', 'degrees', id)
  }

  const title = row ? words.edit : words.newPanel
  return (
    <aside className="beside-panel" aria-label={title}>
      <div className="panel-head">
        <strong>{title}</strong>
        <span className="panel-buttons">
          {row && lock(row) && (
            <Button size="small" onClick={() => goTo('training', 'corrections', row.kind, row.id)}>
              {all.training.results.correct}
            </Button>
          )}
          {row && !isFixed && (
            <Button
              type="text"
              size="small"
              onClick={async () => {
                if (await step.run(() => save('remove-degree', removeDegree(row)))) onClose()
              }}
            >
              {words.remove}
            </Button>
          )}
          <Button type="text" size="small" onClick={onClose}>
            {words.close}
          </Button>
        </span>
      </div>
      {row && (
        <TwoValues
          row={row}
          labelOf={(field) => words.fields[field as keyof typeof words.fields] ?? field}
          textOf={(value) => trainingValueText(value, all)}
        />
      )}
      <Form layout="vertical" requiredMark disabled={isFixed} onFinish={send} aria-label={title}>
        <EnterMovesOn>
          <div className="two-fields">
            <FormField
              id="degree-person"
              label={words.fields.person}
              field="person"
              refusal={step.refusal}
              required
            >
              <PersonChoice
                id="degree-person"
                value={typed.person}
                onChange={choose}
                disabled={isFixed}
                autoFocus={!row}
              />
            </FormField>
            {text('subject')}
            {text('college', true)}
            {text('major')}
            {suggested('degree', words.degrees)}
            {suggested('form', words.forms)}
            {text('from')}
            {text('until')}
            <HoursFields
              name="degree"
              hours={typed.hours}
              refusal={step.refusal}
              modes={DEGREE_MODES}
              onChange={(hours) => set({ hours })}
            />
          </div>
          <fieldset className="conditions">
            <legend>{words.conditions}</legend>
            {(['approved', 'related', 'recognised'] as const).map((field) => (
              <Checkbox
                key={field}
                checked={typed[field]}
                onChange={(event) => set({ [field]: event.target.checked })}
              >
                {words[field]}
              </Checkbox>
            ))}
            <span>{words.inCycle}</span>
          </fieldset>
          <div className="two-fields">
            {text('approvalDocument')}
            {text('approvalDay')}
            {text('certificateNumber')}
            {text('certificateDay')}
          </div>
          {split.length > 0 && (
            <>
              <p className="training-text">{words.split}</p>
              <div className="two-fields">
                {split.map(({ value, label }) => (
                  <FormField
                    key={value}
                    id={`degree-split-${value}`}
                    label={words.creditsOf(label)}
                    field={`split-${value}`}
                    refusal={step.refusal}
                  >
                    <Input
                      id={`degree-split-${value}`}
                      value={typed.split[value] ?? ''}
                      maxLength={16}
                      inputMode="decimal"
                      onChange={(event) => set({ split: { ...typed.split, [value]: event.target.value } })}
                    />
                  </FormField>
                ))}
              </div>
            </>
          )}
        </EnterMovesOn>
        <RefusalNote refusal={step.refusal} />
        <Button type="primary" htmlType="submit" loading={step.busy}>
          {words.save}
        </Button>
      </Form>
    </aside>
  )

  function text(field: TextField, required = false) {
    return (
      <FormField
        id={`degree-${field}`}
        label={words.fields[field]}
        field={field}
        refusal={step.refusal}
        required={required}
      >
        <Input
          id={`degree-${field}`}
          value={typed[field]}
          maxLength={LONGEST[field]}
          placeholder={DAYS.includes(field) ? all.training.project.hints.start : undefined}
          onChange={(event) => set({ [field]: event.target.value })}
        />
      </FormField>
    )
  }

  function suggested(field: 'degree' | 'form', words_: readonly string[]) {
    return (
      <FormField id={`degree-${field}`} label={words.fields[field]} field={field} refusal={step.refusal}>
        <AutoComplete
          id={`degree-${field}`}
          value={typed[field]}
          onChange={(value: string) => set({ [field]: value })}
          options={words_.map((value) => ({ value }))}
        />
      </FormField>
    )
  }
}

/** F25 */
const DEGREE_MODES = ['face', 'online'] as const
const DAYS: readonly TextField[] = ['approvalDay', 'certificateDay']

const LONGEST: Readonly<Record<TextField, number>> = {
  subject: 60,
  college: 100,
  major: 100,
  from: 10,
  until: 10,
  approvalDocument: 100,
  approvalDay: 12,
  certificateNumber: 60,
  certificateDay: 12,
}
