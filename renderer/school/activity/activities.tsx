import { Button, type GetRef, Input, Segmented } from 'antd'
import { useMemo, useRef, useState } from 'react'
import type { Hex } from '../../../shared/base/bytes.ts'
import { mayWrite } from '../../../shared/domain/kinds.ts'
import { useRows, useStatus } from '../../store/session.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { useKeys } from '../../ui/keys.ts'
import { useWords } from '../../words/words.tsx'
import { ActivityForm } from './activity-form.tsx'
import { ActivityPanel } from './activity-panel.tsx'
import {
  ACTIVITY_FILTERS,
  type ActivityFilter,
  activityRows,
  attendanceByActivity,
  foundActivities,
} from './activity-rows.ts'
import { ActivityTable } from './activity-table.tsx'
import { usePeopleInService } from './people-in-service.ts'

const NEW = 'new'
const FILTER_KEPT_AS = 'activity-filter'

/** The list of a year's activities, and beside it the one that is open. */
export function Activities({ year }: { readonly year: number }) {
  const words = useWords().activity
  const { user, writable } = useStatus()
  const activities = useRows('activity')
  const attendances = useRows('attendance')
  const people = usePeopleInService()
  const [filter, setFilter] = useState(keptFilter)
  const [search, setSearch] = useState('')
  const [open, setOpen] = useState<Hex | typeof NEW>()
  const searchField = useRef<GetRef<typeof Input>>(null)
  useKeys({ '/': () => searchField.current?.focus() })

  const byActivity = useMemo(() => attendanceByActivity(attendances), [attendances])
  const all = useMemo(() => activityRows(year, activities, byActivity), [year, activities, byActivity])
  const found = useMemo(() => foundActivities(all, filter, search), [all, filter, search])
  const mayHold = writable && mayWrite('activity', 'theme', user?.role ?? '')
  const openRow = activities.find(({ id }) => id === open)

  function filterBy(wanted: ActivityFilter): void {
    localStorage.setItem(FILTER_KEPT_AS, wanted)
    setFilter(wanted)
  }

  const hold = (
    <Button type="primary" onClick={() => setOpen(NEW)}>
      {words.hold}
    </Button>
  )
  const isFound = found.length > 0
  return (
    <div className={open === undefined ? undefined : 'beside beside-roll'}>
      <div>
        <div className="filters">
          <Input
            ref={searchField}
            className="search-field"
            aria-label={words.search}
            placeholder={words.search}
            value={search}
            allowClear
            onChange={(event) => setSearch(event.target.value)}
          />
          <Segmented
            aria-label={words.filterLabel}
            size="small"
            value={filter}
            onChange={filterBy}
            options={ACTIVITY_FILTERS.map((value) => ({ value, label: words.filters[value] }))}
          />
          <span className="page-count">{words.count(found.length)}</span>
          {mayHold && all.length > 0 && hold}
        </div>
        {isFound && (
          <ActivityTable
            rows={found}
            people={people.length}
            open={open}
            onOpen={(id) => setOpen(id)}
            isNarrow={open !== undefined}
          />
        )}
        {!isFound && all.length === 0 && (
          <EmptyState
            title={words.empty(year)}
            next={mayHold ? words.emptyNext : words.runnersOnly}
            action={mayHold && hold}
          />
        )}
        {!isFound && all.length > 0 && (
          <EmptyState
            title={words.nothingFound}
            next={words.nothingFoundNext}
            action={<Button onClick={() => showAll(setSearch, filterBy)}>{words.showAll}</Button>}
          />
        )}
      </div>
      {open === NEW && (
        <aside className="beside-panel" aria-label={words.newPanel}>
          <ActivityForm year={year} row={undefined} onDone={setOpen} onClose={() => setOpen(undefined)} />
        </aside>
      )}
      {openRow && (
        <ActivityPanel
          key={openRow.id}
          row={openRow}
          attendances={byActivity.get(openRow.id) ?? []}
          people={people}
          mayHold={mayHold}
          onClose={() => setOpen(undefined)}
        />
      )}
    </div>
  )
}

function showAll(setSearch: (search: string) => void, filterBy: (filter: ActivityFilter) => void): void {
  setSearch('')
  filterBy('all')
}

function keptFilter(): ActivityFilter {
  const kept = localStorage.getItem(FILTER_KEPT_AS)
  return ACTIVITY_FILTERS.find((filter) => filter === kept) ?? 'all'
}
