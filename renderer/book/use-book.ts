import { useMemo } from 'react'
import type { Hex } from '../../shared/base/bytes.ts'
import type { ViewRow } from '../../shared/contract/host-values.ts'
import type { Book } from '../../shared/domain/book/book.ts'
import type { Naming } from '../../shared/domain/book/field-type.ts'
import { labelOf } from '../../shared/domain/book/page.ts'
import { HOUR_MODES } from '../../shared/domain/book/types/hours.ts'
import { BOOKS, type BookKind } from '../../shared/domain/books/books.ts'
import { searchFormOfName } from '../../shared/domain/person-name.ts'
import { nameOf } from '../actions/person/find-persons.ts'
import { useRows } from '../store/session.tsx'
import { useWords, type Words } from '../words/words.tsx'

/** What a screen says of one book, in its language. */
export interface BookText {
  readonly name: string
  readonly add: string
  readonly unit: string
  readonly purpose: string
  /** Of a field, or of a part of one: `certificate.number`. */
  readonly labelOf: (path: string) => string
  readonly hintOf: (field: string) => string | undefined
}

export function useBookText(book: Book): BookText {
  const { books } = useWords()
  return useMemo(() => bookText(book, books), [book, books])
}

export function bookText(book: Book, books: Words['books']): BookText {
  const words = books?.[book.kind as BookKind]
  if (!words) {
    const { name, add, unit, purpose, fields } = book
    return {
      name,
      add,
      unit,
      purpose,
      labelOf: (path) => labelOf(book, path),
      hintOf: (field) => fields[field]?.hint,
    }
  }
  const fields: Readonly<Record<string, FieldText>> = words.fields
  return {
    name: words.name,
    add: words.add,
    unit: words.unit,
    purpose: words.purpose,
    labelOf(path) {
      const [field = '', part] = path.split('.')
      const said = fields[field]
      if (said === undefined || typeof said === 'string') return said ?? labelOf(book, path)
      return part === undefined ? said.label : (said.parts?.[part] ?? labelOf(book, path))
    },
    hintOf(field) {
      const said = fields[field]
      return typeof said === 'string' ? undefined : said?.hint
    },
  }
}

/** What records of other kinds are called here, and whom a written name means. */
export function useNaming(): Naming {
  const people = useRows('person')
  const projects = useRows('project')
  const { books, training } = useWords()
  return useMemo(() => {
    const named = { person: byId(people, nameOf), project: byId(projects, projectName) }
    const nameIn = (kind: string) => named[kind as keyof typeof named] as ReadonlyMap<Hex, string> | undefined
    return {
      nameOf: (kind, id) => nameIn(kind)?.get(id) ?? '',
      find(kind, name) {
        const wanted = searchFormOfName(name)
        const rows = kind === 'person' ? people : kind === 'project' ? projects : []
        return rows
          .filter(
            (row) =>
              row.fields.removed !== true && searchFormOfName(nameIn(kind)?.get(row.id) ?? '') === wanted,
          )
          .map(({ id }) => id)
      },
      choiceOf: choiceIn({ books, training }),
    }
  }, [people, projects, books, training])
}

/** A choice in the language of the screen. */
export function choiceIn({ books, training }: Pick<Words, 'books' | 'training'>): Naming['choiceOf'] {
  return (words, value) =>
    words === HOUR_MODES
      ? training.modes[value as keyof typeof training.modes]
      : choices(books)[words]?.[value]
}

type FieldText =
  | string
  | {
      readonly label: string
      readonly hint?: string
      readonly parts?: Readonly<Record<string, string>>
      readonly choices?: Readonly<Record<string, string>>
    }

/** By the name of the choice, in the language of the screen; none in Chinese, where the book says them. */
function choices(books: Words['books']): Readonly<Record<string, Readonly<Record<string, string>>>> {
  if (!books) return {}
  const found = (BOOKS as readonly Book[]).flatMap(({ kind, fields }) => {
    const words: Readonly<Record<string, FieldText>> = books[kind as BookKind].fields
    return Object.entries(fields).flatMap(([field, { type }]) => {
      const said = words[field]
      return type.type === 'choice' && typeof said === 'object' && said.choices
        ? [[type.name, said.choices] as const]
        : []
    })
  })
  return Object.fromEntries(found)
}

/** By every id a record is or was known under (MG9). */
function byId(rows: readonly ViewRow[], name: (row: ViewRow) => string): ReadonlyMap<Hex, string> {
  return new Map(rows.flatMap((row) => [row.id, ...row.merged].map((id) => [id, name(row)] as const)))
}

function projectName({ fields }: ViewRow): string {
  return String(fields.name ?? '')
}
