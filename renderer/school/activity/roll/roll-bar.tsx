import { Button, Select } from 'antd'
import type { ReactNode } from 'react'
import type { ViewRow } from '../../../../shared/contract/host-values.ts'
import { type Audience, audienceOf, subjectsOf } from '../../../../shared/domain/expected-at.ts'
import { MARKS } from '../../../../shared/domain/kinds/activity-kinds.ts'
import { type MarkValue, withMark } from '../../../actions/activity/call-roll.ts'
import { edited } from '../../../actions/changes.ts'
import { useSave } from '../../../store/session.tsx'
import { RefusalNote } from '../../../ui/refusal-note.tsx'
import { useWords } from '../../../words/words.tsx'
import { useStep } from '../../document/take-step.ts'
import { MARK_KEYS, type RollRow, rollSummary } from './roll.ts'

export interface RollBarProps {
  readonly activity: ViewRow
  readonly people: readonly ViewRow[]
  readonly rows: readonly RollRow[]
  readonly current: RollRow
  readonly mayMark: boolean
  readonly onMark: (value: MarkValue) => void
  readonly onAllPresent: () => void
  readonly finder: ReactNode
  /** Saves the roll call; stands on top, where it is seen whatever the length of the roll. */
  readonly save: ReactNode
  /** What is said of the person the roll is at. */
  readonly children: ReactNode
}

/** How many have which mark; the legend of the letters, which is also the buttons for a mouse; the person at hand. */
export function RollBar(props: RollBarProps) {
  const { activity, people, rows, current, mayMark, onMark, onAllPresent, finder, save, children } = props
  const words = useWords().activity
  const counts = rollSummary(rows)
  const guests = rows.filter(({ school }) => school !== undefined).length
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0)
  return (
    <div className="roll-bar">
      <div className="roll-line">
        <div className="roll-counts" role="status">
          <strong>{words.summary(total)}</strong>
          {MARKS.map((mark) => (
            <span key={mark}>
              {words.marks[mark]} {counts.get(mark) ?? 0}
            </span>
          ))}
          <span>
            {words.unmarked} {counts.get('none') ?? 0}
          </span>
          {guests > 0 && <span>{words.guestCount(guests)}</span>}
        </div>
        <AudienceChoice activity={activity} people={people} mayChoose={mayMark} />
      </div>
      <div className="roll-line">
        {save}
        {finder}
      </div>
      {mayMark && (
        <div className="roll-keys" role="toolbar" aria-label={words.keys}>
          <Button size="small" className="roll-all" onClick={onAllPresent}>
            {words.allPresent} <kbd>A</kbd>
          </Button>
          {Object.entries(MARK_KEYS).map(([letter, mark]) => (
            <Button
              key={letter}
              size="small"
              aria-pressed={current.value?.mark === mark}
              onClick={() => onMark(withMark(current.value, mark))}
            >
              {words.marks[mark]} <kbd>{letter}</kbd>
            </Button>
          ))}
          <span className="page-count">{words.keys}</span>
        </div>
      )}
      {children}
    </div>
  )
}

interface AudienceChoiceProps {
  readonly activity: ViewRow
  readonly people: readonly ViewRow[]
  readonly mayChoose: boolean
}

/** 应到: the whole school, or those of one 学段 and one 学科; others are not missing. */
function AudienceChoice({ activity, people, mayChoose }: AudienceChoiceProps) {
  const words = useWords().activity
  const save = useSave()
  const step = useStep()
  const audience = audienceOf(activity.fields)
  const stages = people.map(({ fields }) => String(fields.stage ?? ''))
  const subjects = people.flatMap(({ fields }) => subjectsOf(fields))

  function choose(changed: Partial<Audience>): void {
    const change = edited(activity, 'expected', { ...audience, ...changed })
    void step.run(() => save('set-expected', [change]))
  }

  return (
    <span className="form-actions">
      <span className="page-count">{words.expected}</span>
      <Select
        size="small"
        className="audience-choice"
        aria-label={words.expectedStage}
        disabled={!mayChoose || step.busy}
        value={audience.stage}
        onChange={(stage: string) => choose({ stage })}
        options={choices(stages, audience.stage, words.everyStage)}
      />
      <Select
        size="small"
        className="audience-choice"
        aria-label={words.expectedSubject}
        disabled={!mayChoose || step.busy}
        showSearch
        value={audience.subject}
        onChange={(subject: string) => choose({ subject })}
        options={choices(subjects, audience.subject, words.everySubject)}
      />
      <RefusalNote refusal={step.refusal} />
    </span>
  )
}

function choices(found: readonly string[], chosen: string, all: string) {
  const values = [...new Set([...found, chosen])].filter((value) => value !== '').sort()
  return [{ value: '', label: all }, ...values.map((value) => ({ value, label: value }))]
}
