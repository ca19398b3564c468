import { Button } from 'antd'
import { useState } from 'react'
import type { Value } from '../../../shared/base/cbor.ts'
import type { ViewRow } from '../../../shared/contract/host-values.ts'
import { type ActivityField, voidActivity, type When } from '../../actions/hold-activity.ts'
import { useSave } from '../../store/session.tsx'
import { dayText } from '../../ui/dates.ts'
import { RefusalNote } from '../../ui/refusal-note.tsx'
import { useWords } from '../../words/words.tsx'
import { useStep } from '../document/take-step.ts'
import { TwoValues } from '../document/two-values.tsx'
import { ActivityForm } from './activity-form.tsx'
import { RollCall } from './roll-call.tsx'

export interface ActivityPanelProps {
  readonly row: ViewRow
  readonly attendances: readonly ViewRow[]
  readonly people: readonly ViewRow[]
  readonly mayHold: boolean
  readonly onClose: () => void
}

/** One activity: what it was, and who was there. */
export function ActivityPanel({ row, attendances, people, mayHold, onClose }: ActivityPanelProps) {
  const { activity: words, shell } = useWords()
  const save = useSave()
  const step = useStep()
  const [editing, setEditing] = useState(false)
  const when = row.fields.when as When | undefined
  const isVoid = row.fields.void === true
  const theme = String(row.fields.theme ?? '')

  if (editing) {
    return (
      <aside className="beside-panel" aria-label={words.edit}>
        <ActivityForm
          year={Number(when?.day.slice(0, 4))}
          row={row}
          onDone={() => setEditing(false)}
          onClose={() => setEditing(false)}
        />
      </aside>
    )
  }
  return (
    <aside className="beside-panel" aria-label={words.panel(theme)}>
      <div className="panel-head">
        <strong>
          {theme}
          {isVoid && ` · ${words.isVoid}`}
        </strong>
        <span>
          {mayHold && (
            <>
              <Button type="text" size="small" onClick={() => setEditing(true)}>
                {words.edit}
              </Button>
              <Button
                type="text"
                size="small"
                disabled={step.busy}
                onClick={() => void step.run(() => save('void-activity', voidActivity(row, !isVoid)))}
              >
                {isVoid ? words.unvoid : words.void}
              </Button>
            </>
          )}
          <Button type="text" size="small" onClick={onClose}>
            {words.close}
          </Button>
        </span>
      </div>
      <p className="panel-facts">
        {[
          when && `${dayText(when.day, shell.locale)} ${when.start}`,
          when && words.facts(when.minutes, String(row.fields.hours ?? '')),
          row.fields.place,
          row.fields.host,
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <RefusalNote refusal={step.refusal} />
      <TwoValues row={row} labelOf={(field) => labelOf(field, words)} textOf={valueText} />
      {!isVoid && <RollCall activity={row.id} attendances={attendances} people={people} mayMark={mayHold} />}
    </aside>
  )
}

function labelOf(field: string, words: ReturnType<typeof useWords>['activity']): string {
  if (field === 'when') return words.fields.day
  if (field === 'void') return words.void
  return words.fields[field as ActivityField] ?? field
}

function valueText(value: Value): string {
  if (typeof value !== 'object' || value === null) return String(value ?? '')
  const { day, start, minutes } = value as Partial<Record<keyof When, Value>>
  return [day, start, minutes].join(' ')
}
