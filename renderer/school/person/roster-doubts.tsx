import { WarningOutlined } from '@ant-design/icons'
import { Table, Typography } from 'antd'
import type { RosterDoubt, RosterPreviewRow } from '../../../shared/contract/host-values.ts'
import { useWords } from '../../words/words.tsx'

export interface RosterDoubtsProps {
  readonly doubts: readonly RosterDoubt[]
  readonly rows: readonly RosterPreviewRow[]
}

/** Every cell that was not taken as it stands, by its address, with the reason. */
export function RosterDoubts({ doubts, rows }: RosterDoubtsProps) {
  const { roster: words, person } = useWords()
  if (doubts.length === 0) return null
  const names = new Map(rows.map(({ row, name }) => [row, name]))
  const fieldNames: Readonly<Record<string, string>> = { ...person.fields, ...words.fieldNames }
  return (
    <section className="part" aria-label={words.doubts}>
      <Typography.Title level={3}>
        <WarningOutlined aria-hidden /> {words.doubtsCount(doubts.length)}
      </Typography.Title>
      <p className="frame-quiet">{words.doubtsText}</p>
      <Table<RosterDoubt>
        rowKey={({ cell, reason }) => `${cell}/${reason}`}
        size="small"
        dataSource={[...doubts]}
        pagination={doubts.length > PAGE ? { pageSize: PAGE, showSizeChanger: false } : false}
        columns={[
          { key: 'cell', title: words.cell, render: (_, { cell }) => cell },
          { key: 'name', title: person.fields.name, render: (_, { cell }) => names.get(rowOf(cell)) ?? '' },
          { key: 'field', title: words.field, render: (_, { field }) => fieldNames[field] ?? field },
          { key: 'shown', title: words.shown, render: (_, { shown }) => shown || words.hiddenValue },
          {
            key: 'reason',
            title: words.reason,
            render: (_, { reason }) => words.reasons[reason] ?? words.otherReason,
          },
        ]}
      />
    </section>
  )
}

const PAGE = 20

function rowOf(cell: string): number {
  return Number(cell.replace(/^\D+/, ''))
}
