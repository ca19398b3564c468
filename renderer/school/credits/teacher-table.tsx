import { CheckCircleOutlined, CloseCircleOutlined, ExclamationCircleOutlined } from '@ant-design/icons'
import { Table, type TableColumnsType } from 'antd'
import type { Hex } from '../../../shared/base/bytes.ts'
import type { Outlook, OutlookState } from '../../../shared/policy/teacher-outlook.ts'
import { nameOf } from '../../actions/find-persons.ts'
import { shownText } from '../../actions/write-person.ts'
import { goTo } from '../../ui/route.ts'
import { useWords, type Words } from '../../words/words.tsx'
import { Bar } from './category-bars.tsx'
import { gapsText } from './gaps-text.ts'
import { type TeacherCredits, worstOf } from './teacher-credits.ts'

export interface TeacherTableProps {
  readonly teachers: readonly TeacherCredits[]
  readonly open: Hex | undefined
  /** Something is open beside it: only what tells people apart. */
  readonly isNarrow: boolean
}

export function TeacherTable({ teachers, open, isNarrow }: TeacherTableProps) {
  const words = useWords()
  const columns = columnsOf(words)
  return (
    <Table<TeacherCredits>
      className="row-act"
      aria-label={words.credits.title}
      size="small"
      rowKey={({ person }) => person.id}
      pagination={{ pageSize: PAGE, hideOnSinglePage: true, showSizeChanger: false }}
      columns={isNarrow ? columns.filter(({ key }) => NARROW.includes(String(key))) : columns}
      dataSource={[...teachers]}
      rowClassName={({ person }) => (person.id === open ? 'row-open' : '')}
      onRow={({ person }) => ({ onClick: () => goTo('credits', 'id', person.id) })}
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

function columnsOf({ credits: words }: Words): TableColumnsType<TeacherCredits> {
  return [
    {
      key: 'name',
      title: words.columns.name,
      width: 190,
      className: 'name-cell',
      render: (_value, { person }) => <a href={`#/credits/id/${person.id}`}>{nameOf(person)}</a>,
    },
    {
      key: 'subject',
      title: words.columns.subject,
      width: 120,
      render: (_value, { person }) => shownText(person.fields.subjects),
    },
    {
      key: 'year',
      title: words.columns.year,
      width: 110,
      render: (_value, { year }) => <StateMark outlook={year} />,
    },
    {
      key: 'cycle',
      title: words.columns.cycle,
      width: 110,
      render: (_value, { cycle }) => <StateMark outlook={cycle} />,
    },
    {
      key: 'have',
      title: words.columns.have,
      width: 160,
      className: 'bar-cell',
      render: (_value, { categories }) => <Total categories={categories} />,
    },
    {
      key: 'gap',
      title: words.columns.gap,
      render: (_value, teacher) => gapsText(nextOutlook(teacher)?.gaps ?? [], words, 2),
    },
    {
      key: 'deadline',
      title: words.columns.deadline,
      width: 110,
      className: 'nowrap-cell',
      render: (_value, teacher) => nextOutlook(teacher)?.deadline ?? '',
    },
  ]
}

function Total({ categories }: Pick<TeacherCredits, 'categories'>) {
  const { credits: words } = useWords()
  const whole = categories.find(({ parent }) => parent === null)
  if (!whole) return null
  const text = words.haveOf(whole.recognised, whole.required, '')
  return (
    <>
      <span className="number-cell">{text}</span>
      <Bar {...whole} label={`${whole.label} ${text}`} />
    </>
  )
}

/** What comes due first and is not met. */
function nextOutlook(teacher: TeacherCredits): Outlook | null {
  if (worstOf(teacher) === 'safe') return null
  return teacher.year !== null && teacher.year.gaps.length > 0 ? teacher.year : teacher.cycle
}

const NARROW = ['name', 'year', 'cycle']
/** More at once makes an old PC slow. */
const PAGE = 50
