import type { Hex } from '../../../shared/base/bytes.ts'
import { type ListColumn, ListTable } from '../../ui/list/list-table.tsx'
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
  return (
    <ListTable<ProjectRow>
      name={words.tabs.projects}
      columns={projectColumns(words)}
      rows={rows}
      idOf={({ row }) => row.id}
      open={open}
      onOpen={(id) => goTo('training', 'id', id)}
      isNarrow={isNarrow}
    />
  )
}

/** On the screen and in the workbook. */
export function projectColumns(words: Words['training']): readonly ListColumn<ProjectRow>[] {
  const { columns } = words
  return [
    {
      key: 'name',
      title: columns.name,
      staysNarrow: true,
      sorts: true,
      value: nameOf(words),
      draw: (project) => <a href={`#/training/id/${project.row.id}`}>{nameOf(words)(project)}</a>,
    },
    {
      key: 'level',
      title: columns.level,
      width: 150,
      value: ({ level }) => (level ? words.levels[level] : ''),
    },
    {
      key: 'span',
      title: columns.span,
      width: 200,
      sorts: true,
      value: ({ start, end }) => (start === end ? start : `${start} – ${end}`),
    },
    {
      key: 'hours',
      title: columns.hours,
      width: 80,
      isNumber: true,
      sorts: true,
      value: ({ hours }) => Number(hours),
      draw: ({ hours }) => hours,
    },
    {
      key: 'people',
      title: columns.people,
      width: 90,
      isNumber: true,
      staysNarrow: true,
      sorts: true,
      value: ({ results }) => results.length,
      draw: ({ results }) => words.people(results.length),
    },
    {
      key: 'state',
      title: columns.state,
      width: 200,
      value: (row) => stateOf(row, words).join(' · '),
    },
  ]
}

function nameOf(words: Words['training']): (project: ProjectRow) => string {
  return ({ row }) => String(row.fields.name ?? '') || words.none
}

function stateOf(row: ProjectRow, words: Words['training']): readonly string[] {
  return [
    ...(row.isRemoved ? [words.isRemoved] : []),
    ...(row.differs ? [`⚠ ${words.differs}`] : []),
    ...(row.isReviewed ? [] : [words.unreviewed]),
    ...(row.ungraded > 0 ? [words.ungraded(row.ungraded)] : []),
  ]
}
