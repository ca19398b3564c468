import type { Book } from '../../../shared/domain/book/book.ts'
import type { BookKind } from '../../../shared/domain/books/books.ts'
import { type Aside, NO_ASIDE } from './aside.ts'
import { useDegreeAside } from './degree-aside.ts'
import { useMandarinAside } from './mandarin-aside.tsx'

/** A book's own; most have none. A screen is of one book for as long as it lives, so its hooks stay the same. */
export function useAside({ kind }: Book): Aside {
  return (ASIDES[kind as BookKind] ?? useNone)()
}

const ASIDES: Readonly<Partial<Record<BookKind, () => Aside>>> = {
  'degree-study': useDegreeAside,
  'mandarin-test': useMandarinAside,
}

function useNone(): Aside {
  return NO_ASIDE
}
