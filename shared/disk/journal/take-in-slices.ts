import type { Fold } from '../../fold/fold.ts'
import { type Row, type RowChanges, type RowKey, rowKey } from '../../fold/row.ts'
import type { Written } from '../../operation/operation.ts'

/** As `take`, with pauses in which others are served; what a row became last is told. `most`: changes at once. */
export async function takeInSlices(
  fold: Fold,
  operations: readonly Written[],
  most = CHANGES_AT_ONCE,
): Promise<RowChanges> {
  const rows = new Map<string, Row>()
  const gone = new Map<string, RowKey>()
  for (const slice of slicesOf(operations, most)) {
    await new Promise((resolve) => setImmediate(resolve))
    const told = fold.take(slice)
    for (const row of told.rows) {
      rows.set(rowKey(row.kind, row.id), row)
      gone.delete(rowKey(row.kind, row.id))
    }
    for (const key of told.gone) {
      gone.set(rowKey(key.kind, key.id), key)
      rows.delete(rowKey(key.kind, key.id))
    }
  }
  return { rows: [...rows.values()], gone: [...gone.values()] }
}

function* slicesOf(operations: readonly Written[], most: number): Generator<Written[]> {
  let slice: Written[] = []
  let changes = 0
  for (const written of operations) {
    slice.push(written)
    changes += written.operation.changes.length
    if (changes < most) continue
    yield slice
    slice = []
    changes = 0
  }
  if (slice.length > 0) yield slice
}

/** A roll call of forty is eighty. */
export const CHANGES_AT_ONCE = 1000
