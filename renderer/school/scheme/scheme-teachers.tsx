import { Table, Typography } from 'antd'
import type { SchemeReport, SchemeTeacher } from '../../../shared/contract/host-values.ts'
import { useWords } from '../../words/words.tsx'

/** Who of this school gains and who loses by a version, and why. */
export function SchemeTeachers({ report }: { readonly report: SchemeReport }) {
  const { scheme: words, person } = useWords()
  const { teachers, unchanged, scheme } = report
  const count = (change: SchemeTeacher['change']): number =>
    teachers.filter((one) => one.change === change).length
  return (
    <section className="scheme-part" aria-label={words.teachers}>
      <Typography.Title level={3}>{words.teachers}</Typography.Title>
      <p role="status">{words.sum(count('gains'), count('loses'), count('shifts'), unchanged)}</p>
      {teachers.length > 0 && (
        <Table<SchemeTeacher>
          aria-label={words.teachers}
          rowKey="person"
          size="small"
          pagination={{ pageSize: 50, hideOnSinglePage: true }}
          dataSource={[...teachers]}
          columns={[
            { title: person.fields.name, dataIndex: 'name', className: 'name-cell' },
            { title: words.result, render: (_, { change }) => words.results[change] },
            { title: words.amount(words.before, scheme.unit), dataIndex: 'before', align: 'right' },
            { title: words.amount(words.after, scheme.unit), dataIndex: 'after', align: 'right' },
            {
              title: words.by,
              align: 'right',
              render: (_, { by }) => (/^[1-9]|^0\.\d*[1-9]/.test(by) ? `+${by}` : by),
            },
            {
              title: words.why,
              className: 'name-cell',
              render: (_, { why }) => why.map((line) => <div key={line}>{line}</div>),
            },
          ]}
        />
      )}
    </section>
  )
}
