import { Segmented, Table, type TableColumnsType } from 'antd'
import { useMemo } from 'react'
import type { ConsoleComputed, ConsoleComputedLine } from '../../../shared/contract/county-http.ts'
import { sumOfDecimals } from '../../../shared/policy/scheme/exact.ts'
import { useKept } from '../../ui/kept.ts'
import { useCountyWords } from '../county-words.ts'
import { type ClaimSum, sumsOf } from './claim-sums.ts'

type View = 'person' | 'activity' | 'line'

const VIEWS: readonly View[] = ['person', 'activity', 'line']

/** What a claim would count: for each person, at each activity, or line by line. */
export function ClaimContent({ computed }: { readonly computed: ConsoleComputed | null }) {
  const { decisions: words } = useCountyWords()
  const [view, setView] = useKept<View>('county-claim-view', VIEWS, 'person')
  const lines = useMemo(() => [...(computed?.lines ?? [])].sort(byDayAndName), [computed])
  if (!computed) return null
  const { unit, recognised } = computed
  const people = new Set(lines.map(({ person }) => person)).size
  if (lines.length === 0) return <p>{words.allRecognised(recognised)}</p>
  return (
    <>
      <div className="filters">
        <Segmented<View>
          aria-label={words.viewLabel}
          value={view}
          onChange={setView}
          options={VIEWS.map((value) => ({ value, label: words.views[value] }))}
        />
        <span>{words.total(people, sumOfDecimals(lines.map(({ counted }) => counted)), unit)}</span>
      </div>
      {view === 'line' ? (
        <Lines lines={lines} unit={unit} />
      ) : (
        <Sums key={view} by={view} sums={sumsOf(lines, view)} unit={unit} />
      )}
      {recognised > 0 && <p>{words.recognisedBefore(recognised)}</p>}
    </>
  )
}

function Sums({
  by,
  sums,
  unit,
}: {
  readonly by: 'person' | 'activity'
  readonly sums: readonly ClaimSum[]
  readonly unit: string
}) {
  const { decisions: words } = useCountyWords()
  const named: TableColumnsType<ClaimSum> =
    by === 'person'
      ? [{ title: words.person, className: 'name-cell', render: (_, { line }) => line.name }]
      : [
          { title: words.day, className: 'nowrap-cell', render: (_, { line }) => line.day },
          { title: words.theme, className: 'name-cell', render: (_, { line }) => line.theme },
        ]
  return (
    <Table<ClaimSum>
      aria-label={words.people}
      rowKey="key"
      size="small"
      pagination={{ pageSize: 100, hideOnSinglePage: true }}
      dataSource={[...sums]}
      columns={[
        ...named,
        { title: words.counts[by], dataIndex: 'lines', align: 'right' },
        {
          title: words.without,
          align: 'right',
          render: (_, { without }) => (without === 0 ? '' : without),
        },
        { title: words.hours, dataIndex: 'hours', align: 'right' },
        { title: words.counted(unit), dataIndex: 'counted', align: 'right' },
      ]}
    />
  )
}

function Lines({ lines, unit }: { readonly lines: readonly ConsoleComputedLine[]; readonly unit: string }) {
  const { decisions: words } = useCountyWords()
  return (
    <Table<ConsoleComputedLine>
      aria-label={words.people}
      rowKey="attendance"
      size="small"
      pagination={{ pageSize: 100, hideOnSinglePage: true }}
      dataSource={[...lines]}
      columns={[
        { title: words.day, dataIndex: 'day', className: 'nowrap-cell' },
        { title: words.theme, dataIndex: 'theme', className: 'name-cell' },
        { title: words.person, dataIndex: 'name', className: 'name-cell' },
        { title: words.mark, render: (_, { mark }) => words.marks[mark] ?? mark },
        { title: words.hours, dataIndex: 'hours', align: 'right' },
        { title: words.counted(unit), dataIndex: 'counted', align: 'right' },
        {
          title: words.outcome,
          className: 'name-cell',
          render: (_, { outcome, why }) => [words.outcomes[outcome] ?? outcome, ...why].join(' · '),
        },
      ]}
    />
  )
}

function byDayAndName(a: ConsoleComputedLine, b: ConsoleComputedLine): number {
  return a.day === b.day ? a.name.localeCompare(b.name, 'zh') : a.day < b.day ? -1 : 1
}
