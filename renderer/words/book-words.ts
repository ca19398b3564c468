import type { AnyBook } from '../../shared/domain/books/books.ts'

/**
 * A book in another language: every label, choice and sentence of it, so that one which is missing does not compile.
 * Chinese stands in the book itself, for it is what the paper says too.
 */
export type BookWords<B extends AnyBook> = {
  readonly name: string
  readonly add: string
  readonly unit: string
  readonly purpose: string
  readonly fields: { readonly [F in keyof B['fields']]: FieldWords<B['fields'][F]> }
  readonly checks: { readonly [C in keyof B['checks']]: string }
}

type FieldWords<F> = F extends { readonly type: { readonly parts: infer P } }
  ? { readonly label: string; readonly parts: { readonly [K in keyof P]: string } }
  : F extends { readonly type: { readonly choices: infer C } }
    ? { readonly label: string; readonly choices: { readonly [K in keyof C]: string } }
    : F extends { readonly hint: string }
      ? { readonly label: string; readonly hint: string }
      : string

export type BooksWords = { readonly [B in AnyBook as B['kind']]: BookWords<B> }
