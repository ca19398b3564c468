import { Table, type TableColumnsType } from 'antd'
import { type KeyboardEvent, type ReactNode, useDeferredValue, useEffect, useMemo, useRef } from 'react'

/** One column: what a cell says as text or number also sorts it and goes into the workbook. */
export interface ListColumn<R> {
  readonly key: string
  readonly title: string
  readonly value: (row: R) => string | number | null
  /** How it is drawn, where that is more than its value. */
  readonly draw?: (row: R) => ReactNode
  readonly width?: number
  readonly isNumber?: boolean
  /** Stays when something is open beside the list. */
  readonly staysNarrow?: boolean
  readonly sorts?: boolean
  /** In the workbook, the whole of a value that the screen shows masked (TR5). */
  readonly whole?: (
    row: R,
  ) => { readonly kind: string; readonly id: string; readonly field: string } | undefined
}

export interface ListTableProps<R> {
  /** Accessible name. */
  readonly name: string
  readonly columns: readonly ListColumn<R>[]
  readonly rows: readonly R[]
  readonly idOf: (row: R) => string
  readonly open?: string | undefined
  readonly onOpen?: (id: string) => void
  readonly isNarrow?: boolean
}

/**
 * The program's one list: a row opens by click, Enter or the arrow keys' focus. Pages of a hundred rows: more at once
 * makes an old PC slow, and search is quicker than leafing.
 */
export function ListTable<R extends object>(props: ListTableProps<R>) {
  const { name, columns, rows, open, isNarrow = false } = props
  const place = useRef<HTMLDivElement>(null)
  const latest = useRef(props)
  latest.current = props
  const opens = props.onOpen !== undefined
  // What the window can show comes at once, the rest of the page right after it.
  const pageSize = useDeferredValue(PAGE, FIRST)
  // Opened from elsewhere, its row may lie far down: among those that come after the first.
  useEffect(() => {
    if (open === undefined || pageSize < PAGE) return
    place.current?.querySelector('tr.row-open')?.scrollIntoView({ block: 'nearest' })
  }, [open, pageSize])

  function press(event: KeyboardEvent<HTMLDivElement>): void {
    if (!opens || !(event.target instanceof HTMLTableRowElement)) return
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      focusBeside(event.target, event.key === 'ArrowDown' ? 1 : -1)
    }
    const id = event.target.dataset.rowKey
    if (event.key === 'Enter' && id) latest.current.onOpen?.(id)
  }

  // A letter typed above draws the screen twice, and a thousand cells only when other rows are shown.
  const table = useMemo(() => {
    const idOf = (row: R) => latest.current.idOf(row)
    return (
      <Table<R>
        aria-label={name}
        rowKey={idOf}
        size="small"
        dataSource={rows as R[]}
        columns={drawnColumns(columns, isNarrow)}
        pagination={{ pageSize, showSizeChanger: false, hideOnSinglePage: true }}
        rowClassName={(row) => (idOf(row) === open ? 'row-open' : '')}
        {...(opens && {
          onRow: (row: R) => ({ tabIndex: 0, onClick: () => latest.current.onOpen?.(idOf(row)) }),
        })}
      />
    )
  }, [name, rows, columns, isNarrow, open, opens, pageSize])

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only watches what bubbles out of the rows
    <div ref={place} className={opens ? 'row-act' : undefined} onKeyDown={press}>
      {table}
    </div>
  )
}

const PAGE = 100
const FIRST = 30

function drawnColumns<R extends object>(
  columns: readonly ListColumn<R>[],
  isNarrow: boolean,
): TableColumnsType<R> {
  return columns
    .filter(({ staysNarrow }) => !isNarrow || staysNarrow)
    .map(({ key, title, value, draw, width, isNumber, sorts }) => ({
      key,
      title,
      ...(width !== undefined && !isNarrow && { width }),
      ...(isNumber && { align: 'right' as const, className: 'number-cell' }),
      ...(sorts && { sorter: (a: R, b: R) => compare(value(a), value(b)), showSorterTooltip: false }),
      render: (_: unknown, row: R) => (draw ? draw(row) : value(row)),
    }))
}

function compare(a: string | number | null, b: string | number | null): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b
  return String(a ?? '').localeCompare(String(b ?? ''), 'zh-CN')
}

function focusBeside(row: HTMLTableRowElement, by: 1 | -1): void {
  const rows = [...(row.parentElement?.querySelectorAll<HTMLTableRowElement>('tr[tabindex]') ?? [])]
  rows[rows.indexOf(row) + by]?.focus()
}
