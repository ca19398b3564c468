import { Button, Input, type InputRef } from 'antd'
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react'
import { type DueLine, foundLines } from '../../actions/plan/due-lines.ts'
import { dayText } from '../../ui/dates.ts'
import { EmptyState } from '../../ui/list/empty-state.tsx'
import { goTo } from '../../ui/route.ts'
import { useWords } from '../../words/words.tsx'
import { useDueLines } from './use-activities.ts'

export interface PlanPickerProps {
  readonly year: number
  readonly onClose: () => void
}

/** P, Enter, Enter: the topic that is due next is at the top, and taking it fills the form. */
export function PlanPicker({ year, onClose }: PlanPickerProps) {
  const { activity: words } = useWords()
  const lines = useDueLines(year)
  const [search, setSearch] = useState('')
  const [at, setAt] = useState(0)
  const field = useRef<InputRef>(null)
  const found = useMemo(() => foundLines(lines, search), [lines, search])
  const current = Math.min(at, found.length - 1)
  useEffect(() => field.current?.focus(), [])
  useEffect(() => {
    document.getElementById(optionId(current))?.scrollIntoView({ block: 'nearest' })
  }, [current])

  function press(event: KeyboardEvent): void {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (by === undefined || found.length === 0) return
    event.preventDefault()
    setAt((current + by + found.length) % found.length)
  }

  function take(line: DueLine | undefined): void {
    if (line) goTo('activity', 'new', line.row.id)
  }

  return (
    <aside className="beside-panel" aria-label={words.fromPlan}>
      <div className="panel-head">
        <strong>{words.fromPlan}</strong>
        <Button type="text" size="small" onClick={onClose}>
          {words.close}
        </Button>
      </div>
      {lines.length === 0 ? (
        <EmptyState
          title={words.noPlan(year)}
          next={words.noPlanNext}
          action={<Button onClick={() => goTo('plan')}>{words.toPlan}</Button>}
        />
      ) : (
        <>
          <Input
            ref={field}
            role="combobox"
            aria-label={words.searchPlan}
            aria-expanded={found.length > 0}
            aria-controls="plan-picker"
            aria-activedescendant={found[current] && optionId(current)}
            placeholder={words.searchPlan}
            value={search}
            onChange={({ target }) => {
              setSearch(target.value)
              setAt(0)
            }}
            onKeyDown={press}
            onPressEnter={(event) => {
              // The form that opens has its own Enter, and must not hear this one.
              event.preventDefault()
              take(found[current])
            }}
          />
          <p className="page-count picker-hint">
            {found.length === 0 ? words.noLineFound : words.pickerKeys}
          </p>
          <div id="plan-picker" role="listbox" aria-label={words.fromPlan} className="picker-list">
            {found.map((line, place) => (
              <PickerRow
                key={line.row.id}
                id={optionId(place)}
                line={line}
                isAt={place === current}
                onTake={() => take(line)}
              />
            ))}
          </div>
        </>
      )}
    </aside>
  )
}

interface PickerRowProps {
  readonly id: string
  readonly line: DueLine
  readonly isAt: boolean
  readonly onTake: () => void
}

function PickerRow({ id, line, isAt, onTake }: PickerRowProps) {
  const { activity: words, shell } = useWords()
  const { row, theme, due, times, isOverdue } = line
  const { fields } = row
  const when = fields.date === due && due !== undefined ? dayText(due, shell.locale) : fields.when
  const hours = Number(fields.hours) > 0 ? words.hoursOf(String(fields.hours)) : ''
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the keys, as a combobox does
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isAt}
      className={isAt ? 'picker-row picker-at' : 'picker-row'}
      onClick={onTake}
    >
      <span className="picker-when">{String(when ?? '')}</span>
      <span className="picker-theme">
        {theme}
        <span className="picker-more">
          {[fields.form, fields.host, fields.place, hours].filter(Boolean).join(' · ')}
        </span>
      </span>
      <span className="picker-state">
        {times > 0 && words.heldTimes(times)}
        {isOverdue && words.overdue}
      </span>
    </div>
  )
}

function optionId(place: number): string {
  return `plan-picker-${place}`
}
