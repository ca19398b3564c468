import { Alert, Button } from 'antd'
import { type KeyboardEvent, useMemo, useRef, useState } from 'react'
import type { Hex } from '../../../../shared/base/bytes.ts'
import { refuse } from '../../../../shared/base/refusal.ts'
import type { ViewRow } from '../../../../shared/contract/host-values.ts'
import { audienceOf } from '../../../../shared/domain/expected-at.ts'
import {
  allPresent,
  attendanceId,
  callRoll,
  type MadeMarks,
  type MarkValue,
  makeMark,
  unexplained,
  withCorrection,
} from '../../../actions/activity/call-roll.ts'
import { useRows, useSave } from '../../../store/session.tsx'
import { useCommands } from '../../../ui/commands.ts'
import { useKeys } from '../../../ui/keys.ts'
import { EmptyState } from '../../../ui/list/empty-state.tsx'
import { RefusalNote } from '../../../ui/refusal-note.tsx'
import { goTo } from '../../../ui/route.ts'
import { useWords } from '../../../words/words.tsx'
import { useStep } from '../../document/take-step.ts'
import { whenOf } from '../activity-rows.ts'
import { nameOf, usePeopleInService } from '../people-in-service.ts'
import { GUEST_FORM, GuestForm } from './guest-form.tsx'
import { attendancesById, rollRows } from './roll.ts'
import { RollBar } from './roll-bar.tsx'
import { CORRECTION_FIELD, REASON_FIELD, RollCurrent } from './roll-current.tsx'
import { useRollDraft } from './roll-draft.ts'
import { FINDER_FIELD, RollFinder } from './roll-finder.tsx'
import { focusRow, RollGrid } from './roll-grid.tsx'

export interface RollCallProps {
  readonly activity: ViewRow
  readonly attendances: readonly ViewRow[]
  readonly guests: readonly ViewRow[]
  readonly mayMark: boolean
}

