import { Button, Checkbox, Form, Input, Select } from 'antd'
import { type ComponentRef, type ReactNode, useEffect, useRef, useState } from 'react'
import type { Hex } from '../../../shared/base/bytes.ts'
import type { ViewRow } from '../../../shared/contract/host-values.ts'
import {
  PROJECT_AIMS,
  TRAINING_LEVELS,
  TRAINING_NATURES,
} from '../../../shared/domain/kinds/training-words.ts'
import { newId } from '../../actions/changes.ts'
import {
  addProject,
  NEW_PROJECT,
  type ProjectOrigin,
  type ProjectText,
  projectText,
  rewriteProject,
} from '../../actions/training/write-project.ts'
import { useFormDraft } from '../../store/form-draft.ts'
import { useSave } from '../../store/session.tsx'
import { draftLike } from '../../store/typed-draft.ts'
import { DraftFound } from '../../ui/draft-found.tsx'
import { EnterMovesOn } from '../../ui/enter-moves-on.tsx'
import { useKeys } from '../../ui/keys.ts'
import { RefusalNote } from '../../ui/refusal-note.tsx'
import { useWords } from '../../words/words.tsx'
import { useStep } from '../document/take-step.ts'
import { TwoValues } from '../document/two-values.tsx'
import { FormField } from './form-field.tsx'
import { HoursFields } from './hours-fields.tsx'
import { useDeclaredCategories } from './scheme-of-school.ts'

export interface ProjectFormProps {
  /** The project as it was shown when the form was opened; undefined for a new one. */
  readonly row: ViewRow | undefined
  /** Of a new one: what a provider's file says. */
  readonly first?: ProjectText
  readonly origin?: ProjectOrigin
  readonly onDone: (project: Hex) => void
  readonly onClose: () => void
}

type TextField =
  | 'name'
  | 'number'
  | 'issuer'
  | 'document'
  | 'organiser'
  | 'practice'
  | 'start'
  | 'end'
  | 'reviewed'

/** A project as its notice describes it (F07). */
export function ProjectForm({ row, first, origin = 'typed', onDone, onClose }: ProjectFormProps) {
  const words = useWords().training
  const { project } = words
  const save = useSave()
  const step = useStep()
  const categories = useDeclaredCategories()
  const [base] = useState(row)
  const [began] = useState(() => first ?? projectText(base))
  const [typed, setTyped] = useState(began)
  const [read] = useState(() => draftLike(NEW_PROJECT))
  const isTyped = JSON.stringify(typed) !== JSON.stringify(began)
  const draft = useFormDraft<Partial<ProjectText>>(
    first ? 'results-file' : `project/${base?.id ?? 'new'}`,
    isTyped ? typed : undefined,
    read,
  )
  const name = useRef<ComponentRef<typeof Input>>(null)
  useEffect(() => name.current?.focus({ cursor: 'end' }), [])
  useKeys({ 'Ctrl+S': send, Escape: onClose })

  function set(news: Partial<ProjectText>): void {
    setTyped((now) => ({ ...now, ...news }))
  }

  async function send(): Promise<void> {
    if (step.busy) return
    const id = base?.id ?? newId()
    const changes = base ? rewriteProject(base, typed) : addProject(id, typed, origin)
    if (changes.ok && changes.value.length === 0) {
      draft.drop()
      return onClose()
    }
    const act = base ? 'write-project' : 'add-project'
    const saved = await step.run(() => (changes.ok ? save(act, changes.value) : changes))
    if (!saved) return
    draft.drop()
    onDone(id)
  }

  const title = base ? project.edit : project.newPanel
  return (
    <Form layout="vertical" requiredMark onFinish={send} aria-label={title}>
      <div className="panel-head">
        <strong>{title}</strong>
        <Button type="text" size="small" onClick={onClose}>
          {base ? project.cancel : project.close}
        </Button>
      </div>
      {base && <TwoValues row={base} isTyped />}
      {draft.found && (
        <DraftFound
          onTake={() => {
            set(draft.found ?? {})
            draft.taken()
          }}
          onDrop={draft.drop}
        />
      )}
      <EnterMovesOn>
        <div className="two-fields">
          {text('name', { required: true, whole: true })}
          {choice('level', [...TRAINING_LEVELS].reverse(), words.levels, true)}
          {text('issuer')}
          {choice('nature', TRAINING_NATURES, words.natures, true)}
          {text('document')}
          {choice('aim', PROJECT_AIMS, words.aims, false)}
          {text('number')}
          {text('start', { required: true })}
          {text('end')}
          <HoursFields
            name="project"
            hours={typed.hours}
            refusal={step.refusal}
            onChange={(hours) => set({ hours })}
          />
          {text('practice')}
          {text('organiser')}
          {text('reviewed')}
          {within(
            'accredited',
            <Select
              id="project-accredited"
              value={typed.accredited}
              onChange={(accredited) => set({ accredited })}
              options={(['', 'yes', 'no'] as const).map((value) => ({
                value,
                label: project.accreditedWords[value],
              }))}
            />,
          )}
          {categories.length > 0 &&
            within(
              'category',
              <Select
                id="project-category"
                value={typed.category}
                onChange={(category) => set({ category })}
                options={[{ value: '', label: words.choose }, ...categories]}
              />,
            )}
        </div>
        <Form.Item>
          <Checkbox
            checked={typed.autoIncluded}
            onChange={(event) => set({ autoIncluded: event.target.checked })}
          >
            {project.fields.autoIncluded}
          </Checkbox>
        </Form.Item>
      </EnterMovesOn>
      <RefusalNote refusal={step.refusal} />
      <Button type="primary" htmlType="submit" loading={step.busy}>
        {base ? project.save : project.create}
      </Button>
    </Form>
  )

  function within(
    field: keyof typeof project.fields,
    input: ReactNode,
    more: { readonly required?: boolean; readonly whole?: boolean } = {},
  ) {
    return (
      <FormField
        id={`project-${field}`}
        label={project.fields[field]}
        field={field}
        refusal={step.refusal}
        {...more}
      >
        {input}
      </FormField>
    )
  }

  function text(field: TextField, more: { readonly required?: boolean; readonly whole?: boolean } = {}) {
    const input = (
      <Input
        id={`project-${field}`}
        ref={field === 'name' ? name : undefined}
        value={typed[field]}
        maxLength={LONGEST[field]}
        placeholder={project.hints[field as keyof typeof project.hints]}
        onChange={(event) => set({ [field]: event.target.value })}
      />
    )
    return within(field, input, more)
  }

  function choice<K extends 'level' | 'nature' | 'aim'>(
    field: K,
    values: readonly Exclude<ProjectText[K], ''>[],
    labels: Readonly<Record<string, string>>,
    required: boolean,
  ) {
    const input = (
      <Select
        id={`project-${field}`}
        {...(typed[field] === '' ? {} : { value: typed[field] })}
        placeholder={words.choose}
        onChange={(value) => set({ [field]: value })}
        options={values.map((value) => ({ value, label: labels[value] }))}
      />
    )
    return within(field, input, { required })
  }
}

const LONGEST: Readonly<Record<TextField, number>> = {
  name: 200,
  number: 60,
  issuer: 100,
  document: 100,
  organiser: 100,
  practice: 16,
  start: 12,
  end: 12,
  reviewed: 100,
}
