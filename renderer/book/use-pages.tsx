import { useMemo } from 'react'
import type { Hex } from '../../shared/base/bytes.ts'
import type { ViewRow } from '../../shared/contract/host-values.ts'
import type { Book } from '../../shared/domain/book/book.ts'
import { calledPage, saidOf } from '../../shared/domain/book/page.ts'
import { BOOKS, type BookKind } from '../../shared/domain/books/books.ts'
import { mayWrite } from '../../shared/domain/kinds/kinds.ts'
import { mayWriteAnyPage } from '../../shared/domain/own-page.ts'
import { useOwnPerson } from '../school/plan/personal/use-own-person.ts'
import { useRows, useStatus } from '../store/session.tsx'
import type { ListColumn } from '../ui/list/list-table.tsx'
import { useWords } from '../words/words.tsx'
import { useAside } from './asides/asides.ts'
import { useBookText, useNaming } from './use-book.ts'

export function usePagesOf(book: Book): readonly ViewRow[] {
  return useRows(book.kind as BookKind)
}

/** MG5: whether the person signed in is offered to write; the host asks again. */
export function useMayWritePage(book: Book): boolean {
  const { user, writable } = useStatus()
  return writable && mayWrite(book.kind, 'removed', user?.role ?? '')
}

/** A teacher writes their own pages; one whose owner is not theirs is read. */
export function useMayWriteThis(book: Book, row: ViewRow | undefined): boolean {
  const mayWrite = useMayWritePage(book)
  const own = useOwnPerson()
  const { user } = useStatus()
  if (!row || book.of === undefined || mayWriteAnyPage(user?.role ?? '')) return mayWrite
  return mayWrite && own.tie === 'person' && own.ids.includes(String(row.fields[book.of] ?? ''))
}

/** The columns of a book's list: what it names, and what follows from other records. */
export function usePageColumns(book: Book): readonly ListColumn<ViewRow>[] {
  const text = useBookText(book)
  const naming = useNaming()
  const aside = useAside(book)
  const { book: words } = useWords()
  return useMemo(() => {
    const own = book.list.map((path, at): ListColumn<ViewRow> => {
      const { type } = book.fields[path.split('.')[0]!]!
      const value = (row: ViewRow) => saidOf(book, row.fields, path, naming) || missing(row, path)
      return {
        key: path,
        title: text.labelOf(path),
        sorts: true,
        isNumber: type.type === 'decimal' || type.type === 'count' || type.type === 'money',
        value,
        // A link, so that the keyboard opens it too.
        ...(at === 0 && { draw: (row: ViewRow) => <a href={`#/${book.at}/${row.id}`}>{value(row)}</a> }),
      }
    })
    // What follows from other records is said early: it stays where a page is open beside the list.
    return [...own.slice(0, 2), ...aside.columns, ...own.slice(2)]

    /** OP2: a record that is named and has not come. */
    function missing(row: ViewRow, path: string): string {
      const isNamed = book.fields[path]?.type.type === 'record' && (row.fields[path] ?? '') !== ''
      return isNamed ? words.notCome : ''
    }
  }, [book, text, naming, aside, words])
}

export const ALL_BOOKS: readonly Book[] = BOOKS

/** Every page of every book, by what a person calls it. The list of books is fixed, and so are the hooks behind it. */
export function useCalledPages(): ReadonlyMap<Hex, string> {
  const naming = useNaming()
  const lists = ALL_BOOKS.map(usePagesOf)
  return new Map(
    lists.flatMap((rows, at) =>
      rows.flatMap((row) =>
        [row.id, ...row.merged].map((id) => [id, calledPage(ALL_BOOKS[at]!, row.fields, naming)] as const),
      ),
    ),
  )
}
