import * as fs from 'node:fs/promises'
import pg from 'pg'
import { expect, test } from 'vitest'
import { startOwnPostgres } from '../../../county/store/own-postgres.ts'
import type { ConsoleSchools } from '../../../shared/contract/county-lists.ts'
import { makePc, planChanges } from '../county-world.ts'
import { ask, enrolOver, makeCounty, run, send, serve, signIn } from './county-process.ts'
import { withFolder } from './postgres-world.ts'

test('SC3 two counties work at once in two databases of one PostgreSQL by DATABASE_URL, and neither sees the other', async () => {
  await withFolder(async (folder) => {
    await fs.mkdir(`${folder}.db`, { mode: 0o711 })
    const postgres = await startOwnPostgres(`${folder}.db`)
    const counties = []
    try {
      for (const [at, name] of ['east', 'west'].entries()) {
        const place = `${folder}.${name}`
        const DATABASE_URL = await newDatabase(await postgres.url(), name)
        await makeCounty(place)
        const server = await serve(place, { DATABASE_URL })
        counties.push({ name, code: `511999000${at + 1}`, place, DATABASE_URL, server })
      }
      await Promise.all(
        counties.map(async ({ name, code, server }) => {
          const official = await signIn(server.url)
          const pc = await makePc(name)
          await enrolOver(server.url, official, pc, code)
          await pc.save(...planChanges(`${name}计划`))
          await send(server.url, pc)
          expect(pc.exchange.counts()).toMatchObject({ written: 1, accepted: 1 })
        }),
      )
      for (const { code, server } of counties) {
        const official = await signIn(server.url)
        const asked = { search: '', silentSince: null, order: 'code', after: null }
        const { lines } = (await ask(server.url, official, 'POST', 'schools', asked)) as ConsoleSchools
        expect(lines.map((school) => school.code)).toEqual([code])
      }
      // The database of one is no other's while it works.
      const [east, west] = counties
      await west!.server.stop()
      const other = await run(['serve', west!.place], { DATABASE_URL: east!.DATABASE_URL })
      expect([other.code, other.errors]).toEqual([1, expect.stringContaining('正被另一个县级服务使用')])
    } finally {
      for (const { server } of counties) await server.stop()
    }
    for (const { place, DATABASE_URL } of counties) {
      const rebuilt = await run(['rebuild', place], { DATABASE_URL })
      expect([rebuilt.code, rebuilt.output]).toEqual([0, expect.stringMatching(/核对一致.*\n重建前也一致/)])
    }
    await postgres.stop()
  })
})

async function newDatabase(server: string, name: string): Promise<string> {
  const client = new pg.Client({ connectionString: server })
  await client.connect()
  await client.query(`CREATE DATABASE ${name}`)
  await client.end()
  const url = new URL(server)
  url.pathname = `/${name}`
  return url.href
}
