import { Button, Form, Input } from 'antd'
import { useMemo, useState } from 'react'
import type { Book } from '../../../shared/domain/book/book.ts'
import { readPastedCells } from '../../../shared/domain/pasted-cells.ts'
import { readTexts, useFormDraft } from '../../store/form-draft.ts'
import { DraftFound } from '../../ui/draft-found.tsx'
import { useKeys } from '../../ui/keys.ts'
import { useWords } from '../../words/words.tsx'
import { draftName } from '../book-places.ts'
import { useBookText } from '../use-book.ts'
import { PastedTable } from './pasted-table.tsx'

export interface PastePagesProps {
  readonly book: Book
  /** What was pasted before this opened. */
  readonly first: string
  readonly onClose: () => void
}

/** Pages from a spreadsheet's clipboard: what each column is, each row with its doubts, then one act. */
export function PastePages({ book, first, onClose }: PastePagesProps) {
  const words = useWords().book.paste
  const text = useBookText(book)
  const [pasted, setPasted] = useState(first)
  const [isRead, setRead] = useState(first !== '')
  const draft = useFormDraft(`${draftName(book)}/paste`, pasted === '' ? undefined : { pasted }, readTexts)
  const rows = useMemo(() => readPastedCells(pasted), [pasted])
  const hasRows = isRead && rows.length > 1
  useKeys({ Escape: onClose })
  return (
    <section aria-label={words.title(text.name)} className="taking">
      <div className="taking-head">
        <Button onClick={onClose}>{words.back}</Button>
        <strong>{words.title(text.name)}</strong>
        {hasRows && (
          <Button
            onClick={() => {
              setPasted('')
              setRead(false)
              draft.drop()
            }}
          >
            {words.clear}
          </Button>
        )}
      </div>
      {draft.found && (
        <DraftFound
          onTake={() => {
            setPasted(draft.found?.pasted ?? '')
            setRead(true)
            draft.taken()
          }}
          onDrop={draft.drop}
        />
      )}
      {hasRows ? (
        <PastedTable key={pasted} book={book} rows={rows} onSaved={draft.drop} onClose={onClose} />
      ) : (
        <Form layout="vertical" className="page-form" onFinish={() => setRead(true)}>
          <Form.Item
            label={words.field}
            htmlFor="paste-pages"
            extra={isRead && pasted.trim() !== '' ? words.noRows : words.hint}
          >
            <Input.TextArea
              id="paste-pages"
              autoFocus
              rows={8}
              value={pasted}
              onChange={({ target, nativeEvent }) => {
                setPasted(target.value)
                if ((nativeEvent as InputEvent).inputType === 'insertFromPaste') setRead(true)
              }}
            />
          </Form.Item>
          <Button htmlType="submit" type="primary" disabled={pasted.trim() === ''}>
            {words.read}
          </Button>
        </Form>
      )}
    </section>
  )
}
