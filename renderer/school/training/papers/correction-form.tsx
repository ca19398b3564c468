import { Alert, Button, Form, Input, Select } from 'antd'
import { useState } from 'react'
import type { Hex } from '../../../../shared/base/bytes.ts'
import type { ViewRow } from '../../../../shared/contract/host-values.ts'
import {
  askCorrection,
  CORRECTABLE,
  type CorrectionText,
  correctionOf,
} from '../../../actions/training/ask-correction.ts'
import { useRows, useSave } from '../../../store/session.tsx'
import { useKeys } from '../../../ui/keys.ts'
import { RefusalNote } from '../../../ui/refusal-note.tsx'
import { useWords } from '../../../words/words.tsx'
import { useStep } from '../../document/take-step.ts'
import { FormField } from '../form-field.tsx'
import { PersonChoice } from '../person-choice.tsx'
import { useLocked } from '../use-locked.ts'
import { trainingValueText } from '../value-text.ts'
import { type CorrectableRows, personOfRecord, recordLabel, recordsOf } from './correctable-rows.ts'

export interface CorrectionFormProps {
  readonly rows: CorrectableRows
  /** Which it is about, where that is known. */
  readonly record: ViewRow | undefined
  readonly replaced: ViewRow | undefined
  readonly onClose: () => void
}

/** 更正申请 (F27): the old value is filled in, the new one and the reason are typed. */
export function CorrectionForm({ rows, record, replaced, onClose }: CorrectionFormProps) {
  const all = useWords()
  const words = all.trainingPapers.correction
  const { fields } = words
  const people = useRows('person')
  const save = useSave()
  const step = useStep()
  const lock = useLocked()
  const earlier = replaced && correctionOf(replaced)
  const [person, setPerson] = useState<Hex | ''>(() => (record ? shownPerson(record, people) : ''))
  const [about, setAbout] = useState(record)
  const [typed, setTyped] = useState<CorrectionText>(() => ({
    field: earlier?.field ?? CORRECTABLE[record?.kind ?? '']?.[0] ?? '',
    asked: earlier?.asked ?? '',
    reason: earlier?.reason ?? '',
    evidence: earlier?.evidence ?? '',
  }))
  const [sent, setSent] = useState(false)
  useKeys({ 'Ctrl+S': send })
  const everyId = people.filter(({ id }) => id === person).flatMap(({ id, merged }) => [id, ...merged])
  const records = recordsOf(everyId, rows)
  const choices = CORRECTABLE[about?.kind ?? ''] ?? []
  const was = about ? trainingValueText(about.fields[typed.field], all) : ''

  function set(news: Partial<CorrectionText>): void {
    setTyped((now) => ({ ...now, ...news }))
  }

  function choose(id: Hex): void {
    const chosen = records.find((row) => row.id === id)
    setAbout(chosen)
    set({ field: CORRECTABLE[chosen?.kind ?? '']?.[0] ?? '' })
  }

  async function send(): Promise<void> {
    if (step.busy || !about || sent) return
    const changes = askCorrection(about, was, typed, replaced?.id ?? null)
    const saved = await step.run(() => (changes.ok ? save('ask-correction', changes.value) : changes))
    if (saved) setSent(true)
  }

  return (
    <aside className="beside-panel" aria-label={words.newPanel}>
      <div className="panel-head">
        <strong>{words.newPanel}</strong>
        <Button type="text" size="small" onClick={onClose}>
          {words.close}
        </Button>
      </div>
      {sent && <Alert className="refusal-note" type="success" showIcon role="status" title={words.sent} />}
      {!sent && (
        <Form layout="vertical" requiredMark onFinish={send} aria-label={words.newPanel}>
          {replaced && <p className="training-text">{words.replacing}</p>}
          <FormField
            id="correction-person"
            label={fields.person}
            field="person"
            refusal={step.refusal}
            required
          >
            <PersonChoice
              id="correction-person"
              value={person}
              disabled={record !== undefined}
              onChange={(who) => {
                setPerson(who)
                setAbout(undefined)
              }}
              autoFocus={!record}
            />
          </FormField>
          <FormField
            id="correction-record"
            label={fields.record}
            field="record"
            refusal={step.refusal}
            required
          >
            <Select
              id="correction-record"
              placeholder={all.training.choose}
              {...(about ? { value: about.id } : {})}
              disabled={record !== undefined}
              onChange={choose}
              options={records.map((row) => ({ value: row.id, label: recordLabel(row, rows.named, words) }))}
            />
          </FormField>
          {about && !lock(about) && <p className="conflict">⚠ {words.notRecognised}</p>}
          {choices.length > 1 && (
            <FormField id="correction-field" label={fields.field} field="field" refusal={step.refusal}>
              <Select
                id="correction-field"
                value={typed.field}
                onChange={(field) => set({ field })}
                options={choices.map((value) => ({ value, label: words.fieldWords[value] ?? value }))}
              />
            </FormField>
          )}
          {about && (
            <p className="training-text">
              {fields.was}：{was}
            </p>
          )}
          {(['asked', 'reason', 'evidence'] as const).map((field) => (
            <FormField
              key={field}
              id={`correction-${field}`}
              label={fields[field]}
              field={field}
              refusal={step.refusal}
              required={field !== 'evidence'}
            >
              <Input.TextArea
                id={`correction-${field}`}
                rows={2}
                maxLength={500}
                value={typed[field]}
                onChange={(event) => set({ [field]: event.target.value })}
              />
            </FormField>
          ))}
          <p className="training-text">{words.permanent}</p>
          <RefusalNote refusal={step.refusal} />
          <Button type="primary" htmlType="submit" loading={step.busy} disabled={!about}>
            {words.send}
          </Button>
        </Form>
      )}
    </aside>
  )
}

function shownPerson(record: ViewRow, people: readonly ViewRow[]): Hex {
  const id = personOfRecord(record)
  return people.find((row) => row.id === id || row.merged.includes(id))?.id ?? id
}
