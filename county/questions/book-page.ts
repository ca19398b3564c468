import { countyRefuse } from '../county-result.ts'
import type { CountyStore } from '../store/county-store.ts'
import type { Answering } from './answering.ts'
import { namesIn, openBook } from './open-book.ts'

/** One page of a school’s book with all that it says. */
export function bookPage(store: Pick<CountyStore, 'school' | 'rows'>): Answering<'book-page'> {
  return async ({ scope, book, id }) => {
    const opened = await openBook(store, scope, book)
    if (!opened.ok) return opened
    const row = opened.value.rows.find((one) => one.id === id || one.merged.includes(id))
    if (!row) return countyRefuse('page-unknown')
    const beside = Object.fromEntries(
      Object.entries(row.beside).map(([field, values]) => [field, values.map(({ value }) => value)]),
    )
    const said = [
      ...Object.entries(row.fields),
      ...Object.entries(beside).flatMap(([field, values]) => values.map((value) => [field, value] as const)),
    ]
    return {
      ok: true,
      value: { id: row.id, fields: row.fields, beside, names: namesIn(opened.value, said) },
    }
  }
}
