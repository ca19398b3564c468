import type { Hex } from '../../shared/base/bytes.ts'
import { done, type Result } from '../../shared/base/refusal.ts'
import type { ViewRow } from '../../shared/contract/host-values.ts'
import type { Book } from '../../shared/domain/book/book.ts'
import { readPage, type TypedPage } from '../../shared/domain/book/page.ts'
import type { BookKind } from '../../shared/domain/books/books.ts'
import { edited, type SaveChange } from './changes.ts'
import { firstWrites, rewrites } from './field-changes.ts'

/** A new page of a book; refuses as `readPage` does. */
export function addPage(book: Book, id: Hex, typed: TypedPage): Result<SaveChange[]> {
  const read = readPage(book, typed)
  return read.ok ? done(firstWrites(book.kind as BookKind, id, read.value)) : read
}

/** Only what differs from the page as the form showed it; nothing where nothing does. */
export function rewritePage(book: Book, shown: ViewRow, typed: TypedPage): Result<SaveChange[]> {
  const read = readPage(book, typed)
  return read.ok ? done(rewrites(shown, read.value)) : read
}

/** 误录: gone from lists, still in the history. */
export function removePage(shown: ViewRow): SaveChange[] {
  return [edited(shown, 'removed', true)]
}
