import { Button, Table, type TableProps } from 'antd'
import type { ReactNode } from 'react'
import type { Hex } from '../../../shared/base/bytes.ts'
import type { ViewRow } from '../../../shared/contract/host-values.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { useKeys } from '../../ui/keys.ts'
import { Page } from '../../ui/page.tsx'
import { goTo } from '../../ui/route.ts'
import { useWords } from '../../words/words.tsx'

export interface PapersProps {
  /** The word of the address: `degrees`. */
  readonly path: string
  readonly tabs: ReactNode
  readonly rows: readonly ViewRow[]
  readonly columns: NonNullable<TableProps<ViewRow>['columns']>
  readonly open: Hex | undefined
  /** Undefined where this person may not write them. */
  readonly add: string | undefined
  readonly count: string
  readonly empty: { readonly title: string; readonly next: string }
  readonly panel: ReactNode
}

/** A list of papers of single persons, and beside it the one that is open. */
export function Papers({ path, tabs, rows, columns, open, add, count, empty, panel }: PapersProps) {
  const words = useWords().training
  const isBeside = panel !== null
  useKeys({ Escape: () => goTo('training', path) })
  const button = add !== undefined && (
    <Button type="primary" onClick={() => goTo('training', path, 'new')}>
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
          <Table<ViewRow>
            className="row-act"
            size="small"
            rowKey="id"
            pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
            columns={isBeside ? columns.slice(0, 3) : columns}
            dataSource={[...rows]}
            rowClassName={({ id }) => (id === open ? 'row-open' : '')}
          />
        )}
        {panel}
      </div>
    </Page>
  )
}
