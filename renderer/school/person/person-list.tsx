import { Alert, Button, Input, type InputRef, Segmented } from 'antd'
import { useDeferredValue, useMemo, useRef, useState } from 'react'
import type { Hex } from '../../../shared/base/bytes.ts'
import { findPersons, PERSON_FILTERS, type PersonFilter } from '../../actions/find-persons.ts'
import { pressingOffers } from '../../actions/same-person-offers.ts'
import { statusOf } from '../../actions/write-person.ts'
import { useRows } from '../../store/session.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { useKeys } from '../../ui/keys.ts'
import { Page } from '../../ui/page.tsx'
import { goTo } from '../../ui/route.ts'
import { useWords } from '../../words/words.tsx'
import { PersonPanel } from './person-panel.tsx'
import { PersonTable } from './person-table.tsx'
import { useOffers } from './use-offers.ts'

export interface PersonListProps {
  readonly open: Hex | undefined
  readonly adding: boolean
}

export function PersonList({ open, adding }: PersonListProps) {
  const { person: words } = useWords()
  const persons = useRows('person')
  const [filter, setFilter] = useKeptFilter()
  const [search, setSearch] = useState('')
  const sought = useDeferredValue(search)
  const field = useRef<InputRef>(null)
  const offers = useOffers()
  const statuses = useMemo(() => ({ present: words.presentStatuses, mistaken: words.mistaken }), [words])
  const shown = useMemo(
    () => findPersons(persons, filter, sought, statuses),
    [persons, filter, sought, statuses],
  )
  const count = useMemo(
    () => persons.filter((row) => statusOf(row).word !== words.mistaken).length,
    [persons, words],
  )
  useKeys({ '/': () => field.current?.focus({ cursor: 'all' }), Escape: closePanel })

  function closePanel(): void {
    goTo('person')
  }

  /** By what is typed: the list may still be drawing what was typed before. */
  function openFirst(): void {
    const [first] = findPersons(persons, filter, search, statuses)
    if (first) goTo('person', 'id', first.id)
  }

  function clear(): void {
    setSearch('')
    setFilter('all')
  }

  if (persons.length === 0 && !adding) return <NobodyYet />
  const pressing = pressingOffers(offers)
  return (
    <Page
      title={words.title}
      count={words.count(shown.length, count)}
      actions={
        <>
          <Button onClick={() => goTo('person', 'import')}>{words.import}</Button>
          <Button type="primary" onClick={() => goTo('person', 'new')}>
            {words.add}
          </Button>
        </>
      }
    >
      {pressing > 0 && (
        <Alert
          className="refusal-note"
          type="warning"
          showIcon
          title={words.same.banner(pressing)}
          action={<Button onClick={() => goTo('person', 'same')}>{words.same.look}</Button>}
        />
      )}
      <div className="filters">
        <Input
          ref={field}
          className="search-field"
          type="search"
          aria-label={words.search}
          placeholder={words.searchHint}
          value={search}
          onChange={({ target }) => setSearch(target.value)}
          onPressEnter={openFirst}
          allowClear
        />
        <Segmented<PersonFilter>
          aria-label={words.filter}
          value={filter}
          onChange={setFilter}
          options={PERSON_FILTERS.map((value) => ({ value, label: words.filters[value] }))}
        />
      </div>
      <div className={open !== undefined || adding ? 'beside' : undefined}>
        {shown.length > 0 ? (
          <PersonTable persons={shown} open={open} narrow={open !== undefined || adding} />
        ) : (
          <EmptyState
            title={words.nobodyTitle}
            next={words.nobodyNext}
            action={<Button onClick={clear}>{words.clearSearch}</Button>}
          />
        )}
        {(open !== undefined || adding) && <PersonPanel key={open ?? 'new'} id={open} />}
      </div>
    </Page>
  )
}

function NobodyYet() {
  const { person: words } = useWords()
  return (
    <Page
      title={words.title}
      count={words.count(0, 0)}
      actions={<Button onClick={() => goTo('person', 'new')}>{words.add}</Button>}
    >
      <EmptyState
        title={words.emptyTitle}
        next={words.emptyNext}
        action={
          <Button type="primary" onClick={() => goTo('person', 'import')}>
            {words.import}
          </Button>
        }
      />
    </Page>
  )
}

const KEPT_AS = 'person-filter'

function useKeptFilter(): [PersonFilter, (filter: PersonFilter) => void] {
  const [filter, setFilter] = useState<PersonFilter>(
    () => PERSON_FILTERS.find((one) => one === localStorage.getItem(KEPT_AS)) ?? 'present',
  )
  return [
    filter,
    (next) => {
      localStorage.setItem(KEPT_AS, next)
      setFilter(next)
    },
  ]
}
