import { Table, Typography } from 'antd'
import type { PackageLine } from '../../../shared/contract/host-values.ts'
import { useWords } from '../../words/words.tsx'
import { timeText } from '../document/time-text.ts'

/** Every package written or read here, the latest first. */
export function PackageTable({ packages }: { readonly packages: readonly PackageLine[] }) {
  const { exchange: words, shell } = useWords()
  return (
    <section className="part" aria-label={words.packagesPart}>
      <Typography.Title level={3}>{words.packagesPart}</Typography.Title>
      {packages.length === 0 ? (
        <p className="page-count">{words.noPackages}</p>
      ) : (
        <Table
          aria-label={words.packagesPart}
          size="small"
          rowKey={(_row, at) => String(at)}
          pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
          dataSource={[...packages]}
          columns={[
            {
              key: 'at',
              title: words.columns.at,
              width: 200,
              render: (_value, { at }) => timeText(at, shell.locale),
            },
            {
              key: 'direction',
              title: words.columns.direction,
              width: 90,
              render: (_value, { direction }) => words.direction[direction],
            },
            { key: 'by', title: words.columns.by, width: 140, render: (_value, { by }) => words.by[by] },
            {
              key: 'operations',
              title: words.columns.operations,
              width: 80,
              align: 'right',
              dataIndex: 'operations',
            },
            { key: 'file', title: words.columns.file, dataIndex: 'file', className: 'name-cell' },
          ]}
        />
      )}
    </section>
  )
}
