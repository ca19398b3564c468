import type { Hex } from '../../base/bytes.ts'
import type { Value } from '../../base/cbor.ts'
import type { Book } from './book.ts'
import type { Naming } from './field-type.ts'
import { saidOf } from './page.ts'

export const PAGE_FILTERS = ['all', 'year', 'differs', 'removed'] as const
export type PageFilter = (typeof PAGE_FILTERS)[number]

/** What of a row a list of pages is made from. */
export interface PageRow {
  readonly id: Hex
  readonly fields: Readonly<Record<string, Value>>
  readonly beside: Readonly<Record<string, readonly unknown[]>>
}

/** The pages a filter and a search leave, the latest first. `year`: of the school year `2026-08-01` … the day before the next. */
export function foundPages<R extends PageRow>(
  book: Book,
  rows: readonly R[],
  filter: PageFilter,
  search: string,
  naming: Naming,
  yearFrom: string,
): readonly R[] {
  const wanted = search.trim().toLowerCase()
  return rows
    .filter((row) => isUnder(book, row, filter, yearFrom))
    .filter((row) => wanted === '' || textOf(book, row, naming).includes(wanted))
    .sort((a, b) => compareInList(listPlace(book, a), listPlace(book, b)))
}

/** Where a page stands in a list: by its day, and by its id among those of one day. */
export interface ListPlace {
  readonly day: string
  readonly id: Hex
}

export function listPlace(book: Book, row: PageRow): ListPlace {
  return { day: dayOf(book, row), id: row.id }
}

/** The latest day first. */
export function compareInList(a: ListPlace, b: ListPlace): number {
  return compare(b.day, a.day) || compare(a.id, b.id)
}

export function isUnder(book: Book, row: PageRow, filter: PageFilter, yearFrom: string): boolean {
  if ((row.fields.removed === true) !== (filter === 'removed')) return false
  if (filter === 'year') return dayOf(book, row) >= yearFrom
  return filter !== 'differs' || Object.keys(row.beside).length > 0
}

/** The first day among its fields; empty where a book has none. */
export function dayOf(book: Book, row: PageRow): string {
  const name = dayField(book)
  const value = name === undefined ? undefined : row.fields[name]
  return typeof value === 'string' ? value : ''
}

/** The field by which pages are sorted, and by which those of this school year are known; some books have none. */
export function dayField({ fields }: Book): string | undefined {
  return Object.keys(fields).find((field) => fields[field]!.type.type === 'day')
}

/** All that a page says, for searching. */
function textOf(book: Book, row: PageRow, naming: Naming): string {
  return Object.keys(book.fields)
    .map((name) => saidOf(book, row.fields, name, naming))
    .join('\n')
    .toLowerCase()
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
