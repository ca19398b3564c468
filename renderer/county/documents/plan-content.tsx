import { Alert, Table, Typography } from 'antd'
import type { ConsoleDocument } from '../../../shared/contract/county-http.ts'
import {
  LINE_TEXTS,
  type LineField,
  PLAN_TEXTS,
  type PlanTextField,
} from '../../../shared/domain/kinds/plan-kinds.ts'
import { documentDifference } from '../../../shared/fold/document-difference.ts'
import type { Row } from '../../../shared/fold/row.ts'
import { changesText, PlanDifference, planValueText } from '../../ui/plan-difference.tsx'
import { useCountyWords } from '../county-words.ts'

/** A plan as its school wrote it, and what changed since the county last answered; lines that were taken out are left out. */
export function PlanContent({ rows, before }: Pick<ConsoleDocument, 'rows' | 'before'>) {
  const { decisions, plan: words } = useCountyWords()
  const plan = rows.find(({ kind }) => kind === 'plan')
  const lines = rows
    .filter(({ kind, fields }) => kind === 'plan-line' && fields.removed !== true)
    .sort((a, b) => orderOf(a) - orderOf(b))
  const difference = before && documentDifference('plan', before.rows, rows)
  return (
    <>
      {before && difference && (
        <section aria-label={words.changes.title}>
          <Alert
            className="note"
            type="info"
            showIcon
            title={`${words.changes.since[before.step] ?? ''} ${changesText(difference, words)}`}
            {...(before.reason !== '' && {
              description: `${words.signing.reason}${decisions.colon}${before.reason}`,
            })}
          />
          <PlanDifference difference={difference} words={words} />
        </section>
      )}
      {PARTS.filter((field) => plan?.fields[field] !== undefined).map((field) => (
        <div key={field}>
          <Typography.Text strong>{words.fields[field]}</Typography.Text>
          <p className="document-text">{planValueText(words, field, plan?.fields[field] ?? '')}</p>
        </div>
      ))}
      <Table<Row>
        aria-label={decisions.lines}
        rowKey="id"
        size="small"
        pagination={false}
        scroll={{ x: 'max-content' }}
        dataSource={lines}
        columns={COLUMNS.filter((field) => lines.some((row) => textOf(row, field) !== '')).map((field) => ({
          title: words.columns[field],
          key: field,
          className: 'plan-cell',
          ...(field === 'hours' ? { align: 'right' as const } : {}),
          render: (_: unknown, row: Row) => planValueText(words, field, textOf(row, field)),
        }))}
      />
    </>
  )
}

/** The title stands above. */
const PARTS = [
  ...(Object.keys(PLAN_TEXTS) as PlanTextField[]).filter((field) => field !== 'title'),
  'budget',
] as const

const COLUMNS = Object.keys(LINE_TEXTS) as readonly LineField[]

function orderOf({ fields }: Row): number {
  return typeof fields.order === 'number' ? fields.order : 0
}

function textOf(row: Row | undefined, field: string): string {
  return String(row?.fields[field] ?? '')
}
