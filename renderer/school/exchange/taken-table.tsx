import { CheckOutlined, WarningOutlined } from '@ant-design/icons'
import { useMemo } from 'react'
import type { TakenIn } from '../../../shared/contract/host-values.ts'
import { type ListColumn, ListTable } from '../../ui/list/list-table.tsx'
import { useWords, type Words } from '../../words/words.tsx'

interface NumberedFile {
  readonly key: string
  readonly file: TakenIn['files'][number]
}

/** File by file what was taken in, or the sentence why not. */
export function TakenTable({ files }: { readonly files: TakenIn['files'] }) {
  const all = useWords()
  const columns = useMemo(() => fileColumns(all), [all])
  // A file of the same name may lie in both places of a stick.
  const rows = files.map((file, at): NumberedFile => ({ key: String(at), file }))
  return (
    <ListTable<NumberedFile>
      name={all.exchange.results}
      columns={columns}
      rows={rows}
      idOf={({ key }) => key}
    />
  )
}

function fileColumns({ exchange: words, refusals }: Words): readonly ListColumn<NumberedFile>[] {
  function textOf({ file: { operations, known, refusal } }: NumberedFile): string {
    return refusal ? refusals[refusal.refused](refusal.facts ?? {}) : words.taken(operations, known)
  }
  return [
    { key: 'file', title: words.file, width: 330, value: ({ file }) => file.file },
    {
      key: 'result',
      title: words.results,
      value: textOf,
      draw: (row) => (
        <>
          {row.file.refusal ? (
            <WarningOutlined aria-label={words.isRefused} />
          ) : (
            <CheckOutlined aria-label={words.isTaken} />
          )}{' '}
          {textOf(row)}
        </>
      ),
    },
  ]
}
