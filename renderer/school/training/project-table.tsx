import { Table, type TableProps } from 'antd'
import type { Hex } from '../../../shared/base/bytes.ts'
import { goTo } from '../../ui/route.ts'
import { useWords, type Words } from '../../words/words.tsx'
import type { ProjectRow } from './project-rows.ts'

export interface ProjectTableProps {
  readonly rows: readonly ProjectRow[]
  readonly open: Hex | undefined
  /** Something is open beside it: only what tells projects apart. */
  readonly isNarrow: boolean
}

export function ProjectTable({ rows, open, isNarrow }: ProjectTableProps) {
  const words = useWords().training
  const columns = projectColumns(words)
  return (
    <Table
      className="row-act"
      aria-label={words.tabs.projects}
      size="small"
      rowKey={({ row }) => row.id}
      pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
      columns={isNarrow ? columns.filter(({ key }) => NARROW.includes(String(key))) : columns}
      dataSource={[...rows]}
      rowClassName={({ row }) => (row.id === open ? 'row-open' : '')}
      onRow={({ row }) => ({ onClick: () => goTo('training', 'id', row.id) })}
    />
  )
}

const NARROW = ['name', 'people']

function projectColumns(words: Words['training']): NonNullable<TableProps<ProjectRow>['columns']> {
  return [
    {
      key: 'name',
      title: words.columns.name,
      className: 'name-cell',
      render: (_value, { row }) => (
        <a href={`#/training/id/${row.id}`}>{String(row.fields.name ?? '') || words.none}</a>
      ),
    },
    {
      key: 'level',
      title: words.columns.level,
      width: 150,
      render: (_value, { level }) => level && words.levels[level],
    },
    {
      key: 'span',
      title: words.columns.span,
      width: 200,
      className: 'number-cell',
      render: (_value, { start, end }) => (start === end ? start : `${start} – ${end}`),
    },
    {
      key: 'hours',
      title: words.columns.hours,
      width: 70,
      align: 'right',
      render: (_value, { hours }) => hours,
    },
    {
      key: 'people',
      title: words.columns.people,
      width: 80,
      align: 'right',
      className: 'number-cell',
      render: (_value, { results }) => words.people(results.length),
    },
    {
      key: 'state',
      title: words.columns.state,
      width: 200,
      render: (_value, row) => stateOf(row, words).join(' · '),
    },
  ]
}

function stateOf(row: ProjectRow, words: Words['training']): readonly string[] {
  return [
    ...(row.isRemoved ? [words.isRemoved] : []),
    ...(row.differs ? [`⚠ ${words.differs}`] : []),
    ...(row.isReviewed ? [] : [words.unreviewed]),
    ...(row.ungraded > 0 ? [words.ungraded(row.ungraded)] : []),
  ]
}
