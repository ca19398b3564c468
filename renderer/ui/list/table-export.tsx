import { DownloadOutlined } from '@ant-design/icons'
import { Button, Dropdown } from 'antd'
import { useState } from 'react'
import type { Refusal } from '../../../shared/base/refusal.ts'
import type { HostInput } from '../../../shared/contract/host-api.ts'
import { useTableExport } from '../../store/table-export.ts'
import { useWords } from '../../words/words.tsx'
import { useCommands } from '../commands.ts'
import { RefusalNote } from '../refusal-note.tsx'
import type { ListColumn } from './list-table.tsx'

export interface TableExportProps<R> {
  /** Of the file and in its first row. */
  readonly name: string
  readonly columns: readonly ListColumn<R>[]
  /** All that the filters leave, not only the page that is seen. */
  readonly rows: readonly R[]
}

/** The list as a workbook, ID numbers as text; whole ones only where somebody asks for them, which is recorded (TR5). */
export function TableExport<R>({ name, columns, rows }: TableExportProps<R>) {
  const { shell } = useWords()
  const exportTable = useTableExport()
  const [refusal, setRefusal] = useState<Refusal>()
  const [busy, setBusy] = useState(false)

  async function run(isWhole: boolean): Promise<void> {
    setBusy(true)
    try {
      setRefusal(await exportTable(tableOf(name, columns, rows, isWhole)))
    } finally {
      setBusy(false)
    }
  }

  const hasWhole = columns.some(({ whole }) => whole)
  useCommands([
    { id: 'export-table', label: shell.exportTable, run: () => void run(false) },
    ...(hasWhole ? [{ id: 'export-whole', label: shell.exportWhole, run: () => void run(true) }] : []),
  ])
  const button = (
    <Button
      icon={<DownloadOutlined aria-hidden />}
      loading={busy}
      disabled={rows.length === 0}
      onClick={hasWhole ? undefined : () => void run(false)}
    >
      {shell.exportTable}
    </Button>
  )
  return (
    <>
      {hasWhole ? (
        <Dropdown
          trigger={['click']}
          menu={{
            onClick: ({ key }) => void run(key === 'whole'),
            items: [
              { key: 'masked', label: shell.exportTable },
              { key: 'whole', label: shell.exportWhole, title: shell.exportWholeHint },
            ],
          }}
        >
          {button}
        </Dropdown>
      ) : (
        button
      )}
      <RefusalNote refusal={refusal} />
    </>
  )
}

function tableOf<R>(
  name: string,
  columns: readonly ListColumn<R>[],
  rows: readonly R[],
  isWhole: boolean,
): HostInput<'export-table'> {
  return {
    name,
    title: name,
    columns: columns.map(({ title, isNumber, whole }) => ({
      title,
      kind: isWhole && whole ? 'whole' : isNumber ? 'number' : 'text',
    })),
    rows: rows.map((row) =>
      columns.map(({ value, whole }) => {
        const place = isWhole ? whole?.(row) : undefined
        return place ? { whole: place } : value(row)
      }),
    ),
  }
}
