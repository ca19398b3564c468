import { Alert, Button } from 'antd'
import { useMemo, useRef, useState } from 'react'
import type { Hex } from '../../../shared/base/bytes.ts'
import type { ViewRow } from '../../../shared/contract/host-values.ts'
import {
  allPresent,
  attendanceId,
  callRoll,
  type MadeMarks,
  type MarkValue,
  makeMark,
} from '../../actions/call-roll.ts'
import { useRows, useSave } from '../../store/session.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { useKeys } from '../../ui/keys.ts'
import { RefusalNote } from '../../ui/refusal-note.tsx'
import { useWords } from '../../words/words.tsx'
import { useStep } from '../document/take-step.ts'
import { nameOf } from './people-in-service.ts'
import { rollRows } from './roll.ts'
import { REASON_FIELD, RollBar } from './roll-bar.tsx'
import { useRollDraft } from './roll-draft.ts'
import { focusRow, RollGrid } from './roll-grid.tsx'

export interface RollCallProps {
  readonly activity: Hex
  readonly attendances: readonly ViewRow[]
  readonly people: readonly ViewRow[]
  readonly mayMark: boolean
}

/** F11: 全部出勤, then the exceptions; one save for all. */
export function RollCall({ activity, attendances, people, mayMark }: RollCallProps) {
  const words = useWords().activity
  const save = useSave()
  const step = useStep()
  const everybody = useRows('person')
  const [made, setMade] = useState<MadeMarks>(new Map())
  const [at, setAt] = useState(0)
  const grid = useRef<HTMLTableSectionElement>(null)
  const draft = useRollDraft(activity, made)

  const names = useMemo(() => new Map(everybody.map((row) => [row.id, nameOf(row)])), [everybody])
  const shown = useMemo(() => {
    const byId = new Map(attendances.map((row) => [row.id, row]))
    return (person: Hex) => byId.get(attendanceId(activity, person))
  }, [activity, attendances])
  const rows = useMemo(
    () => rollRows(activity, people, attendances, (person) => names.get(person) ?? '', made),
    [activity, people, attendances, names, made],
  )
  const unsaved = rows.filter(({ isUnsaved }) => isUnsaved).length
  useKeys(mayMark ? { 'Ctrl+S': send } : {})

  function mark(person: Hex, value: MarkValue | undefined): void {
    if (!mayMark || step.busy) return
    const next = new Map(made)
    if (value) next.set(person, makeMark(shown(person), value))
    else next.delete(person)
    setMade(next)
  }

  function markOthersPresent(): void {
    if (!mayMark || step.busy) return
    setMade(
      allPresent(
        rows.map(({ person }) => person),
        shown,
        made,
      ),
    )
  }

  async function send(): Promise<void> {
    const changes = callRoll(activity, made, shown)
    if (step.busy || changes.length === 0) return
    const saved = await step.run(() => save('call-roll', changes))
    if (!saved) return
    dropMarks()
  }

  function dropMarks(): void {
    setMade(new Map())
    draft.drop()
  }

  if (rows.length === 0) return <EmptyState title={words.nobody} next={words.nobodyNext} />
  const current = Math.min(at, rows.length - 1)
  return (
    <section aria-label={words.roll} className="roll">
      {!mayMark && <p className="page-count">{words.runnersOnly}</p>}
      {draft.found && (
        <Alert
          type="info"
          showIcon
          role="alert"
          title={words.draftFound(draft.found.size)}
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
        rows={rows}
        current={rows[current]!}
        mayMark={mayMark}
        onMark={mark}
        onAllPresent={markOthersPresent}
        onReasonDone={() => focusRow(grid.current, current)}
        save={
          mayMark && (
            <div className="form-actions roll-save">
              <Button type="primary" disabled={unsaved === 0} loading={step.busy} onClick={() => void send()}>
                {words.saveRoll}
              </Button>
              {unsaved > 0 && (
                <>
                  <Button disabled={step.busy} onClick={dropMarks}>
                    {words.dropMarks}
                  </Button>
                  <span role="status">{words.unsavedMarks(unsaved)}</span>
                </>
              )}
            </div>
          )
        }
      />
      <RefusalNote refusal={step.refusal} />
      <RollGrid
        rows={rows}
        at={current}
        grid={grid}
        onAt={setAt}
        onMark={mark}
        onAllPresent={markOthersPresent}
        onReason={() => document.getElementById(REASON_FIELD)?.focus()}
        mayMark={mayMark}
      />
    </section>
  )
}
