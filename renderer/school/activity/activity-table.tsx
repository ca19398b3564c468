import { Button, Table, type TableProps } from 'antd'
import type { Hex } from '../../../shared/base/bytes.ts'
import { dayText } from '../../ui/dates.ts'
import { useWords, type Words } from '../../words/words.tsx'
import type { ActivityRow } from './activity-rows.ts'

export interface ActivityTableProps {
  readonly rows: readonly ActivityRow[]
  /** People expected. */
  readonly people: number
  readonly open: Hex | undefined
  readonly onOpen: (activity: Hex) => void
  /** Something is open beside it: only what tells activities apart. */
  readonly isNarrow: boolean
}

export function ActivityTable({ rows, people, open, onOpen, isNarrow }: ActivityTableProps) {
  const words = useWords()
  const columns = activityColumns(words, people, onOpen)
  return (
    <Table
      className="row-act"
      aria-label={words.activity.tabs.activities}
      size="small"
      rowKey={({ row }) => row.id}
      pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
      columns={isNarrow ? columns.filter(({ key }) => NARROW.includes(String(key))) : columns}
      dataSource={[...rows]}
      rowClassName={({ row }) => (row.id === open ? 'row-open' : '')}
      onRow={({ row }) => ({ onClick: () => onOpen(row.id) })}
    />
  )
}

const NARROW = ['day', 'theme', 'roll']

function activityColumns(
  { activity: words, shell }: Words,
  people: number,
  onOpen: (activity: Hex) => void,
): NonNullable<TableProps<ActivityRow>['columns']> {
  return [
    {
      key: 'day',
      title: words.columns.day,
      width: 130,
      className: 'nowrap-cell',
      render: (_value, { when }) => when && dayText(when.day, shell.locale),
    },
    {
      key: 'theme',
      title: words.columns.theme,
      render: (_value, { row }) => (
        <Button type="link" className="link-cell" onClick={() => onOpen(row.id)}>
          {String(row.fields.theme ?? '')}
        </Button>
      ),
    },
    {
      key: 'place',
      title: words.columns.place,
      width: 140,
      render: (_value, { row }) => text(row.fields.place),
    },
    {
      key: 'host',
      title: words.columns.host,
      width: 140,
      render: (_value, { row }) => text(row.fields.host),
    },
    {
      key: 'hours',
      title: words.columns.hours,
      width: 70,
      align: 'right',
      render: (_value, { row }) => text(row.fields.hours),
    },
    {
      key: 'roll',
      title: words.columns.roll,
      width: 90,
      align: 'right',
      className: 'nowrap-cell',
      render: (_value, { marked, present, differs }) =>
        `${differs ? '⚠ ' : ''}${marked === 0 ? words.noRoll : words.rollOf(present, Math.max(marked, people))}`,
    },
    {
      key: 'state',
      title: words.columns.state,
      width: 120,
      render: (_value, { differs, isVoid }) => (isVoid ? words.isVoid : differs ? words.differs : ''),
    },
  ]
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
