import { useMemo } from 'react'
import type { ConsoleNames } from '../../../shared/contract/county-books.ts'
import type { Naming } from '../../../shared/domain/book/field-type.ts'
import { choiceIn } from '../../book/book-text.ts'
import { useWords } from '../../words/words.tsx'

/** What records are called, as the answer says it; OP2: of one that has not come, that it has not. */
export function useConsoleNaming(names: ConsoleNames | undefined): Naming {
  const { book, books, training } = useWords()
  return useMemo(
    () => ({
      nameOf: (kind, id) => names?.[kind]?.[id] ?? book.notCome,
      find: () => [],
      choiceOf: choiceIn({ books, training }),
    }),
    [names, book, books, training],
  )
}
