import { Button, Select, Table, type TableColumnsType } from 'antd'
import { useMemo, useState } from 'react'
import { done } from '../../../shared/base/refusal.ts'
import type { Book } from '../../../shared/domain/book/book.ts'
import { readPage, saidOf } from '../../../shared/domain/book/page.ts'
import {
  guessPageColumns,
  type PageDoubt,
  type PastedPage,
  readPastedPages,
} from '../../../shared/domain/book/pasted-pages.ts'
import { newId, type SaveChange } from '../../actions/changes.ts'
import { addPage } from '../../actions/write-page.ts'
import { useStep } from '../../school/document/take-step.ts'
import { useSave } from '../../store/session.tsx'
import { RefusalNote } from '../../ui/refusal-note.tsx'
import { useWords, type Words } from '../../words/words.tsx'
import type { BookText } from '../book-text.ts'
import { useBookText, useNaming } from '../use-book.ts'
import { usePagesOf } from '../use-pages.tsx'

export interface PastedTableProps {
  readonly book: Book
  readonly rows: readonly (readonly string[])[]
  readonly onSaved: () => void
  readonly onClose: () => void
}

interface PastedRow extends PastedPage {
  /** As the book's list says them. */
  readonly cells: readonly string[]
  readonly isRepeated: boolean
}

export function PastedTable({ book, rows, onSaved, onClose }: PastedTableProps) {
  const all = useWords()
  const words = all.book.paste
  const text = useBookText(book)
  const naming = useNaming()
  const pages = usePagesOf(book)
  const save = useSave()
  const step = useStep()
  const heads = rows[0] ?? []
  const [mapping, setMapping] = useState(() => guessPageColumns(book, heads))
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set())
  const read = useMemo(() => {
    const known = new Set(
      pages
        .filter(({ fields }) => fields.removed !== true)
        .map(({ fields }) => book.list.map((path) => saidOf(book, fields, path, naming)).join('\t')),
    )
    return readPastedPages(book, rows, mapping, naming).map((page): PastedRow => {
      const values = readPage(book, page.typed)
      const fields = values.ok ? definedOnly(values.value) : {}
      const cells = book.list.map((path) => saidOf(book, fields, path, naming))
      return { ...page, cells, isRepeated: values.ok && known.has(cells.join('\t')) }
    })
  }, [book, rows, mapping, naming, pages])
  const ready = read.filter(({ doubts, isRepeated }) => doubts.length === 0 && !isRepeated)
  const taken = ready.filter(({ row }) => !left.has(row))

  async function send(): Promise<void> {
    const changes: SaveChange[] = []
    for (const { typed } of taken) {
      const made = addPage(book, newId(), typed)
      if (made.ok) for (const one of made.value) changes.push(one)
    }
    const saved = await step.run(() => (changes.length > 0 ? save('paste-pages', changes) : done(null)))
    if (!saved) return
    onSaved()
    onClose()
  }

  const columns: TableColumnsType<PastedRow> = [
    { key: 'row', title: words.row, dataIndex: 'row', width: 56 },
    ...book.list.map((path, at) => ({
      key: path,
      title: text.labelOf(path),
      render: (_: unknown, { cells }: PastedRow) => cells[at] ?? '',
    })),
    {
      key: 'doubts',
      title: words.doubts,
      render: (_: unknown, { doubts, isRepeated }: PastedRow) =>
        [...doubts.map((doubt) => doubtText(doubt, text, all)), ...(isRepeated ? [words.repeated] : [])].join(
          '；',
        ),
    },
  ]
  return (
    <>
      <div className="two-fields">
        {heads.map((head, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two columns may have one head
          <label key={at} className="paste-column" htmlFor={`paste-column-${at}`}>
            {words.columnFor(head)}
            <Select
              id={`paste-column-${at}`}
              value={mapping[at] ?? ''}
              onChange={(field: string) =>
                setMapping(mapping.map((one, place) => (place === at ? field || null : one)))
              }
              options={[
                { value: '', label: words.ignored },
                ...Object.keys(book.fields).map((field) => ({ value: field, label: text.labelOf(field) })),
              ]}
            />
          </label>
        ))}
      </div>
      <p role="status">
        {words.ready(ready.length, read.length)} {ready.length < read.length && words.later}
      </p>
      <Table<PastedRow>
        aria-label={words.title(text.name)}
        rowKey="row"
        size="small"
        dataSource={read}
        columns={columns}
        pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
        rowSelection={{
          columnTitle: words.take,
          selectedRowKeys: taken.map(({ row }) => row),
          getCheckboxProps: ({ doubts, isRepeated }) => ({ disabled: doubts.length > 0 || isRepeated }),
          onChange: (keys) =>
            setLeft(new Set(ready.map(({ row }) => row).filter((row) => !keys.includes(row)))),
        }}
      />
      <RefusalNote refusal={step.refusal} />
      <Button type="primary" disabled={taken.length === 0} loading={step.busy} onClick={() => void send()}>
        {words.save(taken.length)}
      </Button>
    </>
  )
}

function doubtText(doubt: PageDoubt, text: BookText, { book: { paste: words }, refusals }: Words): string {
  if (doubt.why === 'broken')
    return refusals[doubt.refusal.refused]?.(doubt.refusal.facts ?? {}) ?? words.broken
  const label = text.labelOf(doubt.field)
  return doubt.why === 'missing' ? words.missing(label) : words[doubt.why](label, doubt.cell)
}

function definedOnly<T>(values: Readonly<Record<string, T | undefined>>): Readonly<Record<string, T>> {
  return Object.fromEntries(
    Object.entries(values).filter((entry): entry is [string, T] => entry[1] !== undefined),
  )
}
