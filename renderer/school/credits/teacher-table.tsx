import { CheckCircleOutlined, CloseCircleOutlined, ExclamationCircleOutlined } from '@ant-design/icons'
import { useMemo } from 'react'
import type { Hex } from '../../../shared/base/bytes.ts'
import type { Outlook, OutlookState } from '../../../shared/policy/ledger/teacher-outlook.ts'
import { nameOf } from '../../actions/person/find-persons.ts'
import { shownText } from '../../actions/person/write-person.ts'
import { type ListColumn, ListTable } from '../../ui/list/list-table.tsx'
import { goTo } from '../../ui/route.ts'
import { useWords, type Words } from '../../words/words.tsx'
import { Bar } from './category-bars.tsx'
import { gapsText } from './gaps-text.ts'
import { shownAmount } from './shown-amount.ts'
import { type TeacherCredits, worstOf } from './teacher-credits.ts'

export interface TeacherTableProps {
  readonly teachers: readonly TeacherCredits[]
  readonly open: Hex | undefined
  /** Something is open beside it: only what tells people apart. */
  readonly isNarrow: boolean
}

export function TeacherTable({ teachers, open, isNarrow }: TeacherTableProps) {
  const words = useWords()
  const columns = useMemo(() => teacherColumns(words), [words])
  return (
    <ListTable<TeacherCredits>
      name={words.credits.title}
      columns={columns}
      rows={teachers}
      idOf={({ person }) => person.id}
      open={open}
      onOpen={(id) => goTo('credits', 'id', id)}
      isNarrow={isNarrow}
    />
  )
}

/** An icon and a word: never a colour alone. */
export function StateMark({ outlook }: { readonly outlook: Outlook | null }) {
  const { credits: words } = useWords()
  if (!outlook) return <span className="frame-quiet">{words.noYear}</span>
  return (
    <span className="nowrap-cell">
      {ICONS[outlook.state]} {words.states[outlook.state]}
      {!outlook.binding && words.guidance}
    </span>
  )
}

const ICONS: Readonly<Record<OutlookState, React.ReactNode>> = {
  short: <CloseCircleOutlined aria-hidden />,
  'at-risk': <ExclamationCircleOutlined aria-hidden />,
  safe: <CheckCircleOutlined aria-hidden />,
}

/** On the screen and in the workbook; amounts are exact decimals, so they go out as they are. */
export function teacherColumns({ credits: words }: Words): readonly ListColumn<TeacherCredits>[] {
  const { columns } = words
  return [
    {
      key: 'name',
      title: columns.name,
      width: 190,
      staysNarrow: true,
      sorts: true,
      value: ({ person }) => nameOf(person),
      draw: ({ person }) => <a href={`#/credits/id/${person.id}`}>{nameOf(person)}</a>,
    },
    {
      key: 'subject',
      title: columns.subject,
      width: 120,
      sorts: true,
      value: ({ person }) => shownText(person.fields.subjects),
    },
    { ...stateColumn('year', words), staysNarrow: true },
    { ...stateColumn('cycle', words), staysNarrow: true },
    {
      key: 'have',
      title: columns.have,
      width: 160,
      value: ({ categories }) => haveText(categories, words),
      draw: ({ categories }) => <Total categories={categories} />,
    },
    {
      key: 'gap',
      title: columns.gap,
      value: (teacher) => gapsText(nextOutlook(teacher)?.gaps ?? [], words, 2),
    },
    {
      key: 'deadline',
      title: columns.deadline,
      width: 110,
      sorts: true,
      value: (teacher) => nextOutlook(teacher)?.deadline ?? '',
    },
  ]
}

function stateColumn(span: 'year' | 'cycle', words: Words['credits']): ListColumn<TeacherCredits> {
  return {
    key: span,
    title: words.columns[span],
    width: 110,
    value: (teacher) => {
      const outlook = teacher[span]
      return outlook ? words.states[outlook.state] : words.noYear
    },
    draw: (teacher) => <StateMark outlook={teacher[span]} />,
  }
}

function Total({ categories }: Pick<TeacherCredits, 'categories'>) {
  const { credits: words } = useWords()
  const whole = categories.find(isWhole)
  if (!whole) return null
  const text = haveText(categories, words)
  return (
    <>
      <span className="number-cell">{text}</span>
      <Bar {...whole} label={`${whole.label} ${text}`} />
    </>
  )
}

function haveText(categories: TeacherCredits['categories'], words: Words['credits']): string {
  const whole = categories.find(isWhole)
  return whole ? words.haveOf(shownAmount(whole.recognised), shownAmount(whole.required), '').trim() : ''
}

function isWhole({ parent }: TeacherCredits['categories'][number]): boolean {
  return parent === null
}

/** What comes due first and is not met. */
function nextOutlook(teacher: TeacherCredits): Outlook | null {
  if (worstOf(teacher) === 'safe') return null
  return teacher.year !== null && teacher.year.gaps.length > 0 ? teacher.year : teacher.cycle
}
