import { Button, Select } from 'antd'
import { useMemo } from 'react'
import type { Book } from '../../../shared/domain/book/book.ts'
import { BOOKS } from '../../../shared/domain/books/books.ts'
import { bookText } from '../../book/book-text.ts'
import { EmptyState } from '../../ui/list/empty-state.tsx'
import { Page } from '../../ui/page.tsx'
import { goTo, useRoute } from '../../ui/route.ts'
import { useWords } from '../../words/words.tsx'
import { useConsole } from '../console-session.tsx'
import { useCountyWords } from '../county-words.ts'
import { SchoolSelect } from '../lists/school-select.tsx'
import { PageList } from './page-list.tsx'

/** 记录簿: what one school keeps page by page, to be read. Everything about a book comes from the book. */
export function BooksPage() {
  const { sections, books: words } = useCountyWords()
  const { overview, may } = useConsole()
  const { books } = useWords()
  const [, school, kind, page] = useRoute()
  const book = SCHOOL_BOOKS.find((one) => one.kind === kind) ?? SCHOOL_BOOKS[0]!
  const text = useMemo(() => bookText(book, books), [book, books])
  const choices = (
    <>
      <SchoolSelect
        label={words.school}
        placeholder={words.chooseSchool}
        className="school-choice"
        value={school}
        onChange={(scope) => goTo('books', scope, book.kind)}
      />
      <Select
        aria-label={words.book}
        className="book-choice"
        showSearch={{ optionFilterProp: 'label' }}
        value={book.kind}
        disabled={school === undefined}
        onChange={(chosen) => goTo('books', school ?? '', chosen)}
        options={SCHOOL_BOOKS.map((one) => ({ value: one.kind, label: bookText(one, books).name }))}
      />
    </>
  )
  return (
    <Page title={sections.books}>
      <div className="filters">{choices}</div>
      {school === undefined ? (
        <EmptyState
          title={words.chooseFirst}
          next={words.chooseFirstNext}
          action={
            overview?.schools === 0 &&
            may('take-in-package') && <Button onClick={() => goTo('packages')}>{sections.packages}</Button>
          }
        />
      ) : (
        <PageList key={`${school} ${book.kind}`} scope={school} book={book} text={text} open={page} />
      )}
    </Page>
  )
}

const SCHOOL_BOOKS = (BOOKS as readonly Book[]).filter(({ side }) => side === 'school')
