import { useMemo } from 'react'
import type { Hex } from '../../../shared/base/bytes.ts'
import type { ViewRow } from '../../../shared/contract/host-values.ts'
import { HAVES } from '../../../shared/domain/five-haves.ts'
import { dayText } from '../../ui/dates.ts'
import { type ListColumn, ListTable } from '../../ui/list/list-table.tsx'
import { useWords, type Words } from '../../words/words.tsx'
import type { ActivityRow } from './activity-rows.ts'
import { useExpectedCount } from './people-in-service.ts'
import { StageMark } from './stage-mark.tsx'

/** The columns of the list, which are also those of its workbook. */
export function useActivityColumns(): readonly ListColumn<ActivityRow>[] {
  const words = useWords()
  const expected = useExpectedCount()
  return useMemo(() => activityColumns(words, expected), [words, expected])
}

export interface ActivityTableProps {
  readonly columns: readonly ListColumn<ActivityRow>[]
  readonly rows: readonly ActivityRow[]
  readonly open: Hex | undefined
  readonly onOpen: (activity: Hex) => void
  /** Something is open beside it: only what tells activities apart. */
  readonly isNarrow: boolean
}

export function ActivityTable({ columns, rows, open, onOpen, isNarrow }: ActivityTableProps) {
  const words = useWords()
  const narrow = useMemo(() => [narrowColumn(words)], [words])
  return (
    <ListTable
      name={words.activity.tabs.list}
      columns={isNarrow ? narrow : columns}
      rows={rows}
      idOf={idOf}
      open={open}
      onOpen={onOpen}
    />
  )
}

function idOf({ row }: ActivityRow): Hex {
  return row.id
}

function narrowColumn({ activity: words, shell }: Words): ListColumn<ActivityRow> {
  return {
    key: 'activity',
    title: words.title,
    value: ({ row }) => text(row.fields.theme),
    draw: ({ row, when, stage }) => (
      <>
        <strong className="activity-theme">{text(row.fields.theme)}</strong>
        <span className="activity-line">
          <span>{when && dayText(when.day, shell.locale)}</span>
          <StageMark stage={stage} />
        </span>
      </>
    ),
  }
}

function activityColumns(
  { activity: words, shell }: Words,
  expected: (activity: ViewRow) => number,
): readonly ListColumn<ActivityRow>[] {
  const { columns } = words
  return [
    {
      key: 'day',
      title: columns.day,
      width: 130,
      sorts: true,
      value: ({ when }) => when?.day ?? null,
      draw: ({ when }) => <span className="nowrap">{when && dayText(when.day, shell.locale)}</span>,
    },
    {
      key: 'theme',
      title: columns.theme,
      sorts: true,
      value: ({ row }) => text(row.fields.theme),
      draw: ({ row }) => <strong className="activity-theme">{text(row.fields.theme)}</strong>,
    },
    {
      key: 'group',
      title: columns.group,
      width: 90,
      sorts: true,
      value: ({ row }) => text(row.fields.group),
    },
    { key: 'place', title: columns.place, width: 110, value: ({ row }) => text(row.fields.place) },
    { key: 'host', title: columns.host, width: 110, value: ({ row }) => text(row.fields.host) },
    {
      key: 'hours',
      title: columns.hours,
      width: 64,
      isNumber: true,
      sorts: true,
      value: ({ row }) => (row.fields.hours === undefined ? null : Number(row.fields.hours)),
    },
    {
      key: 'roll',
      title: columns.roll,
      width: 80,
      value: ({ row, present, marked }) =>
        marked === 0 ? null : words.rollOf(present, Math.max(marked, expected(row))),
    },
    {
      key: 'haves',
      title: columns.haves,
      width: 150,
      sorts: true,
      value: ({ missing }) => words.havesOf(HAVES.length - missing.length),
      draw: ({ missing, stage }) => (stage === 'announced' ? '' : havesText(missing, words)),
    },
    {
      key: 'state',
      title: columns.state,
      width: 130,
      sorts: true,
      value: ({ stage }) => words.stages[stage],
      draw: ({ stage }) => <StageMark stage={stage} />,
    },
  ]
}

function havesText(missing: ActivityRow['missing'], words: Words['activity']): string {
  if (missing.length === 0) return words.havesAll
  return words.havesMissing(missing.map((have) => words.haves[have]))
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
