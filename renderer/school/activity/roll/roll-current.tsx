import { Button, Input } from 'antd'
import { takeOutGuest } from '../../../actions/activity/add-guest.ts'
import {
  type MarkValue,
  takesMinutes,
  withCorrection,
  withMinutes,
  withReason,
} from '../../../actions/activity/call-roll.ts'
import { useSave } from '../../../store/session.tsx'
import { RefusalNote } from '../../../ui/refusal-note.tsx'
import { useWords } from '../../../words/words.tsx'
import { useStep } from '../../document/take-step.ts'
import { markText } from '../value-text.ts'
import { MarkHistory } from './mark-history.tsx'
import type { RollRow } from './roll.ts'

export interface RollCurrentProps {
  readonly row: RollRow
  readonly mayMark: boolean
  /** Whose saved mark changes without a word why. */
  readonly unsaid: number
  readonly isWrong: boolean
  readonly isHistoryOpen: boolean
  readonly onMark: (value: MarkValue) => void
  readonly onExplainAll: (correction: string) => void
  readonly onHistory: () => void
  /** What was to be written is written: back to the roll. */
  readonly onDone: () => void
}

export const REASON_FIELD = 'roll-reason'
export const CORRECTION_FIELD = 'roll-correction'

/** The person the roll is at: the mark with its minutes and reason, two marks to choose from, and how it came to be. */
export function RollCurrent(props: RollCurrentProps) {
  const { row, mayMark, isHistoryOpen, onMark, onHistory } = props
  const words = useWords().activity
  const { name, school, value, beside, shown } = row
  const isContested = beside.length > 0 && value !== undefined
  return (
    <>
      <div className="roll-current">
        <strong>{school === undefined ? name : words.guestName(name, school)}</strong>
        {isContested ? (
          [value, ...beside].map((one) => (
            <Button key={JSON.stringify(one)} size="small" disabled={!mayMark} onClick={() => onMark(one)}>
              {words.choose(markText(one, words))}
            </Button>
          ))
        ) : (
          <span>{value ? words.marks[value.mark] : words.unmarked}</span>
        )}
        {mayMark && value && !isContested && <MarkWords {...props} value={value} />}
        {shown?.fields.mark !== undefined && (
          <Button size="small" type="text" aria-expanded={isHistoryOpen} onClick={onHistory}>
            {words.markHistory} <kbd>H</kbd>
          </Button>
        )}
        {mayMark && school !== undefined && <TakeOut row={row} />}
      </div>
      {isHistoryOpen && shown?.fields.mark !== undefined && <MarkHistory row={shown} />}
    </>
  )
}

function MarkWords(props: RollCurrentProps & { readonly value: MarkValue }) {
  const { row, value, unsaid, isWrong, onMark, onExplainAll, onDone } = props
  const words = useWords().activity
  const correction = value.correction ?? ''
  const fieldBack = { onKeyDown: (event: React.KeyboardEvent) => leave(event, onDone) }

  /** A correction still wants its own reason. */
  function reasonDone(): void {
    if (row.isCorrected && correction.trim() === '') document.getElementById(CORRECTION_FIELD)?.focus()
    else onDone()
  }

  return (
    <>
      {takesMinutes(value.mark) && (
        <>
          <Input
            size="small"
            className="roll-minutes"
            inputMode="numeric"
            maxLength={4}
            aria-label={words.minutesOfPerson(row.name)}
            value={value.minutes ?? ''}
            onPressEnter={reasonDone}
            {...fieldBack}
            onChange={({ target }) => onMark(withMinutes(value, target.value.normalize('NFKC')))}
          />
          <span className="page-count">{words.minutesHint}</span>
        </>
      )}
      {value.mark !== 'present' && (
        <Input
          id={REASON_FIELD}
          size="small"
          className="roll-reason"
          aria-label={words.reasonOf(row.name)}
          placeholder={words.reasonHint}
          maxLength={200}
          value={value.reason ?? ''}
          onPressEnter={reasonDone}
          {...fieldBack}
          onChange={({ target }) => onMark(withReason(value, target.value))}
        />
      )}
      {row.isCorrected && (
        <>
          <Input
            id={CORRECTION_FIELD}
            size="small"
            className="roll-reason"
            aria-label={words.correctionOf(row.name)}
            placeholder={words.correctionHint}
            status={isWrong && correction.trim() === '' ? 'error' : 'warning'}
            maxLength={200}
            value={correction}
            onPressEnter={onDone}
            {...fieldBack}
            onChange={({ target }) => onMark(withCorrection(value, target.value))}
          />
          {correction.trim() === '' &&
            words.correctionReasons.map((reason) => (
              <Button key={reason} size="small" onClick={() => onMark(withCorrection(value, reason))}>
                {reason}
              </Button>
            ))}
          {correction.trim() !== '' && unsaid > 0 && (
            <Button size="small" onClick={() => onExplainAll(correction)}>
              {words.explainAll(unsaid)}
            </Button>
          )}
        </>
      )}
    </>
  )
}

/** Esc leaves the field, not the activity. */
function leave(event: React.KeyboardEvent, onDone: () => void): void {
  if (event.key !== 'Escape') return
  event.preventDefault()
  onDone()
}

function TakeOut({ row }: { readonly row: RollRow }) {
  const words = useWords().activity
  const save = useSave()
  const step = useStep()
  const { shown } = row
  if (!shown) return null
  return (
    <>
      <Button
        size="small"
        type="text"
        disabled={step.busy}
        onClick={() => void step.run(() => save('take-out-guest', takeOutGuest(shown)))}
      >
        {words.takeOutGuest}
      </Button>
      <RefusalNote refusal={step.refusal} />
    </>
  )
}
