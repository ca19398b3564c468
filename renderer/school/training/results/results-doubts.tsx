import { WarningOutlined } from '@ant-design/icons'
import { Typography } from 'antd'
import type { ResultsPreview, SheetDoubt } from '../../../../shared/contract/host-values.ts'
import { type ListColumn, ListTable } from '../../../ui/list/list-table.tsx'
import { TableExport } from '../../../ui/list/table-export.tsx'
import { useWords } from '../../../words/words.tsx'

/** Every cell to look at, by its address, with the reason; then how columns and other rows were understood. */
export function ResultsDoubts({ preview }: { readonly preview: ResultsPreview }) {
  const { trainingFile: words, roster } = useWords()
  const { doubts, rows, columns, skipped } = preview
  const names = new Map(rows.map(({ row, name }) => [row, name]))
  const doubtColumns: readonly ListColumn<SheetDoubt>[] = [
    { key: 'cell', title: roster.cell, width: 80, value: ({ cell }) => cell },
    { key: 'name', title: words.name, value: ({ cell }) => names.get(rowOf(cell)) ?? '' },
    { key: 'field', title: roster.field, value: ({ field }) => words.fieldNames[field] ?? field },
    { key: 'shown', title: roster.shown, value: ({ shown }) => shown || roster.hiddenValue },
    {
      key: 'reason',
      title: roster.reason,
      value: ({ reason }) => words.doubtReasons[reason] ?? roster.otherReason,
    },
  ]
  return (
    <>
      {doubts.length > 0 && (
        <section className="part" aria-label={roster.doubts}>
          <Typography.Title level={3}>
            <WarningOutlined aria-hidden /> {words.doubts(doubts.length)}
          </Typography.Title>
          <div className="filters">
            <span className="frame-quiet">{words.doubtsText}</span>
            <TableExport name={roster.doubts} columns={doubtColumns} rows={doubts} />
          </div>
          <ListTable<SheetDoubt>
            name={roster.doubts}
            columns={doubtColumns}
            rows={doubts}
            idOf={({ cell, reason }) => `${cell}/${reason}`}
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

function rowOf(cell: string): number {
  return Number(cell.replace(/^\D+/, ''))
}
