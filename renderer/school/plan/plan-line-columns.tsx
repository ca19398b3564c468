import { Button, type TableProps } from 'antd'
import type { Hex } from '../../../shared/base/bytes.ts'
import type { ViewRow } from '../../../shared/contract/host-values.ts'
import type { LineField } from '../../actions/write-plan-line.ts'
import type { Words } from '../../words/words.tsx'

interface ColumnParts {
  readonly isNarrow: boolean
  readonly open: (line: Hex) => void
  /** Undefined: the person may only read. */
  readonly remove: ((line: ViewRow) => void) | undefined
}

/** With the form open beside it the table keeps what tells the topics apart. */
export function planLineColumns(
  words: Words['plan'],
  { isNarrow, open, remove }: ColumnParts,
): NonNullable<TableProps<ViewRow>['columns']> {
  const columns: NonNullable<TableProps<ViewRow>['columns']> = [
    {
      key: 'number',
      title: words.number,
      width: 56,
      align: 'right',
      className: 'number-cell',
      render: (_value, _row, at) => at + 1,
    },
    text('when', 120),
    {
      key: 'theme',
      title: words.columns.theme,
      render: (_value, row) => (
        <>
          <Button type="link" className="link-cell" onClick={() => open(row.id)}>
            {shown(row, 'theme')}
          </Button>
          {shown(row, 'content') !== '' && <div className="page-count">{shown(row, 'content')}</div>}
        </>
      ),
    },
    text('form', 110),
    text('host', 120),
    text('place', 120),
    {
      key: 'hours',
      title: words.columns.hours,
      width: 90,
      align: 'right',
      className: 'number-cell',
      render: (_value, row) => shown(row, 'hours'),
    },
    {
      key: 'remove',
      width: 70,
      hidden: remove === undefined,
      render: (_value, row) => (
        <Button
          type="text"
          size="small"
          aria-label={words.removeOf(shown(row, 'theme'))}
          onClick={(event) => {
            event.stopPropagation()
            remove?.(row)
          }}
        >
          {words.remove}
        </Button>
      ),
    },
  ]
  return isNarrow ? columns.filter(({ key }) => !['form', 'host', 'place'].includes(String(key))) : columns

  function text(field: LineField, width: number) {
    return {
      key: field,
      title: words.columns[field],
      width,
      render: (_value: unknown, row: ViewRow) => shown(row, field),
    }
  }
}

function shown(row: ViewRow, field: LineField): string {
  const value = row.fields[field]
  return typeof value === 'string' ? value : ''
}
