import type { Hex } from '../../shared/base/bytes.ts'
import type { ViewChanges, ViewRow } from '../../shared/contract/host-values.ts'
import type { Kind } from '../../shared/domain/kinds/kinds.ts'
import { rowKey } from '../../shared/fold/row.ts'

/** A row as it became after the pages were put; null: it is gone. */
export interface ChangedRow {
  readonly kind: Kind
  readonly id: Hex
  readonly row: ViewRow | null
}

type ChangedAndGone = Pick<ViewChanges, 'rows' | 'gone'>

/** One for each key; a row that is told both gone and there is there. */
export function changedRows({ rows, gone }: ChangedAndGone): readonly ChangedRow[] {
  return [
    ...gone.map(({ kind, id }) => ({ kind, id, row: null })),
    ...rows.map((row) => ({ kind: row.kind, id: row.id, row })),
  ]
}

/** The rows of the pages, with what became of them since. */
export function withChanges(
  pages: readonly (readonly ViewRow[])[],
  changed: readonly ChangedRow[],
): readonly ViewRow[] {
  const rows = pages.flat()
  if (changed.length === 0) return rows
  const byKey = new Map(rows.map((row) => [rowKey(row.kind, row.id), row]))
  for (const { kind, id, row } of changed) {
    if (row) byKey.set(rowKey(kind, id), row)
    else byKey.delete(rowKey(kind, id))
  }
  return [...byKey.values()]
}
