import pg from 'pg'

/** The rows of a county's database, whatever its tables are; and the plainest way to put them there. */
export interface BatchedInserts {
  /** Rows in all tables. */
  rows(): Promise<number>
  /** Bytes of the database, and of its log of changes. */
  bytes(): Promise<{ readonly database: number; readonly log: number }>
  /**
   * Inserts all rows that stand there into empty tables with the same columns, keys and indexes, a thousand a statement
   * and transaction. Milliseconds, reading them first not counted.
   */
  insertAll(): Promise<number>
  /** Nothing stands there any more, not even the tables. */
  clear(): Promise<void>
  close(): Promise<void>
}

export async function batchedInserts(url: string): Promise<BatchedInserts> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()

  async function tables(): Promise<string[]> {
    const { rows } = await client.query<{ name: string }>(
      `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1`,
    )
    return rows.map(({ name }) => name)
  }

  async function countIn(table: string): Promise<number> {
    const { rows } = await client.query<{ count: string }>(`SELECT count(*) AS count FROM "${table}"`)
    return Number(rows[0]!.count)
  }

  async function insertInto(copy: string, lines: readonly unknown[]): Promise<void> {
    for (let from = 0; from < lines.length; from += PORTION)
      await client.query(
        `INSERT INTO ${copy} SELECT * FROM jsonb_populate_recordset(NULL::${copy}, $1::jsonb)`,
        [JSON.stringify(lines.slice(from, from + PORTION))],
      )
  }

  async function insertAll(): Promise<number> {
    let took = 0
    await client.query('CREATE SCHEMA beside')
    for (const table of await tables()) {
      const { rows } = await client.query<{ line: unknown }>(
        `SELECT to_jsonb(whole_line) AS line FROM "${table}" AS whole_line`,
      )
      const copy = `beside."${table}"`
      await client.query(`CREATE TABLE ${copy} (LIKE "${table}" INCLUDING ALL)`)
      const lines = rows.map(({ line }) => line)
      const began = performance.now()
      await insertInto(copy, lines)
      took += performance.now() - began
    }
    await client.query('DROP SCHEMA beside CASCADE')
    return took
  }

  return {
    async rows() {
      let sum = 0
      for (const table of await tables()) sum += await countIn(table)
      return sum
    },
    async bytes() {
      const { rows } = await client.query<{ database: string; log: string }>(
        `SELECT pg_database_size(current_database()) AS database,
                (SELECT sum(size) FROM pg_ls_waldir()) AS log`,
      )
      return { database: Number(rows[0]!.database), log: Number(rows[0]!.log) }
    },
    insertAll,
    clear: async () => void (await client.query('DROP SCHEMA public CASCADE; CREATE SCHEMA public')),
    close: () => client.end(),
  }
}

const PORTION = 1000
