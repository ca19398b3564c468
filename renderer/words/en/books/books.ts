import { BOOKS, type BookForm, type BookKind } from '../../../../shared/domain/books/books.ts'
import type { BooksWords } from '../../book-words.ts'
import { degreeStudy } from './degree-study.ts'
import { lessonObservation } from './lesson-observation.ts'
import { mandarinTest } from './mandarin-test.ts'
import { reflection } from './reflection.ts'

export const books: BooksWords = {
  'degree-study': degreeStudy,
  'mandarin-test': mandarinTest,
  'lesson-observation': lessonObservation,
  reflection,
}

export const BOOK_NAMES_EN = Object.fromEntries(
  Object.entries(books).map(([kind, { name }]) => [kind, name]),
) as Readonly<Record<BookKind, string>>

/** By form, what its paper is called in the log of prints. */
export const BOOK_PAPERS_EN = Object.fromEntries(
  BOOKS.map(({ form, kind }) => [form, books[kind].name]),
) as Readonly<Record<BookForm, string>>
