import { Checkbox, Table, type TableColumnsType } from 'antd'
import type { LineField, Mechanism } from '../../../../shared/domain/kinds/plan-kinds.ts'
import type { PastedLine, PastedLines } from '../../../../shared/domain/plan/plan-cells.ts'
import type { PlanColumn } from '../../../../shared/domain/plan/plan-columns.ts'
import { useWords } from '../../../words/words.tsx'
import { toggled } from './tick-all.tsx'

export interface PasteRowsProps {
  readonly read: PastedLines
  /** Of the topics that are in the plan. */
  readonly themes: ReadonlySet<string>
  readonly isTaken: (row: number, theme: string) => boolean
  readonly turned: ReadonlySet<number>
  readonly onTurn: (turned: ReadonlySet<number>) => void
  readonly columns: readonly PlanColumn[]
}

/** What would be added, row by row, in the columns that were pasted. */
export function PasteRows({ read, themes, isTaken, turned, onTurn, columns }: PasteRowsProps) {
  const { planYear, plan } = useWords()
  const words = planYear.paste
  const fields = columns.filter((column): column is LineField => column !== null && column !== 'order')
  const tick: TableColumnsType<PastedLine>[number] = {
    key: 'tick',
    title: planYear.copy.tick,
    width: 44,
    fixed: 'left',
    render: (_, { row, values: { theme = '' } }) => (
      <Checkbox
        aria-label={words.take(row, theme)}
        checked={isTaken(row, theme)}
        onChange={() => onTurn(toggled(turned, row))}
      />
    ),
  }
  const number: TableColumnsType<PastedLine>[number] = {
    key: 'row',
    title: words.row,
    width: 48,
    align: 'right',
    className: 'number-cell',
    dataIndex: 'row',
  }
  return (
    <section aria-label={words.rows} className="part">
      <h3 className="part-title">{words.rows}</h3>
      <Table<PastedLine>
        aria-label={words.rows}
        size="small"
        rowKey="row"
        pagination={false}
        scroll={{ x: 'max-content', y: 320 }}
        dataSource={[...read.lines]}
        columns={[
          tick,
          number,
          ...fields.map((field): TableColumnsType<PastedLine>[number] => ({
            key: field,
            title: plan.columns[field],
            className: 'paste-cell',
            ...(field === 'hours' && { align: 'right' as const }),
            render: (_, line) => cell(line, field),
          })),
        ]}
      />
    </section>
  )

  function cell({ values, doubts }: PastedLine, field: LineField) {
    const doubt = doubts.find((one) => one.field === field)
    const value = values[field] ?? ''
    const shown = field === 'mechanism' ? (plan.mechanisms[value as Mechanism] ?? '') : value
    const isThere = field === 'theme' && themes.has(value)
    return (
      <>
        {shown || (doubt && <del>{doubt.shown}</del>)}
        {doubt && <span title={words.reason[doubt.reason]}> ⚠</span>}
        {isThere && <div className="page-count">⚠ {words.isThere}</div>}
      </>
    )
  }
}
