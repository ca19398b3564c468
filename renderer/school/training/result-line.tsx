import { Button, Tag } from 'antd'
import { type FocusEvent, type KeyboardEvent, useEffect } from 'react'
import type { Hex } from '../../../shared/base/bytes.ts'
import type { ViewRow } from '../../../shared/contract/host-values.ts'
import {
  type ModeHours,
  TRAINING_GRADES,
  TRAINING_OUTCOMES,
  type TrainingGrade,
} from '../../../shared/domain/kinds/training-words.ts'
import { type ResultText, resultText, writeResult } from '../../actions/training/write-result.ts'
import { useSave } from '../../store/session.tsx'
import { RefusalNote } from '../../ui/refusal-note.tsx'
import { goTo } from '../../ui/route.ts'
import { useWords } from '../../words/words.tsx'
import { useStep } from '../document/take-step.ts'
import { TwoValues } from '../document/two-values.tsx'
import { useTypedForm } from '../document/typed-form.ts'
import type { Lock } from './use-locked.ts'
import { trainingValueText } from './value-text.ts'

export interface ResultLineProps {
  readonly row: ViewRow
  readonly project: ViewRow
  readonly name: string
  readonly mayWrite: boolean
  readonly lock: Lock
  readonly onTakeOut: () => void
  /** Of an earlier window, which the person goes on with. */
  readonly draft: Partial<ResultText> | undefined
  /** What is typed and not saved; undefined when nothing is. */
  readonly onTyped: (result: Hex, typed: ResultText | undefined) => void
}

/** One person's result. Leaving the line saves it, as one operation (OP1). */
export function ResultLine(props: ResultLineProps) {
  const { row, project, name, mayWrite, lock, onTakeOut, draft, onTyped } = props
  const all = useWords()
  const { results: words, grades, outcomes, modes, notGraded } = all.training
  const save = useSave()
  const step = useStep()
  const form = useTypedForm<ResultText>(row, resultText)
  const { typed } = form
  const isFixed = !mayWrite || lock === 'recognised'
  const unsaved = form.dirty ? typed : undefined
  const { put } = form
  useEffect(() => onTyped(row.id, unsaved), [onTyped, row.id, unsaved])
  // biome-ignore lint/correctness/useExhaustiveDependencies: taken once, over what the line showed then
  useEffect(() => {
    if (draft) put({ ...typed, ...draft })
  }, [draft])
  const wrong = step.refusal?.facts?.field
  const hours = (project.fields.hours as readonly ModeHours[] | undefined) ?? []

  async function keep(): Promise<void> {
    if (!form.dirty || step.busy || !form.base) return
    const changes = writeResult(form.base, typed)
    if (changes.ok && changes.value.length === 0) return form.settle()
    const saved = await step.run(() => (changes.ok ? save('write-result', changes.value) : changes))
    if (saved) form.settle()
  }

  function leave(event: FocusEvent<HTMLTableRowElement>): void {
    if (!event.currentTarget.contains(event.relatedTarget)) void keep()
  }

  function pressOnLine(event: KeyboardEvent<HTMLTableRowElement>): void {
    if ((event.ctrlKey || event.metaKey) && event.key.toUpperCase() === 'S') {
      event.preventDefault()
      void keep()
    }
  }

  function pressOnGrade(event: KeyboardEvent<HTMLSelectElement>): void {
    const grade: TrainingGrade | '' | undefined = GRADE_KEYS[event.key]
    if (grade === undefined || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    form.set('grade', grade)
  }

  return (
    <>
      <tr onBlur={leave} onKeyDown={pressOnLine} data-person={name}>
        <td className="name-cell">
          {name} {lock && <Tag>{words.recognised}</Tag>}
        </td>
        <td>
          <select
            className="plain-field"
            aria-label={words.gradeOf(name)}
            value={typed.grade}
            disabled={isFixed}
            onKeyDown={pressOnGrade}
            onChange={(event) => form.set('grade', event.target.value as ResultText['grade'])}
          >
            <option value="">{notGraded}</option>
            {TRAINING_GRADES.map((grade) => (
              <option key={grade} value={grade}>
                {grades[grade]}
              </option>
            ))}
          </select>
        </td>
        <td>
          {hours.map(({ mode, hours: usual }) => (
            <span key={mode} className="mode-hours">
              {hours.length > 1 && modes[mode]}
              <input
                className="plain-field number"
                aria-label={words.hoursOf(name, modes[mode])}
                aria-invalid={wrong === `hours-${mode}`}
                inputMode="decimal"
                maxLength={16}
                placeholder={usual}
                disabled={isFixed}
                value={typed.hours[mode]}
                onChange={(event) => form.set('hours', { ...typed.hours, [mode]: event.target.value })}
              />
            </span>
          ))}
        </td>
        <td>
          <input
            className="plain-field number"
            aria-label={words.attendedOf(name)}
            aria-invalid={wrong === 'attended'}
            inputMode="decimal"
            maxLength={6}
            disabled={isFixed}
            value={typed.attended}
            onChange={(event) => form.set('attended', event.target.value)}
          />
        </td>
        <td>
          <select
            className="plain-field"
            aria-label={words.outcomeOf(name)}
            value={typed.outcome}
            disabled={isFixed}
            onChange={(event) => form.set('outcome', event.target.value as ResultText['outcome'])}
          >
            {TRAINING_OUTCOMES.map((outcome) => (
              <option key={outcome} value={outcome}>
                {outcomes[outcome]}
              </option>
            ))}
          </select>{' '}
          {typed.outcome !== 'completed' && (
            <input
              className="plain-field"
              aria-label={words.reasonOf(name)}
              aria-invalid={wrong === 'reason'}
              placeholder={words.reason}
              maxLength={200}
              disabled={isFixed}
              value={typed.reason}
              onChange={(event) => form.set('reason', event.target.value)}
            />
          )}
        </td>
        <td className="number-cell">
          {mayWrite && lock && (
            <Button
              type="link"
              size="small"
              aria-label={words.correctOf(name)}
              title={words.recognisedHint}
              onClick={() => goTo('training', 'corrections', row.kind, row.id)}
            >
              {words.correct}
            </Button>
          )}
          {mayWrite && !lock && (
            <Button type="text" size="small" aria-label={words.takeOutOf(name)} onClick={onTakeOut}>
              {words.takeOut}
            </Button>
          )}
        </td>
      </tr>
      {(step.refusal || Object.keys(row.beside).length > 0) && (
        <tr>
          <td colSpan={6}>
            <RefusalNote refusal={step.refusal} />
            <TwoValues
              row={row}
              labelOf={() => words.gradeOf(name)}
              textOf={(value) => trainingValueText(value, all)}
            />
          </td>
        </tr>
      )}
    </>
  )
}

const GRADE_KEYS: Readonly<Record<string, TrainingGrade | ''>> = {
  '1': 'excellent',
  '2': 'good',
  '3': 'pass',
  '4': 'fail',
  '0': '',
}
