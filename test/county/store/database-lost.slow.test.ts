import * as fs from 'node:fs/promises'
import pg from 'pg'
import { expect, test } from 'vitest'
import { startOwnPostgres } from '../../../county/store/own-postgres.ts'
import { derivedId } from '../../../shared/base/hash.ts'
import { COUNTY_PATHS, PACKAGE_TYPE, type Problem } from '../../../shared/contract/county-http.ts'
import { bytesSource } from '../../../shared/disk/packages/package-source.ts'
import { set } from '../../worlds/feed-pen.ts'
import { makePc, must, packed, type SchoolPc } from '../county-world.ts'
import { ask, enrolOver, makeCounty, run, type Server, serve, signIn } from './county-process.ts'
import { withFolder } from './postgres-world.ts'

test('CO4 the county’s own PostgreSQL killed with -9 while packages come is started again, and nothing is lost or twice', async () => {
  await withFolder(async (folder) => {
    await makeCounty(folder)
    const server = await serve(folder)
    try {
      const pc = await makePc('east')
      await enrolOver(server.url, await signIn(server.url), pc, '5119990001')
      for (const round of [1, 2]) {
        const first = await postmasterOf(folder)
        process.kill(first, 'SIGKILL')
        await sendAll(server, pc, round)
        expect(await postmasterOf(folder)).not.toBe(first)
      }
      const asked = { search: '', direction: 'in', after: null }
      const { lines } = await ask(server.url, await signIn(server.url), 'POST', 'packages/list', asked)
      expect(lines).toHaveLength(2)
    } finally {
      await server.stop()
    }
    await expectRebuilt(folder)
  })
})

test('CO4 a PostgreSQL by DATABASE_URL that ends every connection is waited for, and the lock is taken anew', async () => {
  await withFolder(async (folder) => {
    await makeCounty(folder)
    await fs.mkdir(`${folder}.db`, { mode: 0o711 })
    const postgres = await startOwnPostgres(`${folder}.db`)
    const DATABASE_URL = await postgres.url()
    const office = new pg.Client({ connectionString: DATABASE_URL })
    await office.connect()
    const server = await serve(folder, { DATABASE_URL })
    try {
      const official = await signIn(server.url)
      const pc = await makePc('east')
      await enrolOver(server.url, official, pc, '5119990001')
      for (const round of [1, 2, 3]) {
        await office.query(
          'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND datname IS NOT NULL',
        )
        await sendAll(server, pc, round)
      }

      // Another server has the view meanwhile: what is asked of this one is refused until it is given back.
      await office.query(
        'SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = $1 AND pid <> pg_backend_pid()',
        ['advisory'],
      )
      await office.query('SELECT pg_advisory_lock(20261121)')
      await expect.poll(() => kindOf(server, official), POLLED).toBe('view-in-use')
      await office.query('SELECT pg_advisory_unlock(20261121)')
      await expect.poll(() => kindOf(server, official), POLLED).toBe('answered')
      await sendAll(server, pc, 4)
    } finally {
      await server.stop()
      await office.end()
    }
    await expectRebuilt(folder, { DATABASE_URL })
    await postgres.stop()
  })
})

test('CO3 a start without a database that can be used ends with a sentence', async () => {
  await withFolder(async (folder) => {
    await makeCounty(folder)
    await fs.mkdir(`${folder}.db`, { mode: 0o711 })
    const postgres = await startOwnPostgres(`${folder}.db`)
    const url = new URL(await postgres.url())
    const office = new pg.Client({ connectionString: url.href })
    await office.connect()
    await office.query("CREATE ROLE guest LOGIN PASSWORD 'a guest'")
    await office.end()
    expect(await saidOf(folder, changed(url, { password: 'wrong' }))).toContain('用户或密码')
    expect(await saidOf(folder, changed(url, { pathname: '/nowhere' }))).toContain('还没有建立')
    expect(await saidOf(folder, changed(url, { username: 'guest', password: 'a guest' }))).toContain('权限')
    await postgres.stop()
    expect(await saidOf(folder, url.href)).toContain('数据库连不上')
    expect(await saidOf(folder, 'postgres://一个 地址:x')).toContain('DATABASE_URL 写得不对')
  })
})

/** Sends until it is taken; what is answered meanwhile is a sentence of the catalogue. */
async function sendAll({ url }: Server, pc: SchoolPc, round: number): Promise<void> {
  await pc.save(set('person', derivedId('person', round), 'name', `教师${round}`))
  const body = Buffer.from(await packed(pc))
  const refusals = new Set<string>()
  let answer: Uint8Array | undefined
  await expect
    .poll(async () => {
      const headers = { 'Content-Type': PACKAGE_TYPE }
      const response = await fetch(url + COUNTY_PATHS.packages, { method: 'POST', headers, body })
      if (response.ok) answer = new Uint8Array(await response.arrayBuffer())
      else refusals.add(`${response.status} ${((await response.json()) as Problem).kind}`)
      return response.ok
    }, POLLED)
    .toBe(true)
  must(await pc.exchange.takeIn(bytesSource(answer!), 'http', 'line'))
  expect(pc.exchange.counts()).toMatchObject({ written: round, accepted: round })
  expect([...refusals].filter((one) => one !== '503 view-unavailable')).toEqual([])
}

async function kindOf({ url }: Server, { headers }: Awaited<ReturnType<typeof signIn>>): Promise<string> {
  const response = await fetch(`${url}/console/overview`, { headers })
  return response.ok ? 'answered' : ((await response.json()) as Problem).kind
}

async function postmasterOf(folder: string): Promise<number> {
  const [pid] = (await fs.readFile(`${folder}/postgres/postmaster.pid`, 'utf8')).split('\n')
  return Number(pid)
}

/** CO4: every line is what the journal says. */
async function expectRebuilt(folder: string, env = {}): Promise<void> {
  const rebuilt = await run(['rebuild', folder], env)
  expect([rebuilt.code, rebuilt.output]).toEqual([0, expect.stringMatching(/核对一致.*\n重建前也一致/)])
}

async function saidOf(folder: string, DATABASE_URL: string): Promise<string> {
  const { code, errors } = await run(['serve', folder, '--port', '0'], { DATABASE_URL })
  expect(code).toBe(1)
  expect(errors).not.toMatch(/^ +at /m)
  return errors
}

function changed(url: URL, parts: Partial<Pick<URL, 'password' | 'pathname' | 'username'>>): string {
  return Object.assign(new URL(url), parts).href
}

const POLLED = { timeout: 60_000, interval: 100 }
