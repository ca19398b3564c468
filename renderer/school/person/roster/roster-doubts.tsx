import { WarningOutlined } from '@ant-design/icons'
import { Button, Table, Typography } from 'antd'
import { memo, useMemo } from 'react'
import type { RosterDoubt, RosterPreviewRow } from '../../../../shared/contract/roster-values.ts'
import { useWords } from '../../../words/words.tsx'

export interface RosterDoubtsProps {
  readonly doubts: readonly RosterDoubt[]
  readonly rows: readonly RosterPreviewRow[]
  /** The person wants to see the row. */
  readonly onSeek: (row: number) => void
  /** What a cell means, of the choices it has. */
  readonly onAnswer: (cell: string, value: string) => void
}

/** Every cell that was not taken as it stands, by its address, with the reason. */
export const RosterDoubts = memo(function RosterDoubts(props: RosterDoubtsProps) {
  const { doubts, rows, onSeek, onAnswer } = props
  const { roster: words, person } = useWords()
  const names = useMemo(() => new Map(rows.map(({ row, name }) => [row, name])), [rows])
  if (doubts.length === 0) return null
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
          {
            key: 'cell',
            title: words.cell,
            width: 90,
            render: (_, { cell, row }) =>
              names.has(row) ? (
                <Button type="link" size="small" className="cell-link" onClick={() => onSeek(row)}>
                  {cell}
                </Button>
              ) : (
                cell
              ),
          },
          { key: 'name', title: person.fields.name, render: (_, { row }) => names.get(row) ?? '' },
          { key: 'field', title: words.field, render: (_, { field }) => fieldNames[field] ?? field },
          { key: 'shown', title: words.shown, render: (_, { shown }) => shown || words.hiddenValue },
          {
            key: 'reason',
            title: words.reason,
            render: (_, { cell, reason, choices, answer }) => (
              <>
                {words.reasons[reason] ?? words.otherReason}
                {choices.length > 0 && (
                  <span className="doubt-choices">
                    {choices.map((choice) => (
                      <Button
                        key={choice}
                        size="small"
                        type={choice === answer ? 'primary' : 'default'}
                        aria-pressed={choice === answer}
                        onClick={() => onAnswer(cell, choice)}
                      >
                        {words.means(choice)}
                      </Button>
                    ))}
                  </span>
                )}
              </>
            ),
          },
        ]}
      />
    </section>
  )
})

const PAGE = 8
