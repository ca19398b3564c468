import { PrinterOutlined } from '@ant-design/icons'
import { Alert, Button } from 'antd'
import { useDeferredValue, useMemo, useState } from 'react'
import type { Hex } from '../../../shared/base/bytes.ts'
import type { ViewRow } from '../../../shared/contract/host-values.ts'
import { pressingOffers } from '../../../shared/desk/same-person.ts'
import { findPersons, isIn, PERSON_FILTERS, type PersonFilter } from '../../actions/person/find-persons.ts'
import { isRemoved } from '../../actions/person/write-person.ts'
import { useRows } from '../../store/session.tsx'
import { useKept } from '../../ui/kept.ts'
import { useKeys } from '../../ui/keys.ts'
import { EmptyState } from '../../ui/list/empty-state.tsx'
import { ListFilters } from '../../ui/list/list-filters.tsx'
import { ListTable } from '../../ui/list/list-table.tsx'
import { NothingFound } from '../../ui/list/nothing-found.tsx'
import { TableExport } from '../../ui/list/table-export.tsx'
import { Page } from '../../ui/page.tsx'
import { usePrintForm } from '../../ui/paper-preview/use-print-form.ts'
import { RefusalNote } from '../../ui/refusal-note.tsx'
import { useMayPrint } from '../../ui/rights.ts'
import { goTo } from '../../ui/route.ts'
import { useWords } from '../../words/words.tsx'
import { useMayWrite } from '../training/use-may-write.ts'
import { useExportColumns, usePersonColumns } from './person-columns.tsx'
import { PersonPanel, type PersonTab } from './person-panel.tsx'
import { useOffers } from './same-person/use-offers.ts'

export interface PersonListProps {
  readonly open: Hex | undefined
  readonly adding: boolean
}

export function PersonList({ open, adding }: PersonListProps) {
  const { person: words, samePerson } = useWords()
  const persons = useRows('person')
  const mayWrite = useMayWrite('person', 'name')
  const mayPrint = useMayPrint('F02')
  const [filter, setFilter] = useKept('person-filter', PERSON_FILTERS, 'present')
  const [search, setSearch] = useState('')
  // Going from one person to the next stays at what one looks at.
  const [tab, setTab] = useState<PersonTab>('details')
  const sought = useDeferredValue(search)
  const columns = usePersonColumns()
  const written = useExportColumns()
  const { printForm, busy, refusal } = usePrintForm()
  const pressing = pressingOffers(useOffers())
  const shown = useMemo(() => findPersons(persons, filter, sought), [persons, filter, sought])
  const counts = useMemo(() => countsOf(persons), [persons])
  useKeys({ Escape: () => goTo('person') })

  /** By what is typed: the list may still be drawing what was typed before. */
  function openFirst(): void {
    const [first] = findPersons(persons, filter, search)
    if (first) goTo('person', 'id', first.id)
  }

  function clear(): void {
    setSearch('')
    setFilter('all')
  }

  if (open === undefined && tab !== 'details') setTab('details')
  if (persons.length === 0 && !adding) return <NobodyYet />
  const isBeside = open !== undefined || adding
  return (
    <Page
      title={words.title}
      count={words.count(shown.length, counts.all)}
      actions={
        <>
          <TableExport name={words.exportName} columns={written} rows={shown} />
          {mayPrint && (
            <Button
              icon={<PrinterOutlined aria-hidden />}
              loading={busy}
              onClick={() => printForm({ form: 'F02' })}
            >
              {words.printRoster}
            </Button>
          )}
          {mayWrite && <Button onClick={() => goTo('person', 'import')}>{words.import}</Button>}
          {mayWrite && (
            <Button type="primary" onClick={() => goTo('person', 'new')}>
              {words.add}
            </Button>
          )}
        </>
      }
    >
      <RefusalNote refusal={refusal} />
      {pressing > 0 && mayWrite && !isBeside && (
        <Alert
          className="refusal-note"
          type="warning"
          showIcon
          title={samePerson.banner(pressing)}
          action={<Button onClick={() => goTo('person', 'same')}>{samePerson.look}</Button>}
        />
      )}
      <div className={isBeside ? 'beside beside-person' : undefined}>
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
              options: PERSON_FILTERS.filter(
                (value) => value === filter || !SELDOM.includes(value) || counts[value] > 0,
              ).map((value) => ({
                value,
                label: counts[value] > 0 ? `${words.filters[value]} ${counts[value]}` : words.filters[value],
              })),
              onChange: setFilter,
            }}
          />
          {shown.length > 0 ? (
            <ListTable<ViewRow>
              name={words.list}
              columns={columns}
              rows={shown}
              idOf={({ id }) => id}
              open={open}
              onOpen={(id) => goTo('person', 'id', id)}
              isNarrow={isBeside}
            />
          ) : counts.all === 0 && filter !== 'removed' ? (
            <FirstSteps />
          ) : (
            <NothingFound title={words.nobodyTitle} onShowAll={clear} />
          )}
        </div>
        {isBeside && <PersonPanel key={open ?? 'new'} id={open} tab={tab} onTab={setTab} />}
      </div>
    </Page>
  )
}

/** Shown only where there is somebody. */
const SELDOM: readonly PersonFilter[] = ['doubtful', 'removed']

function countsOf(persons: readonly ViewRow[]): Readonly<Record<PersonFilter, number>> {
  const count = (filter: PersonFilter) => persons.filter((row) => isIn(row, filter)).length
  return {
    present: count('present'),
    left: count('left'),
    doubtful: count('doubtful'),
    all: persons.filter((row) => !isRemoved(row)).length,
    removed: count('removed'),
  }
}

function NobodyYet() {
  const { person: words } = useWords()
  return (
    <Page
      title={words.title}
      count={words.count(0, 0)}
      actions={<Button onClick={() => goTo('person', 'new')}>{words.add}</Button>}
    >
      <FirstSteps />
    </Page>
  )
}

function FirstSteps() {
  const { person: words } = useWords()
  return (
    <EmptyState
      title={words.emptyTitle}
      next={words.emptyNext}
      action={
        <Button type="primary" onClick={() => goTo('person', 'import')}>
          {words.import}
        </Button>
      }
    />
  )
}
