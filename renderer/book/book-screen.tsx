import { Button } from 'antd'
import { type ReactNode, useMemo, useState } from 'react'
import type { Hex } from '../../shared/base/bytes.ts'
import type { ViewRow } from '../../shared/contract/host-values.ts'
import type { Book } from '../../shared/domain/book/book.ts'
import {
  dayField,
  foundPages,
  isUnder,
  PAGE_FILTERS,
  type PageFilter,
} from '../../shared/domain/book/found-pages.ts'
import { useStatus } from '../store/session.tsx'
import { schoolYearFrom, today } from '../ui/dates.ts'
import { useKept } from '../ui/kept.ts'
import { useKeys } from '../ui/keys.ts'
import { EmptyState } from '../ui/list/empty-state.tsx'
import { ListFilters } from '../ui/list/list-filters.tsx'
import { ListTable } from '../ui/list/list-table.tsx'
import { NothingFound } from '../ui/list/nothing-found.tsx'
import { TableExport } from '../ui/list/table-export.tsx'
import { Page } from '../ui/page.tsx'
import { goTo } from '../ui/route.ts'
import { usePastedRows } from '../ui/use-pasted-rows.ts'
import { useWords } from '../words/words.tsx'
import { draftName } from './book-places.ts'
import { PagePanel } from './page-panel.tsx'
import { PastePages } from './paste/paste-pages.tsx'
import { useBookText, useNaming } from './use-book.ts'
import { useMayWritePage, useMayWriteThis, usePageColumns, usePagesOf } from './use-pages.tsx'

export interface BookScreenProps {
  readonly book: Book
  /** Over the list: what it is one of. */
  readonly title: string
  readonly tabs: ReactNode
  /** An id, `new`, `paste`, or nothing. */
  readonly open: string | undefined
  /** Of a new page, whose it is. */
  readonly person: Hex | undefined
}

/** BK6: the one screen of every book: its list with search and filters, and beside it the page that is open. */
export function BookScreen({ book, title, tabs, open, person }: BookScreenProps) {
  const { book: words } = useWords()
  const text = useBookText(book)
  const naming = useNaming()
  const columns = usePageColumns(book)
  const all = usePagesOf(book)
  const mayWrite = useMayWritePage(book)
  const { sample } = useStatus()
  const [filter, setFilter] = useKept<PageFilter>(`${draftName(book)}-filter`, PAGE_FILTERS, 'all')
  const [search, setSearch] = useState('')
  const pasted = usePastedRows(mayWrite && open !== 'paste', () => goTo(...at(book), 'paste'))
  const yearFrom = schoolYearFrom(today())
  const hasDays = dayField(book) !== undefined
  const found = useMemo(
    () => foundPages(book, all, filter, search, naming, yearFrom),
    [book, all, filter, search, naming, yearFrom],
  )
  const row = all.find(({ id, merged }) => id === open || merged.includes(open ?? ''))
  const mayWriteThis = useMayWriteThis(book, row)
  const isOpen = row !== undefined || (open === 'new' && mayWrite)
  const standing = all.filter(({ fields }) => fields.removed !== true).length
  const close = () => goTo(...at(book))
  useKeys({ Escape: close })

  if (open === 'paste' && mayWrite) return <PastePages book={book} first={pasted} onClose={close} />
  const begin = mayWrite && (
    <Button type="primary" onClick={() => goTo(...at(book), 'new')}>
      {text.add}
    </Button>
  )
  return (
    <Page
      title={title}
      count={words.count(standing, text.unit)}
      actions={
        <>
          {tabs}
          {all.length > 0 && <TableExport name={text.name} columns={columns} rows={found} />}
          {mayWrite && all.length > 0 && (
            <Button onClick={() => goTo(...at(book), 'paste')}>{words.paste.open}</Button>
          )}
          {all.length > 0 && begin}
        </>
      }
    >
      <div className={isOpen ? 'beside beside-training' : undefined}>
        <div>
          {all.length === 0 && !isOpen && (
            <EmptyState
              title={words.empty(text.name)}
              next={mayWrite ? text.purpose : words.keepersOnly}
              action={
                <span className="form-actions">
                  {begin}
                  {mayWrite && !sample && (
                    <Button onClick={() => goTo(...at(book), 'paste')}>{words.paste.open}</Button>
                  )}
                </span>
              }
            />
          )}
          {all.length > 0 && (
            <ListFilters<PageFilter>
              search={{
                name: words.search(text.name),
                text: search,
                onChange: setSearch,
                onEnter: () => found[0] && goTo(...at(book), found[0].id),
              }}
              filter={{
                name: words.filterLabel,
                value: filter,
                options: PAGE_FILTERS.filter(
                  (one) => one === 'all' || one === filter || (one === 'year' ? hasDays : any(all, one)),
                ).map((value) => ({ value, label: words.filters[value] })),
                onChange: setFilter,
                isSmall: isOpen,
              }}
            />
          )}
          {found.length > 0 && (
            <ListTable<ViewRow>
              name={text.name}
              columns={columns.map((column, place) => ({ ...column, staysNarrow: place < MOST_NARROW }))}
              rows={found}
              idOf={({ id }) => id}
              open={row?.id}
              onOpen={(id) => goTo(...at(book), id)}
              isNarrow={isOpen}
            />
          )}
          {all.length > 0 && found.length === 0 && (
            <NothingFound
              title={words.nothingFound}
              onShowAll={() => {
                setSearch('')
                setFilter('all')
              }}
            />
          )}
        </div>
        {isOpen && (
          <PagePanel
            key={row?.id ?? `new/${person ?? ''}`}
            book={book}
            row={row}
            person={person}
            mayWrite={mayWriteThis}
            onClose={close}
          />
        )}
      </div>
    </Page>
  )

  function any(rows: readonly ViewRow[], wanted: PageFilter): boolean {
    return rows.some((one) => isUnder(book, one, wanted, yearFrom))
  }
}

const MOST_NARROW = 3

function at(book: Book): readonly string[] {
  return book.at.split('/')
}
