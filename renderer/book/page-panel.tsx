import { PrinterOutlined } from '@ant-design/icons'
import { Button, Form, Tabs } from 'antd'
import { useMemo, useState } from 'react'
import { calledPage } from '../../shared/domain/book/page.ts'
import type { BookForm } from '../../shared/domain/books/books.ts'
import { RecordHistory } from '../school/document/record-history.tsx'
import { TwoValues } from '../school/document/two-values.tsx'
import { DraftFound } from '../ui/draft-found.tsx'
import { EnterMovesOn } from '../ui/enter-moves-on.tsx'
import { usePrintForm } from '../ui/paper-preview/use-print-form.ts'
import { RefusalNote } from '../ui/refusal-note.tsx'
import { goTo } from '../ui/route.ts'
import { useWords } from '../words/words.tsx'
import { useAside } from './asides/asides.ts'
import { BookFieldInputs } from './inputs/book-field.tsx'
import { fieldText } from './page-words.ts'
import { useBookText, useNaming } from './use-book.ts'
import { type PageProps, usePage } from './use-page.ts'

type PanelTab = 'page' | 'history'

/** One page beside the list: its form, its paper and its history. */
export function PagePanel(props: PageProps) {
  const { book, row, onClose } = props
  const all = useWords()
  const words = all.book
  const text = useBookText(book)
  const naming = useNaming()
  const page = usePage(props)
  const [tab, setTab] = useState<PanelTab>('page')
  const { printForm, busy, refusal } = usePrintForm()
  const title = row ? calledPage(book, row.fields, naming) || text.name : text.add
  const said = useMemo(() => fieldText(book, text, naming, all), [book, text, naming, all])
  const isRemoved = row?.fields.removed === true
  return (
    <aside className="beside-panel" aria-label={title}>
      <div className="panel-head">
        <strong className="name-cell">{title}</strong>
        <span className="panel-buttons">
          {row && (
            <Button
              type="text"
              size="small"
              icon={<PrinterOutlined aria-hidden />}
              loading={busy}
              onClick={() => void printForm({ form: book.form as BookForm, record: row.id })}
            >
              {words.print}
            </Button>
          )}
          {row && page.lock && (
            <Button size="small" onClick={() => goTo('training', 'corrections', row.kind, row.id)}>
              {all.training.results.correct}
            </Button>
          )}
          {row && !page.isFixed && !isRemoved && (
            <Button type="text" size="small" onClick={() => void page.remove()}>
              {words.remove}
            </Button>
          )}
          <Button type="text" size="small" onClick={onClose}>
            {words.close}
          </Button>
        </span>
      </div>
      <RefusalNote refusal={refusal} />
      {isRemoved && <p className="conflict">⚠ {words.isRemoved}</p>}
      {page.draft.found && !page.isFixed && <DraftFound onTake={page.takeDraft} onDrop={page.draft.drop} />}
      {row && <TwoValues row={row} labelOf={said.labelOf} textOf={said.textOf} />}
      {row ? (
        <Tabs
          size="small"
          activeKey={tab}
          onChange={(key) => setTab(key as PanelTab)}
          items={[
            { key: 'page', label: words.page, children: <PageForm {...props} page={page} title={title} /> },
            { key: 'history', label: words.history, children: <RecordHistory row={row} {...said} /> },
          ]}
        />
      ) : (
        <PageForm {...props} page={page} title={title} />
      )}
    </aside>
  )
}

interface PageFormProps extends PageProps {
  readonly page: ReturnType<typeof usePage>
  readonly title: string
}

function PageForm({ book, row, page, title }: PageFormProps) {
  const words = useWords().book
  const text = useBookText(book)
  const naming = useNaming()
  const aside = useAside(book)
  const { typed, isFixed } = page
  return (
    <Form layout="vertical" requiredMark disabled={isFixed} onFinish={page.send} aria-label={title}>
      <EnterMovesOn>
        <div className="two-fields">
          {Object.entries(book.fields).map(([name, field], place) => [
            <BookFieldInputs
              key={name}
              id={`${book.kind}-${name}`}
              name={name}
              field={field}
              text={text}
              typed={typed[name] ?? field.type.fresh}
              naming={naming}
              refusal={page.refusal}
              disabled={isFixed}
              autoFocus={!row && place === 0}
              extra={aside.extra(typed, name)}
              onChange={(value) => page.set(name, value)}
            />,
            aside.after(typed, name),
          ])}
        </div>
      </EnterMovesOn>
      <RefusalNote refusal={page.refusal} />
      <Button type="primary" htmlType="submit" loading={page.busy}>
        {words.save}
      </Button>
    </Form>
  )
}
