import pg from 'pg'
import type { Session } from './lasting-session.ts'
import { migrate } from './migrate.ts'

/** One county server's hold on its database. */
export interface PostgresSession extends Session {
  /** The connection that holds the lock. What is written through it is written under the lock, or not at all. */
  readonly holder: pg.Client
  readonly pool: pg.Pool
  /** Gives up a connection that is in an unknown state, and with it the lock. */
  drop(): void
}

/**
 * Connects, takes the lock and brings the tables to this version. `in-use`: another server works on this database;
 * a view belongs to one journal. Throws what the database throws.
 */
export async function openSession(url: string): Promise<PostgresSession | 'in-use'> {
  const options = { connectionString: url, types: NUMBERS, ...PATIENCE }
  const holder = new pg.Client(options)
  const { promise: lost, resolve: lose } = Promise.withResolvers<void>()
  // The lock goes with its connection. Without a listener the loss would end the program.
  holder.on('error', drop)
  holder.on('end', drop)
  try {
    await holder.connect()
    const { rows } = await holder.query('SELECT pg_try_advisory_lock($1) AS held', [LOCK])
    if (!rows[0].held) {
      await holder.end()
      return 'in-use'
    }
    await migrate(holder)
    await holder.query(LOCK_SETTINGS)
  } catch (error) {
    drop()
    throw error
  }
  const pool = new pg.Pool({ ...options, max: 8, statement_timeout: STATEMENT_PATIENCE })
  // A connection that breaks while idle is replaced; the next query says so if the server is gone.
  pool.on('error', () => undefined)

  function drop(): void {
    lose()
    // Not waited for: the other side may be gone without a word.
    holder.end().catch(() => undefined)
  }

  async function close(): Promise<void> {
    drop()
    await pool.end()
  }
  return { holder, pool, lost, drop, close }
}

/** The county server's own number among PostgreSQL's advisory locks. */
const LOCK = 20_261_121

/** Milliseconds. No statement of ours is meant to take a tenth of it; the database's own limit comes first. */
const STATEMENT_PATIENCE = 60_000

/** `query_timeout` is for a server that has gone without a word, which no limit of its own can end. */
const PATIENCE = { connectionTimeoutMillis: 5000, query_timeout: 75_000, keepAlive: true }

/** A machine that went down must not hold the lock for hours: PostgreSQL asks whether we are there, in seconds. */
const LOCK_SETTINGS = `
  SET statement_timeout = ${STATEMENT_PATIENCE};
  SET tcp_keepalives_idle = 30;
  SET tcp_keepalives_interval = 10`

/** Counts and times are safe integers here; `pg` would give them as text. */
const NUMBERS: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text') =>
    oid === pg.types.builtins.INT8
      ? Number
      : pg.types.getTypeParser(oid, format)) as pg.CustomTypesConfig['getTypeParser'],
}
