import { Typography } from 'antd'
import { useMemo } from 'react'
import type { PackageLine } from '../../../shared/contract/host-values.ts'
import { type ListColumn, ListTable } from '../../ui/list/list-table.tsx'
import { TableExport } from '../../ui/list/table-export.tsx'
import { useWords, type Words } from '../../words/words.tsx'
import { timeText } from '../document/time-text.ts'

interface NumberedLine extends PackageLine {
  readonly key: string
}

/** Every package written or read here, the latest first. */
export function PackageTable({ packages }: { readonly packages: readonly PackageLine[] }) {
  const all = useWords()
  const { exchange: words } = all
  const columns = useMemo(() => packageColumns(all), [all])
  // Nothing names a line but its place from the oldest, which stays.
  const rows = useMemo(
    () => packages.map((line, at): NumberedLine => ({ ...line, key: String(packages.length - at) })),
    [packages],
  )
  return (
    <section className="part" aria-label={words.packagesPart}>
      <div className="part-head">
        <Typography.Title level={3}>{words.packagesPart}</Typography.Title>
        <span className="page-count">{words.packageCount(packages.length)}</span>
        {packages.length > 0 && <TableExport name={words.packagesPart} columns={columns} rows={rows} />}
      </div>
      {packages.length === 0 ? (
        <p className="page-count">{words.noPackages}</p>
      ) : (
        <ListTable<NumberedLine>
          name={words.packagesPart}
          columns={columns}
          rows={rows}
          idOf={({ key }) => key}
        />
      )}
    </section>
  )
}

function packageColumns({ exchange: words, shell }: Words): readonly ListColumn<NumberedLine>[] {
  const { columns } = words
  return [
    {
      key: 'at',
      title: columns.at,
      width: 190,
      sorts: true,
      value: ({ at }) => timeText(at, shell.locale),
    },
    {
      key: 'direction',
      title: columns.direction,
      width: 90,
      sorts: true,
      value: ({ direction }) => words.direction[direction],
    },
    { key: 'by', title: columns.by, width: 130, sorts: true, value: ({ by }) => words.by[by] },
    {
      key: 'operations',
      title: columns.operations,
      width: 80,
      isNumber: true,
      sorts: true,
      value: ({ operations }) => operations,
    },
    { key: 'file', title: columns.file, value: ({ file }) => file },
  ]
}
