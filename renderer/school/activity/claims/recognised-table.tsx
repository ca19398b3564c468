import { Table } from 'antd'
import type { Hex } from '../../../../shared/base/bytes.ts'
import { useWords } from '../../../words/words.tsx'
import type { Recognised } from './claim-rows.ts'

export interface RecognisedTableProps {
  readonly recognitions: readonly Recognised[]
  readonly nameOf: (person: Hex) => string
}

/** By teacher, what the county granted for one activity, and why not more. */
export function RecognisedTable({ recognitions, nameOf }: RecognisedTableProps) {
  const words = useWords().activity.claims
  return (
    <Table
      aria-label={words.detail}
      size="small"
      rowKey="id"
      pagination={false}
      dataSource={[...recognitions]}
      columns={[
        { key: 'person', title: words.person, render: (_value, { person }) => nameOf(person) },
        { key: 'hours', title: words.granted, align: 'right', dataIndex: 'hours' },
        { key: 'counted', title: words.counted, align: 'right', dataIndex: 'counted' },
        { key: 'category', title: words.category, dataIndex: 'category' },
        {
          key: 'why',
          title: words.why,
          render: (_value, { why }) => why.map((text) => <div key={text}>{text}</div>),
        },
      ]}
    />
  )
}
