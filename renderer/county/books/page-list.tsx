import { Button, Tag } from 'antd'
import { useMemo, useRef, useState } from 'react'
import type { Hex } from '../../../shared/base/bytes.ts'
import type { ConsolePageLine } from '../../../shared/contract/county-books.ts'
import { PAGES_SHOWN } from '../../../shared/contract/county-books.ts'
import type { Book } from '../../../shared/domain/book/book.ts'
import { dayField, PAGE_FILTERS, type PageFilter } from '../../../shared/domain/book/found-pages.ts'
import { saidOf } from '../../../shared/domain/book/page.ts'
import type { BookText } from '../../book/book-text.ts'
import { useKept } from '../../ui/kept.ts'
import { useKeys } from '../../ui/keys.ts'
import { EmptyState } from '../../ui/list/empty-state.tsx'
import { ListFilters } from '../../ui/list/list-filters.tsx'
import { type ListColumn, ListTable } from '../../ui/list/list-table.tsx'
import { NothingFound } from '../../ui/list/nothing-found.tsx'
import { goTo } from '../../ui/route.ts'
import { useWords } from '../../words/words.tsx'
import { useConsole } from '../console-session.tsx'
import { useCountyWords } from '../county-words.ts'
import { PageContent } from './page-content.tsx'
import { useConsoleNaming } from './use-console-naming.ts'
import { usePageList } from './use-page-list.ts'

export interface PageListProps {
  readonly scope: Hex
  readonly book: Book
  readonly text: BookText
  /** The id of the page beside the list. */
  readonly open: Hex | undefined
}

/** A school’s pages of one book, a portion at a time, and beside them the one that is open. */
export function PageList({ scope, book, text, open }: PageListProps) {
  const { book: words } = useWords()
  const { books: countyWords, decisions } = useCountyWords()
  const { may } = useConsole()
  const [filter, setFilter] = useKept<PageFilter>('county-books-filter', PAGE_FILTERS, 'all')
  const [search, setSearch] = useState('')
  const [turned, setTurned] = useState<readonly string[]>([])
  const top = useRef<HTMLDivElement>(null)
  const shown = usePageList({ scope, book: book.kind, filter, search, turned })
  const naming = useConsoleNaming(shown?.names)
  const close = () => goTo('books', scope, book.kind)
  const show = (id: Hex) => goTo('books', scope, book.kind, id)
  useKeys({ Escape: close })
  const columns = useMemo(
    () =>
      book.list.map((path, place): ListColumn<ConsolePageLine> => {
        const { type } = book.fields[path.split('.')[0]!]!
        const value = ({ fields }: ConsolePageLine) => saidOf(book, fields, path, naming)
        return {
          key: path,
          title: text.labelOf(path),
          isNumber: type.type === 'decimal' || type.type === 'count' || type.type === 'money',
          staysNarrow: place < MOST_NARROW,
          value,
          ...(place === 0 && {
            draw: (line: ConsolePageLine) => (
              <>
                <a href={`#/books/${scope}/${book.kind}/${line.id}`}>{value(line)}</a>
                {line.differs && <Tag className="page-differs">⚠ {countyWords.differs}</Tag>}
              </>
            ),
          }),
        }
      }),
    [scope, book, text, naming, countyWords],
  )
  if (!shown) return null
  const before = turned.length * PAGES_SHOWN
  return (
    <div className={open === undefined ? undefined : 'beside beside-page'}>
      <div ref={top}>
        {shown.came === 0 ? (
          <EmptyState
            title={countyWords.none(text.name)}
            next={countyWords.noneNext}
            action={
              may('take-in-package') && (
                <Button onClick={() => goTo('packages')}>{decisions.toPackages}</Button>
              )
            }
          />
        ) : (
          <ListFilters<PageFilter>
            search={{
              name: words.search(text.name),
              text: search,
              onChange: anew(setSearch),
              onEnter: () => shown.pages[0] && show(shown.pages[0].id),
            }}
            filter={{
              name: words.filterLabel,
              value: filter,
              options: PAGE_FILTERS.filter(
                (one) => one !== 'year' || filter === 'year' || dayField(book) !== undefined,
              ).map((value) => ({ value, label: words.filters[value] })),
              onChange: anew(setFilter),
              isSmall: open !== undefined,
            }}
          >
            <span role="status" className="page-count">
              {words.count(shown.found, text.unit)}
            </span>
          </ListFilters>
        )}
        {shown.pages.length > 0 && (
          <ListTable<ConsolePageLine>
            name={text.name}
            columns={columns}
            rows={shown.pages}
            idOf={({ id }) => id}
            open={open}
            onOpen={show}
            isNarrow={open !== undefined}
          />
        )}
        {shown.came > 0 && shown.found === 0 && (
          <NothingFound
            title={words.nothingFound}
            onShowAll={() => {
              anew(setSearch)('')
              setFilter('all')
            }}
          />
        )}
        {shown.found > PAGES_SHOWN && (
          <div className="form-actions portions">
            <Button disabled={turned.length === 0} onClick={() => turn(turned.slice(0, -1))}>
              {countyWords.newer(PAGES_SHOWN, text.unit)}
            </Button>
            <Button
              disabled={shown.next === null}
              onClick={() => shown.next !== null && turn([...turned, shown.next])}
            >
              {countyWords.older(PAGES_SHOWN, text.unit)}
            </Button>
            <span className="page-count">
              {countyWords.range(before + 1, before + shown.pages.length, shown.found)}
            </span>
          </div>
        )}
      </div>
      {open !== undefined && (
        <PageContent key={open} scope={scope} book={book} text={text} id={open} onClose={close} />
      )}
    </div>
  )

  /** A portion is read from its top. */
  function turn(to: readonly string[]): void {
    setTurned(to)
    top.current?.scrollIntoView({ block: 'start' })
  }

  /** Another list begins at its first portion. */
  function anew<T>(set: (value: T) => void): (value: T) => void {
    return (value) => {
      setTurned([])
      set(value)
    }
  }
}

const MOST_NARROW = 3
