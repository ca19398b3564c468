import { Checkbox, Table } from 'antd'
import type { Hex } from '../../../../shared/base/bytes.ts'
import type { CopiedLine } from '../../../actions/plan/copy-plan.ts'
import { useWords } from '../../../words/words.tsx'
import { TickAll, toggled } from './tick-all.tsx'

export interface CopyLinesProps {
  readonly lines: readonly CopiedLine[]
  readonly ticks: ReadonlySet<Hex>
  readonly onTick: (ticks: ReadonlySet<Hex>) => void
}

/** Topics of the earlier year with their times of then and now. */
export function CopyLines({ lines, ticks, onTick }: CopyLinesProps) {
  const { planYear, plan } = useWords()
  const words = planYear.copy
  if (lines.length === 0) return null
  return (
    <section aria-label={words.lines} className="part">
      <h3 className="part-title">
        {words.lines} <TickAll all={lines.map(({ id }) => id)} ticks={ticks} onTick={onTick} />
      </h3>
      <Table<CopiedLine>
        aria-label={words.lines}
        size="small"
        rowKey="id"
        pagination={false}
        dataSource={[...lines]}
        columns={[
          {
            key: 'tick',
            title: words.tick,
            width: 44,
            render: (_, { id, values }) => (
              <Checkbox
                aria-label={words.take(values.theme)}
                checked={ticks.has(id)}
                onChange={() => onTick(toggled(ticks, id))}
              />
            ),
          },
          { key: 'was', title: words.was, width: 150, dataIndex: 'was' },
          { key: 'now', title: words.now, width: 150, render: (_, { values }) => values.when },
          {
            key: 'theme',
            title: plan.columns.theme,
            render: (_, { values, isThere }) => (
              <>
                <span className="name-cell">{values.theme}</span>
                {isThere && <div className="page-count">⚠ {words.isThere}</div>}
              </>
            ),
          },
          { key: 'host', title: plan.columns.host, width: 130, render: (_, { values }) => values.host },
          {
            key: 'hours',
            title: plan.columns.hours,
            width: 90,
            align: 'right',
            className: 'number-cell',
            render: (_, { values }) => values.hours,
          },
        ]}
      />
    </section>
  )
}
