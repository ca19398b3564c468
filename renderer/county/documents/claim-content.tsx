import { Table } from 'antd'
import type { ConsoleComputed, ConsoleComputedLine } from '../../../shared/contract/county-http.ts'
import { sumOfDecimals } from '../../../shared/policy/scheme/exact.ts'
import { useCountyWords } from '../county-words.ts'

/** Who was at what, and what it would count. */
export function ClaimContent({ computed }: { readonly computed: ConsoleComputed | null }) {
  const { decisions } = useCountyWords()
  if (!computed) return null
  const { lines, unit, recognised } = computed
  const people = new Set(lines.map(({ person }) => person)).size
  return (
    <>
      <Table<ConsoleComputedLine>
        aria-label={decisions.people}
        rowKey="attendance"
        size="small"
        pagination={{ pageSize: 100, hideOnSinglePage: true }}
        dataSource={[...lines].sort(byDayAndName)}
        columns={[
          { title: decisions.day, dataIndex: 'day' },
          { title: decisions.theme, dataIndex: 'theme', className: 'name-cell' },
          { title: decisions.person, dataIndex: 'name', className: 'name-cell' },
          { title: decisions.mark, render: (_, { mark }) => decisions.marks[mark] ?? mark },
          { title: decisions.hours, dataIndex: 'hours', align: 'right' },
          { title: decisions.counted(unit), dataIndex: 'counted', align: 'right' },
          {
            title: decisions.outcome,
            className: 'name-cell',
            render: (_, { outcome, why }) => [decisions.outcomes[outcome] ?? outcome, ...why].join(' · '),
          },
        ]}
      />
      <p>{decisions.total(people, sumOfDecimals(lines.map(({ counted }) => counted)), unit)}</p>
      {recognised > 0 && <p>{decisions.recognisedBefore(recognised)}</p>}
    </>
  )
}

function byDayAndName(a: ConsoleComputedLine, b: ConsoleComputedLine): number {
  return a.day === b.day ? a.name.localeCompare(b.name, 'zh') : a.day < b.day ? -1 : 1
}
