import { expect, test } from 'vitest'
import { createCountyApp } from '../../../county/routes/county-app.ts'
import { createMemoryStore } from '../../../county/store/memory-store.ts'
import { viewUnavailable } from '../../../county/store/view-unavailable.ts'
import { chance } from '../../disk/journal-world.ts'
import { NOON } from '../../package/cast.ts'
import { simulatedDisk } from '../../simulation/simulated-disk.ts'
import { makeKeys, openSeat } from '../county-world.ts'

const DAY = 86_400_000
const GIBIBYTE = 1024 ** 3

/** A server of which everything may go wrong. */
async function server() {
  let now = NOON
  let isAway = false
  let capacity = Number.POSITIVE_INFINITY
  const memory = createMemoryStore()
  const store = {
    ...memory,
    reachable() {
      if (isAway) throw viewUnavailable('away')
    },
  }
  const disk = simulatedDisk({ random: chance(1), capacity: () => capacity })
  const seat = await openSeat(disk, await makeKeys(), { store, now: () => now })
  const county = { name: '石桥县', division: '511999' }
  const app = await createCountyApp({ desk: seat.desk, store, county, pages: new Map(), ticks: () => 0 })
  async function asked() {
    const answer = await app.inject('/health')
    return [answer.statusCode, answer.json()] as const
  }
  return {
    ...seat,
    asked,
    at: (time: number) => (now = time),
    away: (is: boolean) => (isAway = is),
    fill: (left: number) => (capacity = left),
  }
}

test('anybody hears whether the server is well and nothing more; administrators what is not', async () => {
  const { desk, asked, at, away, fill } = await server()
  const well = [200, { ok: true, said: '县级服务正常。' }]
  const notWell = [503, { ok: false, said: '县级服务需要检查。请系统管理员登录，看“服务器”页。' }]
  expect(await asked()).toEqual(well)
  expect(await desk.health()).toMatchObject({ since: NOON, journal: true, database: true, room: true })

  away(true)
  expect(await asked()).toEqual(notWell)
  expect(await desk.health()).toMatchObject({ ok: false, journal: true, database: false, room: true })
  away(false)

  fill(GIBIBYTE)
  expect(await asked()).toEqual(notWell)
  expect(await desk.health()).toMatchObject({ ok: false, journal: true, database: true, room: false })
  fill(2 * GIBIBYTE)
  expect(await asked()).toEqual(well)

  at(NOON + 366 * DAY)
  expect(await asked()).toEqual(well)
  at(NOON + 366 * DAY + 1)
  expect(await asked()).toEqual(notWell)
  expect(await desk.health()).toMatchObject({ ok: false, journal: true, database: true, room: true })
})

test('a journal that is damaged is not well', async () => {
  const { log, disk, keys } = await server()
  for (let at = 0; at < 3; at++) await log.note('request', new Uint8Array(100))
  await log.close()
  const [journal] = (await disk.list('/county')).filter(({ size }) => size > 300)
  const bytes = (await disk.read(`/county/${journal!.name}`))!
  bytes[bytes.length >> 1]! ^= 1
  const copy = simulatedDisk({ random: chance(1) })
  await copy.makeFolder('/county')
  for (const { name } of await disk.list('/county'))
    copy.put(`/county/${name}`, name === journal!.name ? bytes : (await disk.read(`/county/${name}`))!)
  const { desk } = await openSeat(copy, keys)
  expect(await desk.health()).toMatchObject({ ok: false, journal: false, database: true })
})
