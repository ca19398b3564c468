import { Button } from 'antd'
import { type ReactNode, useEffect, useState } from 'react'
import type { Hex } from '../../../shared/base/bytes.ts'
import type { ConsolePage } from '../../../shared/contract/county-books.ts'
import type { Book, BookField } from '../../../shared/domain/book/book.ts'
import { calledPage, saidOf } from '../../../shared/domain/book/page.ts'
import type { BookText } from '../../book/book-text.ts'
import { useWords } from '../../words/words.tsx'
import { useConsole } from '../console-session.tsx'
import { useCountyWords } from '../county-words.ts'
import { useConsoleNaming } from './use-console-naming.ts'

interface PageContentProps {
  readonly scope: Hex
  readonly book: Book
  readonly text: BookText
  readonly id: Hex
  readonly onClose: () => void
}

/** One page as its school wrote it, beside the list: every field that says something, and both of two values (MG2). */
export function PageContent({ scope, book, text, id, onClose }: PageContentProps) {
  const { book: words } = useWords()
  const county = useCountyWords()
  const { client, look } = useConsole()
  const [page, setPage] = useState<ConsolePage>()
  const [asked, setAsked] = useState(true)
  const naming = useConsoleNaming(page?.names)
  useEffect(() => {
    let isLate = false
    void look(client.ask('book-page', { scope, book: book.kind, id })).then((answer) => {
      if (isLate) return
      setPage(answer)
      setAsked(false)
    })
    return () => {
      isLate = true
    }
  }, [client, look, scope, book, id])
  const title = (page && calledPage(book, page.fields, naming)) || text.name
  return (
    <aside className="beside-panel" aria-label={title}>
      <div className="panel-head">
        <strong className="name-cell">{title}</strong>
        <Button type="text" size="small" onClick={onClose}>
          {county.close}
        </Button>
      </div>
      {asked && <p role="status">{county.books.loading}</p>}
      {page?.fields.removed === true && <p className="conflict">⚠ {words.isRemoved}</p>}
      {page && (
        <dl className="page-said">
          {Object.entries(book.fields).map(([name, field]) => (
            <FieldSaid key={name} {...{ book, text, page, name, field }} />
          ))}
        </dl>
      )}
    </aside>
  )
}

interface FieldSaidProps extends Pick<PageContentProps, 'book' | 'text'> {
  readonly page: ConsolePage
  readonly name: string
  readonly field: BookField
}

function FieldSaid({ book, text, page, name, field: { type } }: FieldSaidProps) {
  const { plan: words } = useWords()
  const { books: county } = useCountyWords()
  const naming = useConsoleNaming(page.names)
  const beside = page.beside[name] ?? []
  if (beside.length > 0) {
    const values = [page.fields[name], ...beside].map((value) => type.said(value, naming) || words.emptyValue)
    return (
      <Said label={text.labelOf(name)} isWide>
        <div className="conflict">
          ⚠ {county.bothKept}
          <ul>
            {values.map((value) => (
              <li key={value} className="document-text">
                {value}
              </li>
            ))}
          </ul>
        </div>
      </Said>
    )
  }
  if (type.type === 'together')
    return Object.keys(type.parts).map((part) => (
      <Said key={part} label={text.labelOf(`${name}.${part}`)}>
        {saidOf(book, page.fields, `${name}.${part}`, naming)}
      </Said>
    ))
  const said = type.said(page.fields[name], naming)
  return (
    <Said label={text.labelOf(name)} isWide={type.isWide === true}>
      {type.type === 'attachment' && said !== '' ? `${said} · ${county.atSchool}` : said}
    </Said>
  )
}

interface SaidProps {
  readonly label: string
  readonly isWide?: boolean
  readonly children: ReactNode
}

/** A field that says nothing stands too: whoever reads sees that it was left empty. */
function Said({ label, isWide = false, children }: SaidProps) {
  return (
    <div className={isWide ? 'whole-field' : undefined}>
      <dt>{label}</dt>
      <dd className="document-text">{children === '' ? '—' : children}</dd>
    </div>
  )
}
