import { WarningOutlined } from '@ant-design/icons'
import { Table, Typography } from 'antd'
import type { ResultsPreview, RosterDoubt } from '../../../shared/contract/host-values.ts'
import { useWords } from '../../words/words.tsx'

/** Every cell to look at, by its address, with the reason; then how columns and other rows were understood. */
export function ResultsDoubts({ preview }: { readonly preview: ResultsPreview }) {
  const { trainingFile: words, roster } = useWords()
  const { doubts, rows, columns, skipped } = preview
  const names = new Map(rows.map(({ row, name }) => [row, name]))
  return (
    <>
      {doubts.length > 0 && (
        <section className="part" aria-label={roster.doubts}>
          <Typography.Title level={3}>
            <WarningOutlined aria-hidden /> {words.doubts(doubts.length)}
          </Typography.Title>
          <p className="frame-quiet">{words.doubtsText}</p>
          <Table<RosterDoubt>
            rowKey={({ cell, reason }) => `${cell}/${reason}`}
            size="small"
            dataSource={[...doubts]}
            pagination={doubts.length > PAGE ? { pageSize: PAGE, showSizeChanger: false } : false}
            columns={[
              { key: 'cell', title: roster.cell, width: 80, render: (_, { cell }) => cell },
              { key: 'name', title: words.name, render: (_, { cell }) => names.get(rowOf(cell)) ?? '' },
              {
                key: 'field',
                title: roster.field,
                render: (_, { field }) => words.fieldNames[field] ?? field,
              },
              { key: 'shown', title: roster.shown, render: (_, { shown }) => shown || roster.hiddenValue },
              {
                key: 'reason',
                title: roster.reason,
                render: (_, { reason }) => words.doubtReasons[reason] ?? roster.otherReason,
              },
            ]}
          />
        </section>
      )}
      <section className="part" aria-label={roster.mapping}>
        <Typography.Title level={3}>{roster.mapping}</Typography.Title>
        <ul className="plain-list">
          {columns.map(({ column, header, field }) => (
            <li key={column}>
              <b>{column}</b>{' '}
              {field === null ? `${header} → ${roster.notTaken}` : (words.fieldNames[field] ?? field)}
            </li>
          ))}
        </ul>
      </section>
      {skipped.length > 0 && (
        <section className="part" aria-label={roster.skipped}>
          <Typography.Title level={3}>{roster.skipped}</Typography.Title>
          <ul className="plain-list">
            {skipped.map(({ row, reason }) => (
              <li key={`${row}/${reason}`}>
                <b>{roster.rowNumber(row)}</b> {roster.skippedReasons[reason] ?? roster.otherSkipped}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

const PAGE = 20

function rowOf(cell: string): number {
  return Number(cell.replace(/^\D+/, ''))
}
