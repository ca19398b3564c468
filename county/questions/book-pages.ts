import { type ConsolePageLine, PAGES_SHOWN } from '../../shared/contract/county-books.ts'
import type { Book } from '../../shared/domain/book/book.ts'
import { compareInList, foundPages, type ListPlace, listPlace } from '../../shared/domain/book/found-pages.ts'
import type { Row } from '../../shared/fold/row.ts'
import { countyRefuse } from '../county-result.ts'
import type { CountyStore } from '../store/county-store.ts'
import type { Answering } from './answering.ts'
import { namesIn, openBook } from './open-book.ts'

/** A portion of what a filter and a search leave of a school’s book; made from the book, so that a new one needs nothing here. */
export function bookPages(store: Pick<CountyStore, 'school' | 'rows'>): Answering<'book-pages'> {
  return async ({ scope, book: kind, filter, search, yearFrom, after }) => {
    const place = after === null ? null : readPlace(after)
    if (place === undefined) return countyRefuse('list-place-unknown')
    const opened = await openBook(store, scope, kind)
    if (!opened.ok) return opened
    const { book, rows, nameOf } = opened.value
    const naming = { nameOf: (of: string, id: string) => nameOf(of, id) ?? '', find: () => [] }
    const found = foundPages(book, rows, filter, search, naming, yearFrom)
    // Whether the page it names is still there does not matter: what comes after its place does.
    const left = place ? found.filter((row) => compareInList(place, listPlace(book, row)) < 0) : found
    const pages = left.slice(0, PAGES_SHOWN).map((row) => pageLine(book, row))
    const last = left[PAGES_SHOWN - 1]
    return {
      ok: true,
      value: {
        came: rows.length,
        found: found.length,
        pages,
        next: last && left.length > PAGES_SHOWN ? writePlace(listPlace(book, last)) : null,
        names: namesIn(
          opened.value,
          pages.flatMap(({ fields }) => Object.entries(fields)),
        ),
      },
    }
  }
}

/** Without its prose, which nobody reads in a list. */
function pageLine({ list }: Book, { id, fields, beside }: Row): ConsolePageLine {
  const listed = new Set(list.map((path) => path.split('.')[0]))
  return {
    id,
    fields: Object.fromEntries(Object.entries(fields).filter(([field]) => listed.has(field))),
    differs: Object.keys(beside).length > 0,
  }
}

function writePlace({ day, id }: ListPlace): string {
  return `${day}/${id}`
}

/** Undefined for what `writePlace` did not write. */
function readPlace(text: string): ListPlace | undefined {
  const [, day, id] = /^((?:\d{4}(?:-\d{2}){0,2})?)\/([0-9a-f]{32})$/.exec(text) ?? []
  return day === undefined || id === undefined ? undefined : { day, id }
}
