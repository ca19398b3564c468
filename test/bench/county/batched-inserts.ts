import pg from 'pg'
import type { Row } from '../../../shared/fold/row.ts'
import { millis } from '../side-by-side.ts'

/** A county's database as it stands, and the plainest way to put records there. */
export interface BatchedInserts {
  /** Bytes of the database, and of its log of changes. */
  bytes(): Promise<{ readonly database: number; readonly log: number }>
  /**
   * Inserts records into an empty table like the view's, with its key, a thousand a statement and transaction. Milliseconds.
   */
  insertRecords(scope: string, records: readonly Row[]): Promise<number>
  /** Nothing stands there any more, not even the tables. */
  clear(): Promise<void>
  close(): Promise<void>
}

export async function batchedInserts(url: string): Promise<BatchedInserts> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()

  async function insertInto(copy: string, lines: readonly unknown[]): Promise<void> {
    for (let from = 0; from < lines.length; from += PORTION)
      await client.query(
        `INSERT INTO ${copy} SELECT * FROM jsonb_populate_recordset(NULL::${copy}, $1::jsonb)`,
        [JSON.stringify(lines.slice(from, from + PORTION))],
      )
  }

  async function insertRecords(scope: string, records: readonly Row[]): Promise<number> {
    await client.query('CREATE SCHEMA beside')
    await client.query('CREATE TABLE beside.records (LIKE records INCLUDING ALL)')
    const lines = records.map((row) => ({ scope, kind: row.kind, id: row.id, row }))
    const took = await millis(() => insertInto('beside.records', lines))
    await client.query('DROP SCHEMA beside CASCADE')
    return took
  }

  return {
    async bytes() {
      const { rows } = await client.query<{ database: string; log: string }>(
        `SELECT pg_database_size(current_database()) AS database,
                (SELECT sum(size) FROM pg_ls_waldir()) AS log`,
      )
      return { database: Number(rows[0]!.database), log: Number(rows[0]!.log) }
    },
    insertRecords,
    clear: async () => void (await client.query('DROP SCHEMA public CASCADE; CREATE SCHEMA public')),
    close: () => client.end(),
  }
}

const PORTION = 1000
