import { Table, Typography } from 'antd'
import type { SchemeLine } from '../../../shared/contract/host-values.ts'
import type { SchemeChange } from '../../../shared/policy/scheme/scheme-difference.ts'
import { useWords } from '../../words/words.tsx'

interface SchemeChangesProps {
  readonly changes: readonly SchemeChange[]
  readonly succeeds: SchemeLine
}

/** What one version says otherwise than the one before it. */
export function SchemeChanges({ changes, succeeds }: SchemeChangesProps) {
  const { scheme: words } = useWords()
  return (
    <section className="scheme-part" aria-label={words.changes}>
      <Typography.Title level={3}>{words.changes}</Typography.Title>
      <p className="frame-quiet">{words.changesHint(succeeds.version)}</p>
      <Table<SchemeChange>
        aria-label={words.changes}
        rowKey="key"
        size="small"
        pagination={false}
        dataSource={[...changes]}
        locale={{ emptyText: words.noChanges }}
        columns={[
          {
            title: words.what,
            className: 'name-cell',
            render: (_, { group, label }) => `${words.groups[group]} · ${label}`,
          },
          {
            title: words.condition,
            className: 'name-cell',
            render: (_, one) => one.condition ?? words.always,
          },
          { title: words.before, align: 'right', render: (_, { before }) => before ?? words.nothing },
          { title: words.after, align: 'right', render: (_, { after }) => after ?? words.nothing },
        ]}
      />
    </section>
  )
}
