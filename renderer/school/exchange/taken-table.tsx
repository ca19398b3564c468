import { Alert, Table } from 'antd'
import type { TakenIn } from '../../../shared/contract/host-values.ts'
import { useWords } from '../../words/words.tsx'

export interface TakenTableProps {
  readonly files: TakenIn['files']
  /** What to say when there was no file. */
  readonly none: string
}

/** File by file what was taken in, or the sentence why not. */
export function TakenTable({ files, none }: TakenTableProps) {
  const { exchange: words, refusals } = useWords()
  if (files.length === 0) return <Alert type="info" showIcon role="status" title={none} />
  return (
    <Table
      aria-label={words.results}
      size="small"
      rowKey={(_row, at) => String(at)}
      pagination={false}
      dataSource={[...files]}
      columns={[
        { key: 'file', title: words.file, dataIndex: 'file', width: 320, className: 'name-cell' },
        {
          key: 'result',
          title: words.results,
          render: (_value, { operations, known, refusal }) =>
            refusal
              ? `⚠ ${refusals[refusal.refused](refusal.facts ?? {})}`
              : `✓ ${words.taken(operations, known)}`,
        },
      ]}
    />
  )
}
