import { Button, Input, type InputRef, Progress, Segmented } from 'antd'
import { useDeferredValue, useMemo, useRef, useState } from 'react'
import type { Hex } from '../../../shared/base/bytes.ts'
import { lastVersion } from '../../../shared/policy/judge-across-versions.ts'
import { findPersons } from '../../actions/find-persons.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { useKeys } from '../../ui/keys.ts'
import { goTo } from '../../ui/route.ts'
import { useWords } from '../../words/words.tsx'
import { Glance } from './glance.tsx'
import { LedgerPanel } from './ledger-panel.tsx'
import { CREDIT_FILTERS, type CreditFilter, isUnder, type TeacherCredits } from './teacher-credits.ts'
import { TeacherTable } from './teacher-table.tsx'
import { useCredits } from './use-credits.ts'
import type { School } from './use-school.ts'

export interface TeacherListProps {
  readonly school: School
  readonly year: string
  readonly open: Hex | undefined
}

/** The picture, then everybody, the most urgent first; the one that is open beside them. */
export function TeacherList({ school, year, open }: TeacherListProps) {
  const { credits: words, person } = useWords()
  const { results, total, isDone } = useCredits(school, year)
  const [filter, setFilter] = useKeptFilter()
  const [search, setSearch] = useState('')
  const sought = useDeferredValue(search)
  const field = useRef<InputRef>(null)
  const statuses = useMemo(() => ({ present: person.presentStatuses, mistaken: person.mistaken }), [person])
  const shown = useMemo(() => found(results, filter, sought, statuses), [results, filter, sought, statuses])
  useKeys({ '/': () => field.current?.focus({ cursor: 'all' }), Escape: () => goTo('credits') })
  const { scheme } = lastVersion(school.terms!.versions)
  const cycle = `${scheme.cycle.start.slice(0, 4)}—${scheme.cycle.end.slice(0, 4)}`
  const opened = open === undefined ? undefined : school.rows.persons.find(({ id }) => id === open)

  function showAll(): void {
    setSearch('')
    setFilter('all')
  }

  return (
    <>
      {!opened && isDone && <Glance teachers={results} year={year} cycle={cycle} />}
      {!isDone && (
        <div role="status">
          {words.working(results.length, total)}
          <Progress
            percent={Math.round((results.length / Math.max(1, total)) * 100)}
            showInfo={false}
            size="small"
            aria-hidden="true"
          />
        </div>
      )}
      <div className={opened ? 'beside beside-credits' : undefined}>
        <div>
          <div className="filters">
            <Input
              ref={field}
              className="search-field"
              type="search"
              aria-label={words.search}
              placeholder={words.searchHint}
              value={search}
              onChange={({ target }) => setSearch(target.value)}
              allowClear
            />
            <Segmented<CreditFilter>
              aria-label={words.filter}
              size={opened ? 'small' : 'middle'}
              value={filter}
              onChange={setFilter}
              options={CREDIT_FILTERS.map((value) => ({ value, label: words.filters[value] }))}
            />
            <span className="page-count">{words.count(shown.length, results.length)}</span>
          </div>
          {shown.length > 0 && <TeacherTable teachers={shown} open={open} isNarrow={opened !== undefined} />}
          {shown.length === 0 && isDone && (
            <EmptyState
              title={words.nothingFound}
              next={words.nothingFoundNext}
              action={<Button onClick={showAll}>{words.showAll}</Button>}
            />
          )}
        </div>
        {opened && (
          <LedgerPanel
            key={opened.id}
            school={school}
            person={opened}
            year={year}
            onClose={() => goTo('credits')}
          />
        )}
      </div>
    </>
  )
}

/** By name or pinyin initials, in the order given. */
function found(
  teachers: readonly TeacherCredits[],
  filter: CreditFilter,
  search: string,
  statuses: Parameters<typeof findPersons>[3],
): readonly TeacherCredits[] {
  const some = teachers.filter((teacher) => isUnder(teacher, filter))
  if (search.trim() === '') return some
  const rows = some.map(({ person }) => person)
  const named = new Set(findPersons(rows, 'all', search, statuses).map(({ id }) => id))
  return some.filter(({ person }) => named.has(person.id))
}

const KEPT_AS = 'credit-filter'

function useKeptFilter(): [CreditFilter, (filter: CreditFilter) => void] {
  const [filter, setFilter] = useState<CreditFilter>(
    () => CREDIT_FILTERS.find((one) => one === localStorage.getItem(KEPT_AS)) ?? 'all',
  )
  return [
    filter,
    (next) => {
      localStorage.setItem(KEPT_AS, next)
      setFilter(next)
    },
  ]
}
