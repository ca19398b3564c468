import pg from 'pg'
import { expect, test } from 'vitest'
import type { ViewBatch } from '../../../county/store/county-store.ts'
import type { PostgresSession } from '../../../county/store/postgres-session.ts'
import { storeOver } from '../../../county/store/postgres-store.ts'

const BATCH: ViewBatch = {
  isAnew: false,
  rows: [],
  gone: [],
  documents: [],
  schools: [{ scope: 'aa', code: '1', name: '东街' }],
  devices: [],

  packages: [],
  place: { scope: 'aa', offset: 1, hash: 'bb', fold: 1 },
}

test('CO4 what is written goes over the connection that holds the lock, whole', async () => {
  const session = fakeSession()
  await storeOver(lastingOn(() => session)).apply(BATCH)
  expect(session.said.map(firstWord)).toEqual(['BEGIN', 'INSERT', 'INSERT', 'COMMIT'])
  expect(session.wasDropped()).toBe(false)
})

test('CO4 a statement the database refuses is taken back, and the lock is kept', async () => {
  const session = fakeSession({ INSERT: new pg.DatabaseError('no', 2, 'error') })
  await expect(storeOver(lastingOn(() => session)).apply(BATCH)).rejects.toMatchObject({
    viewUnavailable: 'away',
  })
  expect(session.said.map(firstWord)).toEqual(['BEGIN', 'INSERT', 'ROLLBACK'])
  expect(session.wasDropped()).toBe(false)
})

test('CO4 a connection that does not answer in time, or cannot take back, is given up with its lock', async () => {
  const silent = fakeSession({ COMMIT: new Error('Query read timeout') })
  await expect(storeOver(lastingOn(() => silent)).apply(BATCH)).rejects.toThrow()
  expect([silent.said.at(-1), silent.wasDropped()]).toEqual(['COMMIT', true])

  const gone = new pg.DatabaseError('terminating connection', 2, 'error')
  const ended = fakeSession({ INSERT: gone, ROLLBACK: new Error('Connection terminated') })
  await expect(storeOver(lastingOn(() => ended)).apply(BATCH)).rejects.toThrow()
  expect(ended.wasDropped()).toBe(true)
})

test('CO4 a database that was away is not written to before it was asked where its view stands', async () => {
  const [before, after] = [fakeSession(), fakeSession()]
  let session = before
  const store = storeOver(lastingOn(() => session))
  session = after
  await expect(store.apply(BATCH)).rejects.toMatchObject({ viewUnavailable: 'away' })
  expect(after.said).toEqual([])
  expect(await store.reached()).toBeNull()
  await store.apply(BATCH)
  expect(after.said.at(-1)).toBe('COMMIT')
})

interface FakeSession extends PostgresSession {
  readonly said: string[]
  wasDropped(): boolean
}

/** Statements that begin with one of these words fail so. */
function fakeSession(failing: Readonly<Record<string, Error>> = {}): FakeSession {
  const said: string[] = []
  let dropped = false
  async function query(sql: string) {
    said.push(sql)
    const error = failing[firstWord(sql)]
    if (error) throw error
    return { rows: [] }
  }
  return {
    said,
    holder: { query } as unknown as pg.Client,
    pool: { query: async () => ({ rows: [] }) } as unknown as pg.Pool,
    lost: new Promise(() => undefined),
    drop() {
      dropped = true
    },
    close: async () => undefined,
    wasDropped: () => dropped,
  }
}

function lastingOn(current: () => FakeSession) {
  return { current, close: async () => undefined }
}

function firstWord(sql: string): string {
  return sql.split(' ')[0]!
}
