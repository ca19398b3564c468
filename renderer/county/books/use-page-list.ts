import { useEffect, useState } from 'react'
import type { Hex } from '../../../shared/base/bytes.ts'
import type { ConsolePages } from '../../../shared/contract/county-books.ts'
import type { PageFilter } from '../../../shared/domain/book/found-pages.ts'
import { schoolYearFrom, today } from '../../ui/dates.ts'
import { useConsole } from '../console-session.tsx'

export interface PageListAsked {
  readonly scope: Hex
  readonly book: string
  readonly filter: PageFilter
  readonly search: string
  /** Of each portion that was turned over, where the next begins. */
  readonly turned: readonly string[]
}

/** The portion that is asked for; until it is here, the one before it stays. */
export function usePageList({
  scope,
  book,
  filter,
  search,
  turned,
}: PageListAsked): ConsolePages | undefined {
  const { client, look } = useConsole()
  const [shown, setShown] = useState<ConsolePages>()
  const after = turned.at(-1) ?? null
  useEffect(() => {
    let isLate = false
    // Whoever types is not answered letter by letter.
    const wait = setTimeout(
      async () => {
        const yearFrom = schoolYearFrom(today())
        const pages = await look(
          client.ask('book-pages', { scope, book, filter, search: search.trim(), yearFrom, after }),
        )
        if (!isLate && pages) setShown(pages)
      },
      search === '' ? 0 : TYPING,
    )
    return () => {
      isLate = true
      clearTimeout(wait)
    }
  }, [client, look, scope, book, filter, search, after])
  return shown
}

/** Milliseconds between two letters. */
const TYPING = 200
