import type { Hex } from '../../shared/base/bytes.ts'
import type { Value } from '../../shared/base/cbor.ts'
import type { ConsoleNames } from '../../shared/contract/county-books.ts'
import type { Book } from '../../shared/domain/book/book.ts'
import { bookOf } from '../../shared/domain/books/books.ts'
import { placeOf } from '../../shared/domain/kinds/places.ts'
import type { Row } from '../../shared/fold/row.ts'
import { type CountyResult, countyRefuse } from '../county-result.ts'
import type { CountyStore } from '../store/county-store.ts'

/** A school’s book as the view has it: nothing of another school is read, and ID numbers are masks there (TR5). */
export interface OpenBook {
  readonly book: Book
  /** Its pages, by id. */
  readonly rows: readonly Row[]
  readonly nameOf: (kind: string, id: Hex) => string | undefined
}

/** Refuses school-unknown, and book-unknown also for what no school keeps. */
export async function openBook(
  store: Pick<CountyStore, 'school' | 'rows'>,
  scope: Hex,
  kind: string,
): Promise<CountyResult<OpenBook>> {
  const book = bookOf(kind)
  if (book?.side !== 'school') return countyRefuse('book-unknown')
  if ((await store.school(scope)) === null) return countyRefuse('school-unknown')
  const found = await store.rows(scope, [kind, ...namedKinds(book)])
  const names = new Map(found.flatMap((row) => idsOf(row).map((id) => [`${row.kind} ${id}`, calledBy(row)])))
  return {
    ok: true,
    value: {
      book,
      rows: found.filter((row) => row.kind === kind),
      nameOf: (of, id) => names.get(`${of} ${id}`),
    },
  }
}

/** What the records are called that these values of fields name. */
export function namesIn(
  { book, nameOf }: OpenBook,
  values: readonly (readonly [field: string, value: Value])[],
): ConsoleNames {
  const names: Record<string, Record<Hex, string>> = {}
  for (const [field, value] of values) {
    const type = book.fields[field]?.type
    if (type?.type !== 'record' || typeof value !== 'string') continue
    const name = nameOf(type.of, value)
    if (name !== undefined) names[type.of] = { ...names[type.of], [value]: name }
  }
  return names
}

function namedKinds({ fields }: Book): readonly string[] {
  return [...new Set(Object.values(fields).flatMap(({ type }) => (type.type === 'record' ? [type.of] : [])))]
}

/** Every id a record is or was known under (MG9). */
function idsOf({ id, merged }: Row): readonly Hex[] {
  return [id, ...merged]
}

function calledBy({ kind, fields }: Row): string {
  const values = placeOf(kind)?.called.map((field) => fields[field]) ?? []
  return (values.find((value) => typeof value === 'string' && value !== '') as string | undefined) ?? ''
}
