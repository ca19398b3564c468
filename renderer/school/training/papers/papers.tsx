import { Button } from 'antd'
import type { ReactNode } from 'react'
import type { Hex } from '../../../../shared/base/bytes.ts'
import type { ViewRow } from '../../../../shared/contract/host-values.ts'
import { useKeys } from '../../../ui/keys.ts'
import { EmptyState } from '../../../ui/list/empty-state.tsx'
import { type ListColumn, ListTable } from '../../../ui/list/list-table.tsx'
import { TableExport } from '../../../ui/list/table-export.tsx'
import { Page } from '../../../ui/page.tsx'
import { goTo } from '../../../ui/route.ts'
import { useWords } from '../../../words/words.tsx'

export interface PapersProps {
  readonly tabs: ReactNode
  readonly rows: readonly ViewRow[]
  /** The first three stay when a paper is open beside them. */
  readonly columns: readonly ListColumn<ViewRow>[]
  readonly open: Hex | undefined
  /** Opens the paper itself; a request to the county is only read. */
  readonly onOpen?: (id: Hex) => void
  /** Undefined where this person may not write them. */
  readonly add: string | undefined
  readonly count: string
  readonly empty: { readonly title: string; readonly next: string }
  readonly panel: ReactNode
}

/** A list of papers of single persons, and beside it the one that is open. */
export function Papers(props: PapersProps) {
  const { tabs, rows, columns, open, onOpen, add, count, empty, panel } = props
  const words = useWords().training
  const isBeside = panel !== null
  useKeys({ Escape: () => goTo('training', PATH) })
  const button = add !== undefined && (
    <Button type="primary" onClick={() => goTo('training', PATH, 'new')}>
      {add}
    </Button>
  )
  return (
    <Page
      title={words.title}
      count={count}
      actions={
        <>
          {tabs}
          {rows.length > 0 && <TableExport name={words.tabs[PATH]} columns={columns} rows={rows} />}
          {rows.length > 0 && button}
        </>
      }
    >
      <div className={isBeside ? 'beside beside-training' : undefined}>
        {rows.length === 0 ? (
          <EmptyState
            title={empty.title}
            next={add === undefined ? words.keepersOnly : empty.next}
            action={!isBeside && button}
          />
        ) : (
          <ListTable<ViewRow>
            name={words.tabs[PATH]}
            columns={columns.map((column, at) => ({ ...column, staysNarrow: at < MOST_NARROW }))}
            rows={rows}
            idOf={({ id }) => id}
            open={open}
            {...(onOpen && { onOpen })}
            isNarrow={isBeside}
          />
        )}
        {panel}
      </div>
    </Page>
  )
}

const PATH = 'corrections'
const MOST_NARROW = 3
