import { QuestionCircleOutlined } from '@ant-design/icons'
import { Table, Typography } from 'antd'
import { NUMBER_GROUPS, type SchemeNumber } from '../../../shared/policy/scheme/scheme-number.ts'
import { useWords } from '../../words/words.tsx'

/** The whole scheme, number by number, with where each comes from; what nobody has confirmed says so (PL3). */
export function SchemeText({ numbers }: { readonly numbers: readonly SchemeNumber[] }) {
  const { scheme: words } = useWords()
  const open = numbers.filter(isUnconfirmed).length
  return (
    <section className="scheme-part" aria-label={words.whole}>
      <Typography.Title level={3}>{words.whole}</Typography.Title>
      <p className="frame-quiet">{words.wholeHint(numbers.length, open)}</p>
      {NUMBER_GROUPS.map((group) => {
        const lines = numbers.filter((one) => one.group === group)
        if (lines.length === 0) return null
        return (
          <Table<SchemeNumber>
            key={group}
            aria-label={words.groups[group]}
            title={() => <strong>{words.groups[group]}</strong>}
            className="scheme-group"
            rowKey="key"
            size="small"
            pagination={false}
            dataSource={lines}
            columns={[
              { title: words.what, dataIndex: 'label', className: 'name-cell', width: '30%' },
              {
                title: words.condition,
                className: 'name-cell',
                render: (_, { condition }) => condition ?? words.always,
              },
              { title: words.value, dataIndex: 'value', align: 'right', width: 150 },
              {
                title: words.origin,
                className: 'name-cell',
                width: '26%',
                render: (_, one) => <Origin one={one} />,
              },
            ]}
          />
        )
      })}
    </section>
  )
}

function Origin({ one }: { readonly one: SchemeNumber }) {
  const { scheme: words } = useWords()
  const { origin, ambiguities } = one
  if (origin !== null)
    return ambiguities.every((id) => origin.includes(id)) ? origin : words.asked(origin, ambiguities)
  if (!isUnconfirmed(one)) return <span className="frame-quiet">{words.noOrigin}</span>
  return (
    <span className="frame-quiet">
      <QuestionCircleOutlined /> {words.unconfirmed(ambiguities)}
    </span>
  )
}

/** A number without an origin is a default; how records are sorted, and when a version begins, is the county's to say. */
function isUnconfirmed({ group, key, origin }: SchemeNumber): boolean {
  return origin === null && group !== 'rules' && key !== 'effectiveFrom'
}
