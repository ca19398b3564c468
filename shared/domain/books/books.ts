import { type Book, type BookRule, kindOfBook } from '../book/book.ts'
import { degreeStudy } from './degree-study.ts'
import { lessonObservation } from './lesson-observation.ts'
import { mandarinTest } from './mandarin-test.ts'
import { reflection } from './reflection.ts'

/** Every book, in the order in which screens list them. */
export const BOOKS = [degreeStudy, mandarinTest, lessonObservation, reflection] as const

const ALL: readonly Book[] = BOOKS

export type AnyBook = (typeof BOOKS)[number]
export type BookKind = AnyBook['kind']
export type BookForm = AnyBook['form']

/** The kinds of record that their pages are. */
export const BOOK_KINDS = Object.fromEntries(ALL.map((one) => [one.kind, kindOfBook(one)])) as unknown as {
  readonly [B in AnyBook as B['kind']]: BookRule<B['fields']>
}

/** What people call the pages of each, in Chinese. */
export const BOOK_NAMES = Object.fromEntries(ALL.map(({ kind, name }) => [kind, name])) as Readonly<
  Record<BookKind, string>
>

/** By form, what its paper is called. */
export const BOOK_TITLES = Object.fromEntries(ALL.map(({ form, title }) => [form, title])) as Readonly<
  Record<BookForm, string>
>

export const BOOK_FORMS = BOOKS.map(({ form }) => form)

export function bookOf(kind: string): Book | undefined {
  return ALL.find((one) => one.kind === kind)
}

export function isBookForm(form: string): form is BookForm {
  return bookOfForm(form) !== undefined
}

export function bookOfForm(form: string): Book | undefined {
  return ALL.find((one) => one.form === form)
}
