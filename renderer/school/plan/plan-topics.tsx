import { Alert, Button } from 'antd'
import { type KeyboardEvent, useMemo, useRef, useState } from 'react'
import type { Hex } from '../../../shared/base/bytes.ts'
import type { ViewRow } from '../../../shared/contract/host-values.ts'
import { mayWrite } from '../../../shared/domain/kinds/kinds.ts'
import { movePlanLine, removePlanLine, restorePlanLine } from '../../actions/plan/write-plan-line.ts'
import { useSave } from '../../store/session.tsx'
import { useKept } from '../../ui/kept.ts'
import { isTyping } from '../../ui/keys.ts'
import { EmptyState } from '../../ui/list/empty-state.tsx'
import { ListFilters } from '../../ui/list/list-filters.tsx'
import { ListTable } from '../../ui/list/list-table.tsx'
import { NothingFound } from '../../ui/list/nothing-found.tsx'
import { TableExport } from '../../ui/list/table-export.tsx'
import { RefusalNote } from '../../ui/refusal-note.tsx'
import { goTo } from '../../ui/route.ts'
import { useWords } from '../../words/words.tsx'
import { useStep } from '../document/take-step.ts'
import { LINE_FILTERS, type LineFilter, type LineProgress } from './line-progress.ts'
import { exportColumns, type TopicRow, topicColumns } from './plan-columns.tsx'
import { findLines, shownText } from './plan-lines.ts'
import type { YearPlan } from './year-plan.ts'

export interface PlanTopicsProps {
  readonly plan: YearPlan
  readonly progress: ReadonlyMap<Hex, LineProgress>
  readonly open: Hex | undefined
  /** Something is open beside the list. */
  readonly isNarrow: boolean
}

/** The topics of the year: a row opens by click or Enter, Alt with an arrow moves it, Delete takes it off. */
export function PlanTopics({ plan, progress, open, isNarrow }: PlanTopicsProps) {
  const words = useWords().plan
  const save = useSave()
  const step = useStep()
  const place = useRef<HTMLDivElement>(null)
  const [filter, setFilter] = useKept('plan-filter', LINE_FILTERS, 'all')
  const [search, setSearch] = useState('')
  const [removed, setRemoved] = useState<Hex>()
  const [told, setTold] = useState('')
  const { live, lines, mayEdit, role } = plan
  const rows = useMemo(() => live.map((row, at) => topicRow(row, at, progress)), [live, progress])
  const shown = useMemo(() => {
    const found = new Set(findLines(live, search))
    return rows.filter((one) => found.has(one.row) && (filter === 'all' || passes(one, filter)))
  }, [rows, live, search, filter])
  const gone = lines.find(({ id, fields }) => id === removed && fields.removed === true)
  const mayHold = mayWrite('activity', 'theme', role)
  const columns = useMemo(
    () => topicColumns(words, mayHold ? (line) => goTo('activity', 'new', line) : undefined),
    [words, mayHold],
  )

  const exported = useMemo(() => exportColumns(words), [words])

  function press(event: KeyboardEvent<HTMLDivElement>): void {
    const id = (event.target as HTMLElement).closest<HTMLElement>('[data-row-key]')?.dataset.rowKey
    const row = live.find((one) => one.id === id)
    if (!mayEdit || !row || isTyping(event.target)) return
    const by = event.altKey ? ({ ArrowUp: -1, ArrowDown: 1 } as const)[event.key] : undefined
    if (by === undefined && event.key !== 'Delete') return
    event.preventDefault()
    event.stopPropagation()
    void (by === undefined ? remove(row) : move(row, by))
  }

  async function move(row: ViewRow, by: -1 | 1): Promise<void> {
    const changes = movePlanLine(live, row.id, by)
    if (step.busy || changes.length === 0 || shown.length !== live.length) return
    const moved = await step.run(() => save('move-plan-line', changes))
    if (!moved) return
    setTold(words.moved(shownText(row, 'theme'), live.indexOf(row) + 1 + by))
    focusRow(place.current, row.id)
  }

  async function remove(row: ViewRow): Promise<void> {
    if (step.busy || !(await step.run(() => save('remove-plan-line', removePlanLine(row))))) return
    setRemoved(row.id)
    if (open === row.id) goTo('plan')
    const at = live.indexOf(row)
    focusRow(place.current, (live[at + 1] ?? live[at - 1])?.id)
  }

  const add = (
    <Button type="primary" ghost={live.length > 0} onClick={() => goTo('plan', 'new')}>
      {words.addLine}
    </Button>
  )
  const others = (
    <>
      <Button onClick={() => goTo('plan', 'copy')}>{words.copy}</Button>
      <Button onClick={() => goTo('plan', 'paste')}>{words.paste}</Button>
    </>
  )
  return (
    <section aria-label={words.lines} className="part">
      {live.length > 0 && (
        <ListFilters
          search={{ name: words.search, hint: words.searchHint, text: search, onChange: setSearch }}
          filter={{
            name: words.filter,
            value: filter,
            options: LINE_FILTERS.map((value) => ({ value, label: words.filters[value] })),
            onChange: setFilter,
          }}
          end={
            <>
              {mayEdit && add}
              {mayEdit && !isNarrow && others}
              {!isNarrow && (
                <TableExport name={shownText(plan.plan, 'title')} columns={exported} rows={shown} />
              )}
            </>
          }
        >
          <span className="page-count">{words.shownOf(shown.length, live.length)}</span>
        </ListFilters>
      )}
      {gone && (
        <Alert
          type="info"
          role="status"
          className="refusal-note"
          title={words.removed(shownText(gone, 'theme'))}
          action={
            <Button
              size="small"
              disabled={step.busy}
              onClick={() => void step.run(() => save('restore-plan-line', restorePlanLine(gone)))}
            >
              {words.undo}
            </Button>
          }
        />
      )}
      <RefusalNote refusal={step.refusal} />
      {live.length === 0 ? (
        <EmptyState
          title={words.noLines}
          next={mayEdit ? words.noLinesNext : words.keepersOnly}
          action={
            mayEdit && (
              <span className="form-actions">
                {add}
                {others}
              </span>
            )
          }
        />
      ) : shown.length === 0 ? (
        <NothingFound
          title={words.noneFound}
          onShowAll={() => {
            setFilter('all')
            setSearch('')
          }}
        />
      ) : (
        <>
          <div ref={place} onKeyDownCapture={press}>
            <ListTable
              name={words.lines}
              columns={columns}
              rows={shown}
              idOf={({ row }) => row.id}
              open={open}
              onOpen={(id) => goTo('plan', 'line', id)}
              isNarrow={isNarrow}
            />
          </div>
          {mayEdit && (
            <p className="page-count" role="status">
              {told || words.moveHint}
            </p>
          )}
        </>
      )}
    </section>
  )
}

function topicRow(row: ViewRow, at: number, progress: ReadonlyMap<Hex, LineProgress>): TopicRow {
  return { row, number: at + 1, progress: progress.get(row.id) ?? NOTHING }
}

const NOTHING: LineProgress = { state: 'open', times: 0, hours: '0' }

/** What is scheduled is not yet held. */
function passes({ progress: { state } }: TopicRow, filter: LineFilter): boolean {
  if (filter === 'open') return state !== 'held'
  return filter === 'all' || state === filter
}

/** Once the rows are drawn in their new order. */
function focusRow(place: HTMLElement | null, id: Hex | undefined): void {
  requestAnimationFrame(() => place?.querySelector<HTMLElement>(`[data-row-key="${id}"]`)?.focus())
}
