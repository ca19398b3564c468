import pg from 'pg'
import { WAITS_FOR_COUNTY } from '../../shared/domain/documents/documents.ts'
import {
  type CountyStore,
  PACKAGES_SHOWN,
  type ScopedRow,
  type ViewBatch,
  type ViewDump,
  type ViewPosition,
} from './county-store.ts'
import { migrate } from './migrate.ts'
import { listSql, putSql, TABLES } from './tables.ts'
import { told } from './view-unavailable.ts'

/**
 * The view in PostgreSQL. Undefined where another server works on this database: a view belongs to one journal.
 * Throws what the database throws.
 */
export async function openPostgresStore(url: string): Promise<CountyStore | undefined> {
  const pool = new pg.Pool({ connectionString: url, max: 8, types: NUMBERS })
  // A connection that breaks while idle is replaced; the next query says so if the server is gone.
  pool.on('error', () => undefined)
  const holder = await pool.connect()
  try {
    const { rows } = await holder.query('SELECT pg_try_advisory_lock($1) AS held', [LOCK])
    if (rows[0].held) {
      await migrate(holder)
      return storeOver(pool, holder)
    }
  } catch (error) {
    holder.release(true)
    await pool.end()
    throw error
  }
  holder.release(true)
  await pool.end()
  return undefined
}

function storeOver(pool: pg.Pool, holder: pg.PoolClient): CountyStore {
  async function position(): Promise<ViewPosition | null> {
    const { rows } = await told(pool.query('SELECT journal, position AS "offset", hash, fold FROM reflected'))
    return rows[0] ?? null
  }

  async function apply(batch: ViewBatch): Promise<void> {
    const write = transaction(pool, async (client) => {
      if (batch.clear) await client.query(`TRUNCATE ${TABLE_NAMES}`)
      await put(client, 'rows', batch.rows.map(flat))
      if (batch.gone.length > 0) await remove(client, batch.gone)
      for (const table of ['documents', 'schools', 'devices', 'requests', 'packages'] as const)
        await put(client, table, batch[table])
      const { journal, offset, hash, fold } = batch.position
      await client.query(
        `INSERT INTO reflected (journal, position, hash, fold) VALUES ($1, $2, $3, $4)
         ON CONFLICT (one) DO UPDATE SET journal = $1, position = $2, hash = $3, fold = $4`,
        [journal, offset, hash, fold],
      )
    })
    await told(write)
  }

  async function list<T extends keyof ViewDump>(table: T, rest = '', values: unknown[] = []) {
    const { rows } = await told(pool.query(listSql(TABLES[table], rest), values))
    return rows as ViewDump[T][number][]
  }

  return {
    position,
    apply,
    overview: async () => ({
      requests: await list('requests', `WHERE state = 'pending' ORDER BY hash`),
      schools: await list('schools'),
      devices: await list('devices'),
      documents: await list('documents', `WHERE step IN (${WAITING}) ORDER BY scope, kind, id`),
      packages: await list('packages', 'ORDER BY at DESC, place DESC, direction LIMIT $1', [PACKAGES_SHOWN]),
    }),
    school: async (scope) => (await list('schools', 'WHERE scope = $1', [scope]))[0] ?? null,
    async rows(scope, kinds) {
      const found = await list('rows', 'WHERE scope = $1 AND kind = ANY($2) ORDER BY kind, id', [
        scope,
        kinds,
      ])
      return found.map(({ row }: ScopedRow) => row)
    },
    dump: async () => ({
      rows: (await list('rows')).map(({ scope, row }: ScopedRow) => ({ scope, row })),
      documents: await list('documents'),
      schools: await list('schools'),
      devices: await list('devices'),
      requests: await list('requests'),
      packages: await list('packages'),
    }),
    async close() {
      holder.release(true)
      await pool.end()
    },
  }
}

async function transaction(pool: pg.Pool, task: (client: pg.PoolClient) => Promise<void>): Promise<void> {
  const client = await pool.connect()
  try {
    await client.query('BEGIN')
    await task(client)
    await client.query('COMMIT')
  } catch (error) {
    // A connection in an unknown state is not used again.
    client.release(true)
    throw error
  }
  client.release()
}

async function put(client: pg.PoolClient, table: keyof ViewDump, lines: readonly object[]): Promise<void> {
  for (let from = 0; from < lines.length; from += PORTION)
    await client.query(putSql(TABLES[table]), [JSON.stringify(lines.slice(from, from + PORTION))])
}

async function remove(client: pg.PoolClient, gone: ViewBatch['gone']): Promise<void> {
  for (const table of ['records', 'documents'])
    await client.query(
      `DELETE FROM ${table} USING jsonb_to_recordset($1::jsonb) AS gone(scope text, kind text, id text)
       WHERE ${table}.scope = gone.scope AND ${table}.kind = gone.kind AND ${table}.id = gone.id`,
      [JSON.stringify(gone)],
    )
}

function flat({ scope, row }: ScopedRow) {
  return { scope, kind: row.kind, id: row.id, row }
}

const PORTION = 1000
/** The county server's own number among PostgreSQL's advisory locks. */
const LOCK = 20_261_121
const TABLE_NAMES = Object.values(TABLES)
  .map(({ name }) => name)
  .join(', ')

/** Counts and times are safe integers here; `pg` would give them as text. */
const NUMBERS: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text') =>
    oid === pg.types.builtins.INT8
      ? Number
      : pg.types.getTypeParser(oid, format)) as pg.CustomTypesConfig['getTypeParser'],
}

const WAITING = WAITS_FOR_COUNTY.map((step) => `'${step}'`).join(', ')
