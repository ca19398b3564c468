import { Button } from 'antd'
import type { ViewRow } from '../../shared/contract/host-values.ts'
import type { Book } from '../../shared/domain/book/book.ts'
import { calledPage } from '../../shared/domain/book/page.ts'
import { goTo } from '../ui/route.ts'
import { useBookText, useNaming } from './use-book.ts'
import { useMayWritePage, usePagesOf } from './use-pages.tsx'

/** One book's pages in the panel of the person they are of, and a button for a further one. */
export function PersonPages({ book, person }: { readonly book: Book; readonly person: ViewRow }) {
  const text = useBookText(book)
  const naming = useNaming()
  const mayWrite = useMayWritePage(book)
  const ids = [person.id, ...person.merged]
  const own = usePagesOf(book).filter(
    ({ fields }) => fields.removed !== true && ids.includes(String(fields[book.of ?? ''] ?? '')),
  )
  if (own.length === 0 && !mayWrite) return null
  return (
    <div className="person-pages">
      {own.map((row) => (
        <p key={row.id} className="person-result">
          <span className="frame-quiet">{text.name}</span>
          <a href={`#/${book.at}/${row.id}`}>{calledPage(book, row.fields, naming) || text.name}</a>
        </p>
      ))}
      {mayWrite && (
        <Button size="small" onClick={() => goTo(...book.at.split('/'), 'new', person.id)}>
          {text.add}
        </Button>
      )}
    </div>
  )
}
