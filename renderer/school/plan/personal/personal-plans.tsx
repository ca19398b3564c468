import { Button } from 'antd'
import { useDeferredValue, useMemo, useState } from 'react'
import type { Hex } from '../../../../shared/base/bytes.ts'
import { findPersons, nameOf } from '../../../actions/person/find-persons.ts'
import { useRows } from '../../../store/session.tsx'
import { useKept } from '../../../ui/kept.ts'
import { useKeys } from '../../../ui/keys.ts'
import { EmptyState } from '../../../ui/list/empty-state.tsx'
import { ListFilters } from '../../../ui/list/list-filters.tsx'
import { type ListColumn, ListTable } from '../../../ui/list/list-table.tsx'
import { NothingFound } from '../../../ui/list/nothing-found.tsx'
import { TableExport } from '../../../ui/list/table-export.tsx'
import { goTo } from '../../../ui/route.ts'
import { useWords, type Words } from '../../../words/words.tsx'
import { shownText } from '../plan-lines.ts'
import { useDecisions } from '../year-plan.ts'
import { OwnPlan } from './own-plan.tsx'
import { PersonalMark } from './personal-mark.tsx'
import { PersonalPanel } from './personal-panel.tsx'
import {
  PERSONAL_FILTERS,
  type PersonalRow,
  passesFilter,
  personalRows,
  waitsForReview,
} from './personal-rows.ts'
import { useOwnPerson } from './use-own-person.ts'

export interface PersonalPlansProps {
  readonly year: number
  /** Whose plan is open. */
  readonly open: Hex | undefined
}

/** F04: a keeper sees everybody's, anybody else their own, or why there is none. */
export function PersonalPlans({ year, open }: PersonalPlansProps) {
  const words = useWords().personalPlan
  const own = useOwnPerson()
  if (own.tie === 'everybody') return <PlansOfAll year={year} open={open} />
  if (own.tie === 'person') return <OwnPlan year={year} person={own.person} />
  return <EmptyState {...words.notTied[own.tie]} />
}

/** Everybody in service with the state of their plan, and the one that is open beside them. */
function PlansOfAll({ year, open }: PersonalPlansProps) {
  const { personalPlan: words, plan: planWords } = useWords()
  const persons = useRows('person')
  const plans = useRows('personal-plan')
  const lines = useRows('personal-plan-line')
  const decisions = useDecisions()
  const [filter, setFilter] = useKept('personal-plan-filter', PERSONAL_FILTERS, 'all')
  const [search, setSearch] = useState('')
  const sought = useDeferredValue(search)
  useKeys({ Escape: () => goTo('plan', 'personal') })
  const people = useMemo(() => findPersons(persons, 'present', ''), [persons])
  const rows = useMemo(
    () => personalRows(year, { people, plans, lines, decisions }),
    [year, people, plans, lines, decisions],
  )
  const shown = useMemo(() => {
    const found = new Set(findPersons(people, 'present', sought))
    return rows.filter((row) => found.has(row.person) && passesFilter(row, filter))
  }, [rows, people, sought, filter])
  const columns = useMemo(() => personalColumns(words), [words])
  const opened = rows.find(({ person }) => person.id === open)

  if (people.length === 0) {
    return (
      <EmptyState
        title={words.nobody}
        next={words.nobodyNext}
        action={
          <Button type="primary" onClick={() => goTo('person')}>
            {words.toPersons}
          </Button>
        }
      />
    )
  }

  /** By what is typed: the list may still be drawing what was typed before. */
  function openFirst(): void {
    const [first] = findPersons(people, 'present', search)
    if (first) goTo('plan', 'personal', 'id', first.id)
  }

  /** The next one after this who waits for the school, round the end. */
  function nextWaiting(after: PersonalRow): void {
    const at = rows.indexOf(after)
    const next = [...rows.slice(at + 1), ...rows.slice(0, at)].find(waitsForReview)
    goTo('plan', 'personal', ...(next ? ['id', next.person.id] : []))
  }

  const handed = rows.filter(({ plan }) => plan).length
  const approved = rows.filter(({ state }) => state === 'approve').length
  return (
    <div className={opened ? 'beside beside-personal' : undefined}>
      <div>
        <ListFilters
          search={{
            name: words.search,
            hint: words.searchHint,
            text: search,
            onChange: setSearch,
            onEnter: openFirst,
          }}
          filter={{
            name: words.filter,
            value: filter,
            options: PERSONAL_FILTERS.map((value) => ({ value, label: words.filters[value] })),
            onChange: setFilter,
          }}
          end={
            !opened && (
              <TableExport name={`${planWords.yearOf(year)} ${words.list}`} columns={columns} rows={shown} />
            )
          }
        >
          <span className="page-count">{words.count(rows.length, handed, approved)}</span>
        </ListFilters>
        {shown.length === 0 ? (
          <NothingFound
            title={words.noneFound}
            onShowAll={() => {
              setFilter('all')
              setSearch('')
            }}
          />
        ) : (
          <ListTable
            name={words.list}
            columns={columns}
            rows={shown}
            idOf={({ person }) => person.id}
            open={open}
            onOpen={(id) => goTo('plan', 'personal', 'id', id)}
            isNarrow={opened !== undefined}
          />
        )}
      </div>
      {opened && (
        <PersonalPanel
          key={opened.person.id}
          year={year}
          row={opened}
          decisions={decisions}
          among={{
            approvedBefore: approved,
            onNext: () => nextWaiting(opened),
            onClose: () => goTo('plan', 'personal'),
          }}
        />
      )}
    </div>
  )
}

function personalColumns(words: Words['personalPlan']): readonly ListColumn<PersonalRow>[] {
  return [
    {
      key: 'name',
      title: words.columns.name,
      value: ({ person }) => nameOf(person),
      draw: ({ person }) => <span className="name-cell">{nameOf(person)}</span>,
      staysNarrow: true,
    },
    {
      key: 'subjects',
      title: words.columns.subjects,
      value: ({ person }) => shownText(person, 'subjects'),
      width: 160,
    },
    {
      key: 'state',
      title: words.columns.state,
      value: ({ state }) => words.states[state],
      draw: ({ state }) => <PersonalMark state={state} />,
      width: 150,
      staysNarrow: true,
    },
    {
      key: 'lines',
      title: words.columns.lines,
      value: ({ plan, live }) => (plan ? live.length : null),
      width: 100,
      isNumber: true,
    },
    {
      key: 'hours',
      title: words.columns.hours,
      value: ({ plan, hours }) => (plan ? Number(hours) : null),
      width: 100,
      isNumber: true,
    },
    { key: 'number', title: words.columns.number, value: ({ number }) => number, width: 180 },
  ]
}
