import { Table, type TableColumnsType, Tag } from 'antd'
import type { Hex } from '../../../shared/base/bytes.ts'
import type { ViewRow } from '../../../shared/contract/host-values.ts'
import { nameOf } from '../../actions/find-persons.ts'
import { shownText } from '../../actions/write-person.ts'
import { goTo } from '../../ui/route.ts'
import { useWords } from '../../words/words.tsx'

export interface PersonTableProps {
  readonly persons: readonly ViewRow[]
  readonly open: Hex | undefined
  /** Beside an open panel there is room for the first columns only. */
  readonly narrow: boolean
}

export function PersonTable({ persons, open, narrow }: PersonTableProps) {
  const { person: words } = useWords()
  const texts: TableColumnsType<ViewRow> = (narrow ? NARROW : WIDE).map((field) => ({
    key: field,
    title: words.fields[field],
    className: NUMBERS.includes(field) ? 'number-cell' : undefined,
    render: (_, row) => (field === 'sex' ? sexText(row) : shownText(row.fields[field])),
  }))

  function sexText({ fields }: ViewRow): string {
    return typeof fields.sex === 'string' && fields.sex !== '' ? (words.sexes[fields.sex] ?? '') : ''
  }

  return (
    <Table<ViewRow>
      className="row-act"
      rowKey="id"
      size="small"
      dataSource={[...persons]}
      pagination={persons.length > PAGE ? { pageSize: PAGE, showSizeChanger: false } : false}
      rowClassName={({ id }) => (id === open ? 'row-open' : '')}
      onRow={({ id }) => ({ onClick: () => goTo('person', 'id', id) })}
      columns={[
        {
          key: 'name',
          title: words.fields.name,
          className: 'name-cell',
          render: (_, row) => (
            <>
              <a href={`#/person/id/${row.id}`}>{nameOf(row)}</a>{' '}
              {Object.keys(row.beside).length > 0 && <Tag color="warning">{words.filters.doubtful}</Tag>}
            </>
          ),
        },
        ...texts,
      ]}
    />
  )
}

/** More at once makes an old PC slow; search is quicker than leafing. */
const PAGE = 100
const NARROW = ['sex', 'subjects', 'title', 'status'] as const
const WIDE = [
  'sex',
  'nation',
  'stage',
  'subjects',
  'title',
  'post',
  'started',
  'id-number',
  'phone',
  'status',
] as const
const NUMBERS: readonly string[] = ['started', 'id-number', 'phone']
