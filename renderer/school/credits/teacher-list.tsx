import { CloseOutlined } from '@ant-design/icons'
import { Button, Progress } from 'antd'
import { useDeferredValue, useMemo, useState } from 'react'
import type { Hex } from '../../../shared/base/bytes.ts'
import { lastVersion } from '../../../shared/policy/judge/judge-across-versions.ts'
import { findPersons } from '../../actions/person/find-persons.ts'
import { useKept } from '../../ui/kept.ts'
import { useKeys } from '../../ui/keys.ts'
import { ListFilters } from '../../ui/list/list-filters.tsx'
import { NothingFound } from '../../ui/list/nothing-found.tsx'
import { TableExport } from '../../ui/list/table-export.tsx'
import { goTo } from '../../ui/route.ts'
import { useWords } from '../../words/words.tsx'
import { Glance } from './glance.tsx'
import { LedgerPanel } from './ledger-panel.tsx'
import {
  ALL_FILTERS,
  CREDIT_FILTERS,
  type CreditFilter,
  isUnder,
  spanOf,
  type TeacherCredits,
} from './teacher-credits.ts'
import { TeacherTable, teacherColumns } from './teacher-table.tsx'
import { useCredits } from './use-credits.ts'
import type { School } from './use-school.ts'

export interface TeacherListProps {
  readonly school: School
  readonly year: string
  readonly open: Hex | undefined
}

/** The picture, then everybody, the most urgent first; the one that is open beside them. */
export function TeacherList({ school, year, open }: TeacherListProps) {
  const allWords = useWords()
  const { credits: words } = allWords
  const { results, total, isDone } = useCredits(school, year)
  const [filter, setFilter] = useKept('credit-filter', ALL_FILTERS, 'all')
  const [search, setSearch] = useState('')
  const sought = useDeferredValue(search)
  const shown = useMemo(() => found(results, filter, sought), [results, filter, sought])
  useKeys({ Escape: () => goTo('credits') })
  const part = spanOf(filter)
  const { scheme } = lastVersion(school.terms!.versions)
  const cycle = `${scheme.cycle.start.slice(0, 4)}—${scheme.cycle.end.slice(0, 4)}`
  const opened = open === undefined ? undefined : school.rows.person.find(({ id }) => id === open)

  function showAll(): void {
    setSearch('')
    setFilter('all')
  }

  return (
    <>
      {!opened && isDone && (
        <Glance teachers={results} year={year} cycle={cycle} filter={filter} onFilter={setFilter} />
      )}
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
          <ListFilters<CreditFilter>
            search={{ name: words.search, hint: words.searchHint, text: search, onChange: setSearch }}
            filter={{
              name: words.filter,
              value: filter,
              options: CREDIT_FILTERS.map((value) => ({ value, label: words.filters[value] })),
              onChange: setFilter,
              isSmall: opened !== undefined,
            }}
            end={
              !opened &&
              isDone && (
                <TableExport
                  name={`${words.title}-${year}`}
                  columns={teacherColumns(allWords)}
                  rows={shown}
                />
              )
            }
          >
            {part && (
              <Button size="small" icon={<CloseOutlined aria-hidden />} onClick={() => setFilter('all')}>
                {words.onlyOf(
                  part.span === 'year' ? words.yearOf(year) : words.thisCycle,
                  words.states[part.state],
                )}
              </Button>
            )}
            <span className="page-count">{words.count(shown.length, results.length)}</span>
          </ListFilters>
          {shown.length > 0 && <TeacherTable teachers={shown} open={open} isNarrow={opened !== undefined} />}
          {shown.length === 0 && isDone && <NothingFound title={words.nothingFound} onShowAll={showAll} />}
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
): readonly TeacherCredits[] {
  const some = teachers.filter((teacher) => isUnder(teacher, filter))
  if (search.trim() === '') return some
  const rows = some.map(({ person }) => person)
  const named = new Set(findPersons(rows, 'all', search).map(({ id }) => id))
  return some.filter(({ person }) => named.has(person.id))
}
