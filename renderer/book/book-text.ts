import type { Book } from '../../shared/domain/book/book.ts'
import type { Naming } from '../../shared/domain/book/field-type.ts'
import { labelOf } from '../../shared/domain/book/page.ts'
import { HOUR_MODES } from '../../shared/domain/book/types/hours.ts'
import { BOOKS, type BookKind } from '../../shared/domain/books/books.ts'
import type { Words } from '../words/words.tsx'

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
