import { useMemo } from 'react'
import type { Hex } from '../../shared/base/bytes.ts'
import type { ViewRow } from '../../shared/contract/host-values.ts'
import type { Book } from '../../shared/domain/book/book.ts'
import type { Naming } from '../../shared/domain/book/field-type.ts'
import { searchFormOfName } from '../../shared/domain/person-name.ts'
import { nameOf } from '../actions/person/find-persons.ts'
import { useRows } from '../store/session.tsx'
import { useWords } from '../words/words.tsx'
import { type BookText, bookText, choiceIn } from './book-text.ts'

export function useBookText(book: Book): BookText {
  const { books } = useWords()
  return useMemo(() => bookText(book, books), [book, books])
}

/** What records of other kinds are called here, and whom a written name means. */
export function useNaming(): Naming {
  const people = useRows('person')
  const projects = useRows('project')
  const { books, training } = useWords()
  return useMemo(() => {
    const named = { person: byId(people, nameOf), project: byId(projects, projectName) }
    const nameIn = (kind: string) => named[kind as keyof typeof named] as ReadonlyMap<Hex, string> | undefined
    return {
      nameOf: (kind, id) => nameIn(kind)?.get(id) ?? '',
      find(kind, name) {
        const wanted = searchFormOfName(name)
        const rows = kind === 'person' ? people : kind === 'project' ? projects : []
        return rows
          .filter(
            (row) =>
              row.fields.removed !== true && searchFormOfName(nameIn(kind)?.get(row.id) ?? '') === wanted,
          )
          .map(({ id }) => id)
      },
      choiceOf: choiceIn({ books, training }),
    }
  }, [people, projects, books, training])
}

/** By every id a record is or was known under (MG9). */
function byId(rows: readonly ViewRow[], name: (row: ViewRow) => string): ReadonlyMap<Hex, string> {
  return new Map(rows.flatMap((row) => [row.id, ...row.merged].map((id) => [id, name(row)] as const)))
}

function projectName({ fields }: ViewRow): string {
  return String(fields.name ?? '')
}