/** F11: 全部出勤, then the exceptions; one save for all. */
export function RollCall({ activity, attendances, guests, mayMark }: RollCallProps) {
  const words = useWords().activity
  const save = useSave()
  const step = useStep()
  const everybody = useRows('person')
  const people = usePeopleInService(whenOf(activity)?.day ?? '')
  const [made, setMade] = useState<MadeMarks>(new Map())
  const [at, setAt] = useState(0)
  const [isHistoryOpen, setHistoryOpen] = useState(false)
  const grid = useRef<HTMLTableSectionElement>(null)
  const draft = useRollDraft(activity.id, made)

  const names = useMemo(() => new Map(everybody.map((row) => [row.id, nameOf(row)])), [everybody])
  const shown = useMemo(() => {
    const byId = attendancesById(attendances)
    const visiting = new Map(guests.map((row) => [row.id, row]))
    return (who: Hex) => visiting.get(who) ?? byId.get(attendanceId(activity.id, who))
  }, [activity.id, attendances, guests])
  const rows = useMemo(
    () =>
      rollRows(
        {
          activity: activity.id,
          people,
          audience: audienceOf(activity.fields),
          attendances,
          guests,
          nameOf: (person) => names.get(person) ?? '',
        },
        made,
      ),
    [activity, people, attendances, guests, names, made],
  )
  const unsaved = rows.filter(({ isUnsaved }) => isUnsaved).length
  const unsaid = useMemo(() => unexplained(made, shown), [made, shown])
  const current = Math.min(at, rows.length - 1)
  useKeys(mayMark ? { 'Ctrl+S': send } : {})
  useCommands(
    mayMark && rows.length > 0
      ? [
          { id: 'all-present', label: words.allPresent, keys: 'A', run: markOthersPresent },
          { id: 'add-guest', label: words.addGuest, keys: 'G', run: () => focus(GUEST_FORM) },
        ]
      : [],
  )

  function mark(who: Hex, value: MarkValue | undefined): void {
    if (!mayMark || step.busy) return
    const next = new Map(made)
    if (value) next.set(who, makeMark(shown(who), value))
    else next.delete(who)
    setMade(next)
  }

  function markOthersPresent(): void {
    if (!mayMark || step.busy) return
    const expected = rows.filter(({ isExpected }) => isExpected).map(({ who }) => who)
    setMade(allPresent(expected, shown, made))
  }

  /** One reason for everybody whose saved mark changes without one: a sheet that was found later corrects many. */
  function explainAll(correction: string): void {
    const next = new Map(made)
    for (const who of unsaid) {
      const one = made.get(who)
      if (one) next.set(who, { ...one, value: withCorrection(one.value, correction) })
    }
    setMade(next)
  }

  async function send(): Promise<void> {
    if (step.busy || unsaved === 0) return
    const [first] = unsaid
    if (first !== undefined) {
      setAt(rows.findIndex(({ who }) => who === first))
      await step.run(() => refuse('required', { field: 'correction' }))
      focus(CORRECTION_FIELD)
      return
    }
    const changes = callRoll(activity.id, made, shown, new Set(guests.map(({ id }) => id)))
    const saved = await step.run(() => save('call-roll', changes))
    if (!saved) return
    dropMarks()
  }

  function dropMarks(): void {
    setMade(new Map())
    step.clear()
    draft.drop()
  }

  function toGrid(): void {
    focusRow(grid.current, current)
  }

  function press(event: KeyboardEvent): void {
    const isTyping = event.target instanceof HTMLInputElement
    if (isTyping || event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === '/') focus(FINDER_FIELD)
    else if (event.code === 'KeyG' && mayMark) focus(GUEST_FORM)
    else if (event.code === 'KeyH') setHistoryOpen((now) => !now)
    else return
    event.preventDefault()
  }

  if (rows.length === 0) {
    return (
      <EmptyState
        title={words.nobody}
        next={words.nobodyNext}
        action={<Button onClick={() => goTo('person', 'import')}>{words.toRoster}</Button>}
      />
    )
  }
  const row = rows[current]!
  return (
    <section aria-label={words.roll} className="roll" onKeyDown={press}>
      {!mayMark && <p className="page-count">{words.runnersOnly}</p>}
      {draft.found && (
        <Alert
          className="refusal-note"
          type="info"
          showIcon
          role="alert"
          title={words.draftFound(draft.found.length)}
          action={
            <span className="form-actions">
              <Button
                size="small"
                type="primary"
                onClick={() => {
                  setMade(new Map([...(draft.found ?? []), ...made]))
                  draft.taken()
                }}
              >
                {words.takeDraft}
              </Button>
              <Button size="small" onClick={draft.drop}>
                {words.dropDraft}
              </Button>
            </span>
          }
        />
      )}
      <RollBar
        activity={activity}
        people={people}
        rows={rows}
        current={row}
        mayMark={mayMark}
        onMark={(value) => {
          mark(row.who, value)
          toGrid()
        }}
        onAllPresent={() => {
          markOthersPresent()
          toGrid()
        }}
        finder={<RollFinder rows={rows} at={current} onAt={setAt} onDone={toGrid} />}
        save={
          mayMark && (
            <span className="form-actions">
              <Button type="primary" disabled={unsaved === 0} loading={step.busy} onClick={() => void send()}>
                {words.saveRoll}
              </Button>
              {unsaved > 0 && (
                <Button disabled={step.busy} onClick={dropMarks}>
                  {words.dropMarks}
                </Button>
              )}
              <span role="status">{unsaved > 0 && words.unsavedMarks(unsaved)}</span>
            </span>
          )
        }
      >
        <RollCurrent
          row={row}
          mayMark={mayMark}
          unsaid={unsaid.length}
          isWrong={step.refusal?.facts?.field === 'correction'}
          isHistoryOpen={isHistoryOpen}
          onMark={(value) => mark(row.who, value)}
          onExplainAll={explainAll}
          onHistory={() => setHistoryOpen((now) => !now)}
          onDone={toGrid}
        />
        <RefusalNote refusal={step.refusal} />
      </RollBar>
      <RollGrid
        rows={rows}
        at={current}
        grid={grid}
        onAt={setAt}
        onMark={mark}
        onAllPresent={markOthersPresent}
        onWords={() => focus(row.isCorrected ? CORRECTION_FIELD : REASON_FIELD)}
        mayMark={mayMark}
      />
      {mayMark && <GuestForm activity={activity.id} onDone={toGrid} />}
    </section>
  )
}

/** At once where the field is there: the next key is already on its way. One that comes with the next drawing, then. */
function focus(id: string): void {
  const field = document.getElementById(id)
  if (field) field.focus()
  else requestAnimationFrame(() => document.getElementById(id)?.focus())
}
