import { Button } from 'antd'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useRow, useRows } from '../../store/session.tsx'
import { useCommands } from '../../ui/commands.ts'
import { today } from '../../ui/dates.ts'
import { useKept } from '../../ui/kept.ts'
import { useKeys } from '../../ui/keys.ts'
import { EmptyState } from '../../ui/list/empty-state.tsx'
import { ListFilters } from '../../ui/list/list-filters.tsx'
import { NothingFound } from '../../ui/list/nothing-found.tsx'
import { TableExport } from '../../ui/list/table-export.tsx'
import { goTo, useRoute } from '../../ui/route.ts'
import { useWords } from '../../words/words.tsx'
import { ActivityForm } from './activity-form.tsx'
import { ActivityPanel } from './activity-panel.tsx'
import {
  ACTIVITY_FILTERS,
  activityRows,
  attendanceByActivity,
  foundActivities,
  guestsByActivity,
} from './activity-rows.ts'
import { ActivityTable, useActivityColumns } from './activity-table.tsx'
import { PlanPicker } from './plan-picker.tsx'
import { useMayHold } from './use-activities.ts'

export interface ActivitiesProps {
  readonly year: number
  /** What was open beside the list is closed: back to where it was opened from. */
  readonly onClosed: () => void
}

/** The list of a year's activities, and beside it the one that is open or being made. */
export function Activities({ year, onClosed }: ActivitiesProps) {
  const words = useWords().activity
  const [, task = '', id, more] = useRoute()
  const activities = useRows('activity')
  const attendances = useRows('attendance')
  const guests = useRows('guest')
  const opened = useRow('activity', task === 'id' ? id : undefined)
  const mayHold = useMayHold()
  const [filter, setFilter] = useKept('activity-filter', ACTIVITY_FILTERS, 'all')
  const [search, setSearch] = useState('')
  const columns = useActivityColumns()

  const byActivity = useMemo(() => attendanceByActivity(attendances), [attendances])
  const guestsBy = useMemo(() => guestsByActivity(guests), [guests])
  const all = useMemo(
    () => activityRows(year, activities, byActivity, today()),
    [year, activities, byActivity],
  )
  const found = useMemo(() => foundActivities(all, filter, search), [all, filter, search])
  const making = mayHold && (task === 'new' || task === 'plan') ? task : undefined
  const isOpen = opened !== undefined || making !== undefined
  useKeys({ Escape: close })
  useKeys(mayHold && !isOpen ? { p: openPlan, P: openPlan } : NO_KEYS)
  useCommands(
    mayHold
      ? [
          { id: 'hold-activity', label: words.hold, run: () => goTo('activity', 'new') },
          { id: 'plan-activity', label: words.fromPlan, keys: 'P', run: openPlan },
        ]
      : [],
  )

  // Back to the row it was opened from, so that the arrow keys go on from there.
  const last = useRef<string>(undefined)
  useEffect(() => {
    if (opened) last.current = opened.id
    else if (last.current !== undefined && !isOpen) {
      document.querySelector<HTMLElement>(`tr[data-row-key="${last.current}"]`)?.focus()
      last.current = undefined
    }
  }, [opened, isOpen])

  function openPlan(): void {
    goTo('activity', 'plan')
  }

  function close(): void {
    if (isOpen) onClosed()
  }

  function showAll(): void {
    setSearch('')
    setFilter('all')
  }

  const buttons = mayHold && (
    <span className="form-actions">
      <Button type="primary" onClick={openPlan}>
        {words.fromPlan} <kbd>P</kbd>
      </Button>
      <Button onClick={() => goTo('activity', 'new')}>{words.hold}</Button>
    </span>
  )
  return (
    <div className={isOpen ? 'beside beside-roll' : undefined}>
      <div>
        <ListFilters
          search={{ name: words.search, text: search, onChange: setSearch }}
          {...(!isOpen && {
            filter: {
              name: words.filterLabel,
              value: filter,
              options: ACTIVITY_FILTERS.map((value) => ({ value, label: words.filters[value] })),
              onChange: setFilter,
            },
          })}
          end={
            !isOpen &&
            all.length > 0 && (
              <>
                <TableExport name={words.exportName(year)} columns={columns} rows={found} />
                {buttons}
              </>
            )
          }
        >
          <span className="page-count">
            {isOpen && filter !== 'all' && `${words.filters[filter]} · `}
            {words.count(found.length)}
          </span>
        </ListFilters>
        {found.length > 0 && (
          <ActivityTable
            columns={columns}
            rows={found}
            open={opened?.id}
            onOpen={(activity) => goTo('activity', 'id', activity)}
            isNarrow={isOpen}
          />
        )}
        {found.length === 0 && all.length === 0 && !making && (
          <EmptyState
            title={words.empty(year)}
            next={mayHold ? words.emptyNext : words.runnersOnly}
            action={buttons}
          />
        )}
        {found.length === 0 && all.length > 0 && (
          <NothingFound title={words.nothingFound} onShowAll={showAll} />
        )}
      </div>
      {making === 'plan' && <PlanPicker year={year} onClose={close} />}
      {making === 'new' && (
        <aside className="beside-panel" aria-label={words.newPanel}>
          <ActivityForm
            key={[id, more].join('/')}
            year={year}
            row={undefined}
            {...(id === 'on' && more ? { day: more } : { line: id })}
            onDone={(activity) => goTo('activity', 'id', activity, 'roll')}
            onClose={close}
          />
        </aside>
      )}
      {opened && (
        <ActivityPanel
          key={opened.id}
          row={opened}
          attendances={byActivity.get(opened.id) ?? []}
          guests={guestsBy.get(opened.id) ?? []}
          mayHold={mayHold}
          onClose={close}
        />
      )}
    </div>
  )
}

const NO_KEYS = {}
