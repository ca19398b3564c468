import { CheckOutlined } from '@ant-design/icons'
import { Button, Form, Input, Select } from 'antd'
import { useEffect } from 'react'
import type { ViewRow } from '../../../shared/contract/host-values.ts'
import { RATINGS } from '../../../shared/domain/kinds/activity-kinds.ts'
import {
  RECORD_PROSE,
  type RecordField,
  type RecordProse,
  type RecordText,
  recordText,
  writeRecord,
} from '../../actions/write-record.ts'
import { readTexts, useFormDraft } from '../../store/form-draft.ts'
import { useSave } from '../../store/session.tsx'
import { DraftFound } from '../../ui/draft-found.tsx'
import { useKeys } from '../../ui/keys.ts'
import { RefusalNote } from '../../ui/refusal-note.tsx'
import { useWords } from '../../words/words.tsx'
import { useStep } from '../document/take-step.ts'
import { useTypedForm } from '../document/typed-form.ts'

export interface ActivityRecordProps {
  readonly row: ViewRow
  readonly mayWrite: boolean
  /** The field somebody came for. */
  readonly field: string | undefined
}

/** F12: problem, course, views, measures, outcome, summary and rating; of them the five haves are reckoned. */
export function ActivityRecord({ row, mayWrite, field }: ActivityRecordProps) {
  const words = useWords().activity
  const save = useSave()
  const step = useStep()
  const form = useTypedForm<RecordText>(row, recordText)
  const draft = useFormDraft(`activity-record/${row.id}`, form.dirty ? form.typed : undefined, readTexts)
  useKeys(mayWrite ? { 'Ctrl+S': submit } : {})
  useEffect(() => {
    if (field) document.getElementById(`record-${field}`)?.focus()
  }, [field])

  async function submit(): Promise<void> {
    if (!form.dirty || step.busy || !form.base) return
    const changes = writeRecord(form.base, form.typed)
    const isSame = changes.ok && changes.value.length === 0
    const saved =
      isSame || (await step.run(() => (changes.ok ? save('write-record', changes.value) : changes)))
    if (!saved) return
    form.settle()
    draft.drop()
  }

  const score = `record-score`
  return (
    <Form layout="vertical" onFinish={submit} aria-label={words.panelTabs.record} className="record-form">
      {draft.found && (
        <DraftFound
          onTake={() => {
            form.put({ ...form.typed, ...draft.found })
            draft.taken()
          }}
          onDrop={draft.drop}
        />
      )}
      {RECORD_PROSE.map((one) => (
        <Form.Item key={one} label={labelled(one)} htmlFor={`record-${one}`}>
          <Input.TextArea
            id={`record-${one}`}
            rows={ROWS[one]}
            maxLength={LONGEST[one]}
            disabled={!mayWrite}
            placeholder={words.recordHints[one]}
            value={form.typed[one]}
            onChange={({ target }) => form.set(one, target.value)}
          />
        </Form.Item>
      ))}
      <div className="rating-fields">
        <Form.Item label={labelled('grade')} htmlFor="record-grade">
          <Select
            id="record-grade"
            disabled={!mayWrite}
            value={form.typed.grade}
            onChange={(value: string) => form.set('grade', value)}
            options={['', ...RATINGS].map((value) => ({ value, label: words.grades[value] ?? value }))}
          />
        </Form.Item>
        <Form.Item
          label={words.labels.score}
          htmlFor={score}
          validateStatus={step.refusal?.facts?.field === 'score' ? 'error' : ''}
        >
          <Input
            id={score}
            inputMode="decimal"
            maxLength={8}
            disabled={!mayWrite}
            placeholder={words.hints.score}
            value={form.typed.score}
            onChange={({ target }) => form.set('score', target.value)}
            onPressEnter={(event) => {
              event.preventDefault()
              void submit()
            }}
          />
        </Form.Item>
      </div>
      <RefusalNote refusal={step.refusal} />
      {mayWrite && (
        <div className="form-actions record-save">
          <Button type="primary" htmlType="submit" disabled={!form.dirty} loading={step.busy}>
            {words.save}
          </Button>
          {form.dirty && (
            <>
              <Button
                onClick={() => {
                  form.reset()
                  draft.drop()
                }}
              >
                {words.dropText}
              </Button>
              <span role="status">{words.unsavedText}</span>
            </>
          )}
        </div>
      )}
    </Form>
  )

  /** A field of the five haves says so, and says when it is there. */
  function labelled(one: RecordField) {
    const have = HAVE_OF[one]
    const isThere = form.typed[one].trim() !== ''
    return (
      <>
        {words.labels[one]}
        {have && (
          <span className="page-count have-note">
            {isThere && <CheckOutlined aria-hidden />} {words.countsAs(words.haves[have])}
          </span>
        )}
      </>
    )
  }
}

const HAVE_OF = {
  problem: undefined,
  course: 'notes',
  views: undefined,
  measures: 'measures',
  outcome: undefined,
  summary: 'summary',
  grade: 'rating',
  score: undefined,
} as const satisfies Readonly<Record<RecordField, string | undefined>>

const ROWS: Readonly<Record<RecordProse, number>> = {
  problem: 2,
  course: 5,
  views: 4,
  measures: 3,
  outcome: 2,
  summary: 3,
}

const LONGEST: Readonly<Record<RecordProse, number>> = {
  problem: 2000,
  course: 8000,
  views: 8000,
  measures: 4000,
  outcome: 4000,
  summary: 4000,
}
