import * as fs from 'node:fs/promises'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { expect, test } from 'vitest'
import { startOwnPostgres } from '../../../county/store/own-postgres.ts'
import type { ConsoleOverview } from '../../../shared/contract/county-http.ts'
import { FIRST_YEAR, joinSchool, liveYear } from '../../worlds/made-county/county-office.ts'
import { lineOffice } from '../../worlds/made-county/line-office.ts'
import { ask, begin, makeCounty, run, type Surroundings, serve, signIn } from '../store/county-process.ts'
import { withFolder } from '../store/postgres-world.ts'

const SIZE = { teachers: 40, activities: 10, claimed: 5 }
const SCHOOLS = 2

test('CO4 a rebuild killed with -9 at any moment costs nothing: the server starts and shows all, and a rebuild ends well', async () => {
  await withFolder(async (folder) => {
    await makeCounty(folder)
    await fs.mkdir(`${folder}.db`, { mode: 0o711 })
    const postgres = await startOwnPostgres(`${folder}.db`)
    const env = { DATABASE_URL: await postgres.url() }
    const first = await serve(folder, env)
    const office = lineOffice(first.url, await signIn(first.url))
    try {
      for (let number = 1; number <= SCHOOLS; number++)
        await liveYear(office, await joinSchool(office, number, SIZE), FIRST_YEAR)
    } finally {
      office.close()
      await first.stop()
    }
    const shown = await shownBy(folder, env)
    expect(shown.schools).toBe(SCHOOLS)

    const database = new pg.Client({ connectionString: env.DATABASE_URL })
    await database.connect()
    /** So that there is everything to make. */
    const empty = () => database.query('DROP SCHEMA public CASCADE; CREATE SCHEMA public')
    await empty()
    const began = performance.now()
    expect((await run(['rebuild', folder], env)).code).toBe(0)
    const whole = performance.now() - began
    for (const part of [0.4, 0.8]) {
      await empty()
      const child = begin(['rebuild', folder], env)
      const ended = new Promise((done) => child.once('exit', done))
      await Promise.race([wait(whole * part), ended])
      child.kill('SIGKILL')
      await ended
      // Wherever that was: what is missing is made when the server has started.
      await shownAgain(folder, env, shown)
    }
    const rebuilt = await run(['rebuild', folder], env)
    expect([rebuilt.code, rebuilt.output]).toEqual([0, expect.stringContaining('核对一致')])
    await database.end()
    await postgres.stop()
  })
})

async function shownAgain(folder: string, env: Surroundings, shown: ConsoleOverview): Promise<void> {
  const server = await serve(folder, env)
  try {
    const official = await signIn(server.url)
    await expect
      .poll(() => ask(server.url, official, 'GET', 'overview'), { timeout: 60_000, interval: 500 })
      .toEqual(shown)
  } finally {
    await server.stop()
  }
}

async function shownBy(folder: string, env: Surroundings): Promise<ConsoleOverview> {
  const server = await serve(folder, env)
  try {
    return (await ask(server.url, await signIn(server.url), 'GET', 'overview')) as ConsoleOverview
  } finally {
    await server.stop()
  }
}
