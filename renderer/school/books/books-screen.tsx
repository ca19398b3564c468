import { PrinterOutlined } from '@ant-design/icons'
import { Button, Segmented } from 'antd'
import type { Book } from '../../../shared/domain/book/book.ts'
import { BOOKS, type BookForm } from '../../../shared/domain/books/books.ts'
import { BookScreen } from '../../book/book-screen.tsx'
import { useBookText } from '../../book/use-book.ts'
import { useKept } from '../../ui/kept.ts'
import { usePrintForm } from '../../ui/paper-preview/use-print-form.ts'
import { RefusalNote } from '../../ui/refusal-note.tsx'
import { goTo, useRoute } from '../../ui/route.ts'
import { useWords } from '../../words/words.tsx'

/** The books that have no screen of their own. */
const OWN: readonly Book[] = (BOOKS as readonly Book[]).filter(({ at }) => at.startsWith('book/'))
const KINDS = OWN.map(({ kind }) => kind)

/** 记录簿: books kept page by page, a tab each. */
export function BooksScreen() {
  const { book: words } = useWords()
  const [, kind, open, person] = useRoute()
  const [kept, keep] = useKept('book-tab', KINDS, KINDS[0]!)
  const book = OWN.find((one) => one.kind === (kind || kept)) ?? OWN[0]!
  const show = (wanted: string) => {
    keep(wanted)
    goTo('book', wanted)
  }
  return (
    <BookScreen
      key={book.kind}
      book={book}
      title={words.title}
      tabs={
        <>
          <Segmented<string>
            aria-label={words.title}
            value={book.kind}
            onChange={show}
            options={OWN.map((one) => ({ value: one.kind, label: <Name book={one} /> }))}
          />
          <Blank book={book} />
        </>
      }
      open={open}
      person={person}
    />
  )
}

function Name({ book }: { readonly book: Book }) {
  return useBookText(book).name
}

/** §4.6: the paper without anything in it, for who fills it in by hand first. */
function Blank({ book }: { readonly book: Book }) {
  const { book: words } = useWords()
  const { name } = useBookText(book)
  const { printForm, busy, refusal } = usePrintForm()
  return (
    <>
      <Button
        type="text"
        icon={<PrinterOutlined aria-hidden />}
        loading={busy}
        onClick={() => void printForm({ form: book.form as BookForm })}
      >
        {words.printBlank(name)}
      </Button>
      <RefusalNote refusal={refusal} />
    </>
  )
}
