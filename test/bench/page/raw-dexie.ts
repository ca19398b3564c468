import { Dexie, type Table } from 'dexie'
import type { ViewRow } from '../../../shared/contract/host-values.ts'

/**
 * Milliseconds of one `bulkPut` into a database keyed by kind and id, with no other index. `strict`
 * waits for the disk and keeps the rows for the next time; `relaxed` begins with an empty database.
 */
export async function bulkPutApart(
  durability: 'strict' | 'relaxed',
  rows: readonly ViewRow[],
): Promise<number> {
  const name = `reference-${durability}`
  if (durability === 'relaxed') await Dexie.delete(name)
  const db = new Dexie(name, { chromeTransactionDurability: durability }) as Dexie & {
    rows: Table<ViewRow, [string, string]>
  }
  db.version(1).stores({ rows: '[kind+id]' })
  await db.open()
  const began = performance.now()
  await db.rows.bulkPut(rows)
  const took = performance.now() - began
  db.close()
  return took
}
