import { Button, Form, Input, Select } from 'antd'
import { useState } from 'react'
import type { Hex } from '../../../shared/base/bytes.ts'
import { MANDARIN_GRADES } from '../../../shared/domain/training-words.ts'
import { newId } from '../../actions/changes.ts'
import { totalHours } from '../../actions/hours-by-mode.ts'
import {
  addMandarin,
  type MandarinText,
  mandarinText,
  NEW_MANDARIN,
  removeMandarin,
  rewriteMandarin,
} from '../../actions/write-mandarin.ts'
import { hoursThatCount, markOfResult, resultId } from '../../actions/write-result.ts'
import { useRow, useRows, useSave } from '../../store/session.tsx'
import { EnterMovesOn } from '../../ui/enter-moves-on.tsx'
import { useKeys } from '../../ui/keys.ts'
import { RefusalNote } from '../../ui/refusal-note.tsx'
import { goTo } from '../../ui/route.ts'
import { useWords } from '../../words/words.tsx'
import { useStep } from '../document/take-step.ts'
import { TwoValues } from '../document/two-values.tsx'
import { useTypedForm } from '../document/typed-form.ts'
import type { PaperFormProps } from './degree-form.tsx'
import { FormField } from './form-field.tsx'
import { PersonChoice } from './person-choice.tsx'
import { useSchemeOfSchool } from './scheme-of-school.ts'
import { useLocked } from './use-locked.ts'
import { trainingValueText } from './value-text.ts'

type TextField = 'subject' | 'score' | 'certificateNumber' | 'certificateDay'

/** 普通话达标学分折算申请 (F26): the certificate; hours and grade stand in the project. */
export function MandarinForm({ row, person, mayWrite, onClose }: PaperFormProps) {
  const all = useWords()
  const words = all.trainingPapers.mandarin
  const people = useRows('person')
  const projects = useRows('project')
  const save = useSave()
  const step = useStep()
  const lock = useLocked()
  const scheme = useSchemeOfSchool()
  const [id] = useState(newId)
  const form = useTypedForm(row, (shown) =>
    shown ? mandarinText(shown) : { ...NEW_MANDARIN, ...known(person ?? '') },
  )
  const { typed } = form
  const isFixed = !mayWrite || (row !== undefined && lock(row) === 'recognised')
  useKeys({ 'Ctrl+S': send })
  const required = scheme?.mandarin?.required[typed.subject] ?? scheme?.mandarin?.required['*']

  function set(news: Partial<MandarinText>): void {
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
    const changes = form.base ? rewriteMandarin(form.base, typed) : addMandarin(id, typed)
    if (changes.ok && changes.value.length === 0) return onClose()
    const saved = await step.run(() => (changes.ok ? save('write-mandarin', changes.value) : changes))
    if (!saved) return
    form.settle()
    if (!row) goTo('training', 'mandarin', id)
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
                if (await step.run(() => save('remove-mandarin', removeMandarin(row)))) onClose()
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
              id="mandarin-person"
              label={words.fields.person}
              field="person"
              refusal={step.refusal}
              required
            >
              <PersonChoice
                id="mandarin-person"
                value={typed.person}
                onChange={choose}
                disabled={isFixed}
                autoFocus={!row}
              />
            </FormField>
            {text('subject')}
            <FormField
              id="mandarin-project"
              label={words.fields.project}
              field="project"
              refusal={step.refusal}
              required
              whole
            >
              <Select
                id="mandarin-project"
                showSearch={{ optionFilterProp: 'label' }}
                placeholder={all.training.choose}
                {...(typed.project === '' ? {} : { value: typed.project })}
                onChange={(project: Hex) => set({ project })}
                options={projects
                  .filter(({ fields }) => fields.removed !== true)
                  .map(({ id, fields }) => ({ value: id, label: String(fields.name ?? '') }))}
              />
            </FormField>
          </div>
          <ResultThere project={typed.project} person={typed.person} />
          <div className="two-fields">
            <FormField
              id="mandarin-level"
              label={words.fields.level}
              field="level"
              refusal={step.refusal}
              required
              extra={required === undefined ? undefined : words.required(required)}
            >
              <Select
                id="mandarin-level"
                placeholder={all.training.choose}
                {...(typed.level === '' ? {} : { value: typed.level })}
                onChange={(level) => set({ level })}
                options={MANDARIN_GRADES.toReversed().map((value) => ({ value, label: value }))}
              />
            </FormField>
            {text('score')}
            {text('certificateNumber')}
            {text('certificateDay')}
          </div>
        </EnterMovesOn>
        <RefusalNote refusal={step.refusal} />
        <Button type="primary" htmlType="submit" loading={step.busy}>
          {words.save}
        </Button>
      </Form>
    </aside>
  )

  function text(field: TextField) {
    return (
      <FormField id={`mandarin-${field}`} label={words.fields[field]} field={field} refusal={step.refusal}>
        <Input
          id={`mandarin-${field}`}
          value={typed[field]}
          maxLength={LONGEST[field]}
          placeholder={field === 'certificateDay' ? all.training.project.hints.start : undefined}
          onChange={(event) => set({ [field]: event.target.value })}
        />
      </FormField>
    )
  }
}

/** What needs no typing: the result at the training. */
function ResultThere({ project, person }: { readonly project: Hex; readonly person: Hex }) {
  const { trainingPapers, training } = useWords()
  const words = trainingPapers.mandarin
  const held = useRow('project', project === '' ? undefined : project)
  const result = useRow('result', held && person !== '' ? resultId(held.id, person) : undefined)
  if (!held || person === '') return null
  const mark = result?.fields.void === true ? undefined : markOfResult(result)
  if (!mark) return <p className="conflict">⚠ {words.noResult}</p>
  const grade = mark.grade === null ? training.notGraded : training.grades[mark.grade]
  return <p className="training-text">{words.resultNote(grade, totalHours(hoursThatCount(mark, held)))}</p>
}

const LONGEST: Readonly<Record<TextField, number>> = {
  subject: 60,
  score: 16,
  certificateNumber: 60,
  certificateDay: 12,
}
