import type { Book } from '../../shared/domain/book/book.ts'

/** Under which its drafts are kept: the last word of its address. */
export function draftName({ at }: Book): string {
  return at.split('/').at(-1) ?? at
}
