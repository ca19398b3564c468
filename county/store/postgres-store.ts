import pg from 'pg'
import type { Hex } from '../../shared/base/bytes.ts'
import { WAITS_FOR_COUNTY } from '../../shared/domain/documents/documents.ts'
import type {
  CountyStore,
  Overview,
  ScopedRow,
  ShownPlace,
  ViewBatch,
  ViewDump,
  ViewReached,
} from './county-store.ts'
import { createLasting, type Heard, type Lasting } from './lasting-session.ts'
import { postgresLists } from './postgres-lists.ts'
import { openSession, type PostgresSession } from './postgres-session.ts'
import { listSql, putSql, TABLES } from './tables.ts'
import { told, viewUnavailable } from './view-unavailable.ts'

export interface StoreTools {
  /** Where the database is now; asked again each time it was lost. */
  readonly url: () => Promise<string>
  readonly heard?: (what: Heard) => void
}

/**
 * The view in PostgreSQL. `in-use` where another server works on this database; afterwards a database that is lost
 * comes back by itself (`createLasting`). Throws what the database throws while it is opened.
 */
export async function openPostgresStore({
  url,
  heard = () => undefined,
}: StoreTools): Promise<CountyStore | 'in-use'> {
  const reopen = async () => openSession(await url())
  const first = await reopen()
  if (first === 'in-use') return first
  return storeOver(createLasting(first, { reopen, heard }))
}

export function storeOver(lasting: Lasting<PostgresSession>): CountyStore {
  // In a later session another server may have written: before it is written to, it is asked for its place.
  let asked = lasting.current()
  let tail: Promise<unknown> = Promise.resolve()
  let written = 0

  async function reached(): Promise<ViewReached | null> {
    const session = lasting.current()
    const { rows } = await told(session.pool.query('SELECT journal FROM reflected'))
    const { rows: scopes } = await told(session.pool.query('SELECT scope, fold, "offset", hash FROM shown'))
    asked = session
    return rows[0] ? { journal: rows[0].journal, scopes } : null
  }

  async function place(wanted: Hex): Promise<ShownPlace | null> {
    const { rows } = await told(
      query('SELECT journal, scope, fold, "offset", hash FROM shown, reflected WHERE scope = $1', [wanted]),
    )
    if (!rows[0]) return null
    const { journal, ...shown } = rows[0]
    return { journal, place: shown }
  }

  function inTurn(task: (client: pg.Client) => Promise<void>): Promise<void> {
    const mine = tail.then(() => told(write(task))).finally(() => written++)
    tail = mine.catch(() => undefined)
    return mine
  }

  async function write(task: (client: pg.Client) => Promise<void>): Promise<void> {
    const session = lasting.current()
    if (session !== asked) throw viewUnavailable('away')
    await transaction(session, task)
  }

  function begin(journal: Hex): Promise<void> {
    return inTurn(async (client) => {
      await client.query(`TRUNCATE ${TABLE_NAMES}, shown, reflected`)
      await client.query('INSERT INTO reflected (journal) VALUES ($1)', [journal])
    })
  }

  function apply(batch: ViewBatch): Promise<void> {
    return inTurn(async (client) => {
      const { scope, fold, offset, hash } = batch.place
      if (batch.isAnew) await clear(client, scope)
      await put(client, 'rows', batch.rows.map(flat))
      if (batch.gone.length > 0) await remove(client, batch.gone)
      for (const table of ['documents', 'schools', 'devices', 'packages'] as const)
        await put(client, table, batch[table])
      await client.query(
        `INSERT INTO shown (scope, fold, "offset", hash) VALUES ($1, $2, $3, $4)
         ON CONFLICT (scope) DO UPDATE SET fold = $2, "offset" = $3, hash = $4`,
        [scope, fold, offset, hash],
      )
    })
  }

  async function query(sql: string, values: unknown[]): Promise<pg.QueryResult> {
    return lasting.current().pool.query(sql, values)
  }

  async function list<T extends keyof ViewDump>(table: T, rest = '', values: unknown[] = []) {
    const { rows } = await told(query(listSql(TABLES[table], rest), values))
    return rows as ViewDump[T][number][]
  }

  function listOf<T extends keyof ViewDump>(table: T, scope: Hex) {
    return list(
      table,
      `WHERE scope = $1 ORDER BY ${TABLES[table].key.map((column) => `"${column}"`).join(', ')}`,
      [scope],
    )
  }

  return {
    reached,
    place,
    begin,
    apply,
    reachable: () => void lasting.current(),
    written: () => written,
    overview: async () => (await told(query(COUNTED, []))).rows[0] as Overview,
    ...postgresLists(async (sql, values) => (await told(query(sql, [...values]))).rows),
    school: async (scope) => (await list('schools', 'WHERE scope = $1', [scope]))[0] ?? null,
    async rows(scope, kinds) {
      const found = await list('rows', 'WHERE scope = $1 AND kind = ANY($2) ORDER BY kind, id', [
        scope,
        kinds,
      ])
      return found.map(({ row }: ScopedRow) => row)
    },
    dump: async (scope) => ({
      rows: (await listOf('rows', scope)).map(({ row }: ScopedRow) => ({ scope, row })),
      documents: await listOf('documents', scope),
      schools: await listOf('schools', scope),
      devices: await listOf('devices', scope),
      packages: await listOf('packages', scope),
    }),
    close: lasting.close,
  }
}

async function transaction(
  { holder, drop }: PostgresSession,
  task: (client: pg.Client) => Promise<void>,
): Promise<void> {
  try {
    await holder.query('BEGIN')
    await task(holder)
    await holder.query('COMMIT')
  } catch (error) {
    // What did not answer may be anywhere between the two: its connection is not used again.
    if (error instanceof pg.DatabaseError) await holder.query('ROLLBACK').catch(drop)
    else drop()
    throw error
  }
}

async function clear(client: pg.ClientBase, scope: Hex): Promise<void> {
  for (const { name } of Object.values(TABLES))
    await client.query(`DELETE FROM ${name} WHERE scope = $1`, [scope])
}

async function put(client: pg.ClientBase, table: keyof ViewDump, lines: readonly object[]): Promise<void> {
  for (let from = 0; from < lines.length; from += PORTION)
    await client.query(putSql(TABLES[table]), [JSON.stringify(lines.slice(from, from + PORTION))])
}

async function remove(client: pg.ClientBase, gone: ViewBatch['gone']): Promise<void> {
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
const TABLE_NAMES = Object.values(TABLES)
  .map(({ name }) => name)
  .join(', ')

const WAITING = WAITS_FOR_COUNTY.map((step) => `'${step}'`).join(', ')

const COUNTED = `SELECT (SELECT count(*)::int FROM schools) AS schools,
  (SELECT count(*)::int FROM documents WHERE step IN (${WAITING})) AS waiting,
  (SELECT count(*)::int FROM documents WHERE contested > 0) AS contested`
