import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { startOwnPostgres } from '../../../county/store/own-postgres.ts'
import type { Hex } from '../../../shared/base/bytes.ts'
import type { Row } from '../../../shared/fold/row.ts'
import { BUREAU_SCOPE, HOME } from '../../../shared/operation/scopes.ts'
import { packed } from '../../county/county-world.ts'
import { makeCounty, run } from '../../county/store/county-process.ts'
import { FIRST_YEAR, joinSchool } from '../../worlds/made-county/county-office.ts'
import { schoolYear } from '../../worlds/made-county/made-school.ts'
import { COUNTRY_SCHOOL } from '../../worlds/made-county/school-size.ts'
import type { Benchmark } from '../benchmark.ts'
import { compared, mark } from '../figure.ts'
import { median, millis, sideBySide } from '../side-by-side.ts'
import { batchedInserts } from './batched-inserts.ts'
import { type RunningCounty, runCounty } from './running-county.ts'

/**
 * What PostgreSQL costs: packages taken in, and the view made anew, beside nothing but inserting every record that the
 * packages brought (the view keeps those that are asked of it); and its bytes beside the journal's. The database is
 * reached by `DATABASE_URL`.
 */
export const countyView: Benchmark = {
  name: 'county-view',
  async run(ground) {
    const [folder, database] = [await ground.newFolder(), await ground.newFolder()]
    const postgres = await startOwnPostgres(database)
    const url = await postgres.url()
    await makeCounty(folder)
    const inserts = await batchedInserts(url)
    /** All of it: what stands there already would only be compared. */
    const rebuild = async () => {
      await inserts.clear()
      const { code, errors } = await run(['rebuild', folder], { DATABASE_URL: url })
      if (code !== 0) throw new Error(errors)
    }
    // What the command takes with nothing to do, tables apart, is not the rebuild's.
    const idle = await millis(rebuild)
    try {
      const empty = await inserts.bytes()
      const each = { ours: [] as number[], reference: [] as number[] }
      const records: Row[] = []
      const county = await runCounty(folder, url)
      try {
        for (let round = 0; round < ROUNDS; round++) {
          const { took, scope, brought } = await takenIn(county, round, ground.isFull ? 20 : 4)
          each.ours.push(took / brought.length)
          each.reference.push((await inserts.insertRecords(scope, brought)) / brought.length)
          for (const row of brought) records.push(row)
        }
      } finally {
        await county.stop()
      }
      const taking = { ours: 1000 * median(each.ours), reference: 1000 * median(each.reference) }
      const { database: bytes, log } = await inserts.bytes()
      const sizes = { ours: bytes - empty.database, reference: await journalBytes(folder) }
      const rebuilding = await sideBySide(
        { rounds: 3 },
        async () => (await millis(rebuild)) - idle,
        () => inserts.insertRecords(BUREAU_SCOPE, records),
      )
      return [
        compared('1,000 records by packages taken in', 'ms', taking, 2),
        compared(`view of ${records.length} records made anew`, 'ms', rebuilding, 4),
        compared('PostgreSQL : journal', 'bytes', sizes, 1.5),
        mark('PostgreSQL’s log of changes', 'bytes', log),
      ]
    } finally {
      await inserts.close()
      await postgres.stop()
    }
  },
}

const ROUNDS = 5

/** Schools come and hand in their year: how long intake took, in milliseconds, and the records that it brought. */
async function takenIn({ office }: RunningCounty, round: number, schools: number) {
  let took = 0
  let scope: Hex = BUREAU_SCOPE
  const brought: Row[] = []
  const decide: (() => Promise<void>)[] = []
  for (let at = 0; at < schools; at++) {
    const school = await joinSchool(office, round * schools + at + 1, COUNTRY_SCHOOL)
    const claims: Hex[] = []
    for (const portion of schoolYear(school, FIRST_YEAR)) {
      await portion.write()
      const bytes = await packed(school.pc)
      took += await millis(() => office.upload(school.number, bytes))
      // What the county has is known again, so that the next package begins there.
      await office.send(school)
      claims.push(...portion.claims)
    }
    scope = school.scope
    const fold = school.pc.log.fold(HOME)
    for (const kind of fold.kinds()) for (const row of fold.list(kind)) brought.push(row)
    decide.push(async () => {
      for (const claim of claims) await office.recognise(school, claim)
    })
  }
  for (const one of decide) await one()
  return { took, scope, brought }
}

/** Of the journal and whatever lies beside it for it; the packages and keys are not counted. */
async function journalBytes(folder: string): Promise<number> {
  let bytes = 0
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name)
    if (entry.isFile() && path.slice(folder.length + 1).startsWith('journal'))
      bytes += (await stat(path)).size
  }
  return bytes
}
