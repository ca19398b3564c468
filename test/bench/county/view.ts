import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { startOwnPostgres } from '../../../county/store/own-postgres.ts'
import type { Hex } from '../../../shared/base/bytes.ts'
import type { Row } from '../../../shared/fold/row.ts'
import { BUREAU_SCOPE, HOME } from '../../../shared/operation/scopes.ts'
import { packed } from '../../county/county-world.ts'
import { makeCounty, run } from '../../county/store/county-process.ts'
import { type EnrolledSchool, FIRST_YEAR, joinSchool } from '../../worlds/made-county/county-office.ts'
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
          const { took, scope, brought, decide } = await takenIn(county, round, ground.isFull ? 40 : 20)
          each.ours.push(took / brought.length)
          each.reference.push((await inserts.insertRecords(scope, brought)) / brought.length)
          for (const row of brought) records.push(row)
          await decide()
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
        compared('1,000 records by packages at once', 'ms', taking, 2),
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

const ROUNDS = 3

/**
 * Schools come and hand in their year, all of them at once as on the last evening: how long intake took, in milliseconds,
 * and the records that it brought.
 */
async function takenIn({ office }: RunningCounty, round: number, schools: number) {
  const numbers = Array.from({ length: schools }, (_, at) => round * schools + at + 1)
  const joined = await Promise.all(numbers.map((number) => joinSchool(office, number, COUNTRY_SCHOOL)))
  const years = joined.map((school) => ({
    school,
    claims: [] as Hex[],
    portions: [...schoolYear(school, FIRST_YEAR)],
  }))
  let took = 0
  for (let month = 0; month < years[0]!.portions.length; month++) {
    const sent: { readonly school: EnrolledSchool; readonly bytes: Uint8Array }[] = []
    for (const { school, claims, portions } of years) {
      await portions[month]!.write()
      claims.push(...portions[month]!.claims)
      sent.push({ school, bytes: await packed(school.pc) })
    }
    took += await millis(() =>
      Promise.all(sent.map(({ school, bytes }) => office.upload(school.number, bytes))),
    )
    // What the county has is known again, so that the next package begins there.
    for (const { school } of sent) await office.send(school)
  }
  const brought: Row[] = []
  for (const { school } of years) {
    const fold = school.pc.log.fold(HOME)
    for (const kind of fold.kinds()) for (const row of fold.list(kind)) brought.push(row)
  }
  async function decide(): Promise<void> {
    for (const { school, claims } of years) for (const claim of claims) await office.recognise(school, claim)
  }
  return { took, scope: joined[0]!.scope, brought, decide }
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
