import { Table, Typography } from 'antd'
import type { Row } from '../../shared/fold/row.ts'
import { useCountyWords } from './county-words.ts'

const COLUMNS = ['when', 'theme', 'content', 'form', 'host', 'place', 'hours'] as const

/** A plan as its school wrote it; lines that were taken out are left out. */
export function PlanContent({ rows }: { readonly rows: readonly Row[] }) {
  const { decisions } = useCountyWords()
  const plan = rows.find(({ kind }) => kind === 'plan')
  const lines = rows
    .filter(({ kind, fields }) => kind === 'plan-line' && fields.removed !== true)
    .sort((a, b) => orderOf(a) - orderOf(b))
  return (
    <>
      {(['goal', 'measures'] as const).map((field) => (
        <div key={field}>
          <Typography.Text strong>{decisions[field]}</Typography.Text>
          <p className="document-text">{textOf(plan, field)}</p>
        </div>
      ))}
      <Table<Row>
        aria-label={decisions.lines}
        rowKey="id"
        size="small"
        pagination={false}
        dataSource={lines}
        columns={COLUMNS.map((field) => ({
          title: decisions[field],
          key: field,
          className: 'name-cell',
          ...(field === 'hours' ? { align: 'right' as const } : {}),
          render: (_: unknown, row: Row) => textOf(row, field),
        }))}
      />
    </>
  )
}

function orderOf({ fields }: Row): number {
  return typeof fields.order === 'number' ? fields.order : 0
}

function textOf(row: Row | undefined, field: string): string {
  return String(row?.fields[field] ?? '')
}
