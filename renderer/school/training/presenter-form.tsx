import { Button, Form, Input, Select } from 'antd'
import { useState } from 'react'
import type { ViewRow } from '../../../shared/contract/host-values.ts'
import { PRESENTED, TRAINING_MODES } from '../../../shared/domain/kinds/training-words.ts'
import {
  type PresenterText,
  presenterId,
  presenterText,
  writePresenter,
} from '../../actions/training/write-presenter.ts'
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
import { PersonChoice } from './person-choice.tsx'

export interface PresenterFormProps {
  readonly project: ViewRow
  readonly row: ViewRow | undefined
  /** Of this project, void ones too: what a person may have here already. */
  readonly presenters: readonly ViewRow[]
  readonly onClose: () => void
}

export function PresenterForm({ project, row, presenters, onClose }: PresenterFormProps) {
  const words = useWords().training
  const { fields } = words.presenters
  const save = useSave()
  const step = useStep()
  const [base] = useState(row)
  const [began] = useState(() => presenterText(base))
  const [typed, setTyped] = useState(began)
  const [read] = useState(() => draftLike(presenterText(undefined)))
  const draft = useFormDraft<Partial<PresenterText>>(
    `presenter/${project.id}/${base?.id ?? 'new'}`,
    JSON.stringify(typed) === JSON.stringify(began) ? undefined : typed,
    read,
  )
  useKeys({ 'Ctrl+S': send, Escape: onClose })

  function set(news: Partial<PresenterText>): void {
    setTyped((now) => ({ ...now, ...news }))
  }

  async function send(): Promise<void> {
    if (step.busy) return
    const own = typed.person === '' ? '' : presenterId(project.id, typed.person)
    const changes = writePresenter(project.id, base ?? presenters.find(({ id }) => id === own), typed)
    if (changes.ok && changes.value.length === 0) {
      draft.drop()
      return onClose()
    }
    const saved = await step.run(() => (changes.ok ? save('write-presenter', changes.value) : changes))
    if (!saved) return
    draft.drop()
    onClose()
  }

  function text(field: 'hours' | 'day' | 'topic', most: number, placeholder?: string) {
    return (
      <FormField
        id={`presenter-${field}`}
        label={fields[field]}
        field={field}
        refusal={step.refusal}
        required={field !== 'topic'}
        whole={field === 'topic'}
      >
        <Input
          id={`presenter-${field}`}
          value={typed[field]}
          maxLength={most}
          placeholder={placeholder}
          onChange={(event) => set({ [field]: event.target.value })}
        />
      </FormField>
    )
  }

  return (
    <Form layout="vertical" requiredMark onFinish={send} aria-label={words.presenters.add}>
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
          <FormField
            id="presenter-person"
            label={fields.person}
            field="person"
            refusal={step.refusal}
            required
          >
            <PersonChoice
              id="presenter-person"
              value={typed.person}
              onChange={(person) => set({ person })}
              disabled={base !== undefined}
              autoFocus
            />
          </FormField>
          <FormField id="presenter-what" label={fields.what} field="what" refusal={step.refusal}>
            <Select
              id="presenter-what"
              value={typed.what}
              onChange={(what) => set({ what })}
              options={PRESENTED.map((value) => ({ value, label: words.presented[value] }))}
            />
          </FormField>
          <FormField id="presenter-mode" label={fields.mode} field="mode" refusal={step.refusal}>
            <Select
              id="presenter-mode"
              value={typed.mode}
              onChange={(mode) => set({ mode })}
              options={TRAINING_MODES.map((value) => ({ value, label: words.modes[value] }))}
            />
          </FormField>
          {text('hours', 16)}
          {text('day', 12, words.project.hints.start)}
          {text('topic', 200)}
        </div>
      </EnterMovesOn>
      <RefusalNote refusal={step.refusal} />
      <div className="form-actions">
        <Button type="primary" htmlType="submit" loading={step.busy}>
          {words.presenters.save}
        </Button>
        <Button onClick={onClose}>{words.project.cancel}</Button>
      </div>
    </Form>
  )
}
