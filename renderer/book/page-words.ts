import type { Value } from '../../shared/base/cbor.ts'
import type { Book } from '../../shared/domain/book/book.ts'
import type { Naming } from '../../shared/domain/book/field-type.ts'
import type { Words } from '../words/words.tsx'
import type { BookText } from './book-text.ts'

/** Labels and values of a page’s fields, where two values stand beside each other and in its history. */
export function fieldText(book: Book, text: BookText, naming: Naming, { book: words }: Words) {
  return {
    labelOf: (field: string) => (field === 'removed' ? words.remove : text.labelOf(field)),
    textOf(value: Value, field: string): string {
      if (field === 'removed') return value === true ? words.isRemoved : words.isKept
      return book.fields[field]?.type.said(value, naming) ?? ''
    },
  }
}
