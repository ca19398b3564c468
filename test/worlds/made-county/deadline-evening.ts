import type { Hex } from '../../../shared/base/bytes.ts'
import { COUNTY_PATHS } from '../../../shared/contract/county-http.ts'
import { bytesSource } from '../../../shared/disk/packages/package-source.ts'
import { HOME } from '../../../shared/operation/scopes.ts'
import { must, packed } from '../../county/county-world.ts'
import { type Server, serve, signIn } from '../../county/store/county-process.ts'
import { type EnrolledSchool, FIRST_YEAR, joinSchool } from './county-office.ts'
import { heldBy } from './held-operations.ts'
import { type LineOffice, lineOffice } from './line-office.ts'
import { type Portion, schoolYear } from './made-school.ts'
import type { SchoolSize } from './school-size.ts'

export interface EveningPlan {
  readonly schools: number
  readonly size: SchoolSize
  /** Of each school, one after the other. */
  readonly packages: number
  readonly clients: number
  /** How often the server's process is killed with -9, spread over the evening. */
  readonly kills: number
}

/** What an evening came to; the server has been stopped. */
export interface Evening {
  readonly schools: readonly EnrolledSchool[]
  /** Answered to the schools that sent them. */
  readonly packages: number
  readonly kills: number
  /** From the first package to the last answer, the restarts in between. */
  readonly minutes: number
  /** Answered before a kill and not in the journal after it. */
  readonly lostInKills: readonly Hex[]
  /** Written by a school and not in the county's journal at the end. */
  readonly lost: readonly Hex[]
  /** In the journal more than once. */
  readonly twice: readonly Hex[]
  /** Not in the order in which the school wrote it. */
  readonly disordered: readonly Hex[]
}

/**
 * The evening before a deadline: so many clients at once send what each school wrote, one school from one client at a
 * time; every fourth school's clerk presses twice, so that two packages of the same operations come at once. Whoever is
 * cut off packs and sends again as soon as the server is back. `folder`: of a county that was made and is not running.
 */
export async function deadlineEvening(folder: string, evening: EveningPlan): Promise<Evening> {
  const all = evening.schools * evening.packages
  let running = await start(folder)
  let schools: EnrolledSchool[] = []
  const answered = new Set<Hex>()
  const lostInKills: Hex[] = []
  let packages = 0
  let kills = 0
  /** While the server is down, whoever sends waits for this. */
  let office: Promise<LineOffice> = Promise.resolve(running.office)

  async function killAndStart(): Promise<LineOffice> {
    const { server, office: old } = running
    const before = [...answered]
    server.process.kill('SIGKILL')
    await server.ended
    old.close()
    const held = new Set((await heldBy(folder)).map(({ id }) => id))
    lostInKills.push(...before.filter((id) => !held.has(id)))
    running = await start(folder)
    return running.office
  }

  async function post(school: EnrolledSchool): Promise<Uint8Array> {
    for (;;) {
      const line = await office
      try {
        const once = async () => line.post(school.number, COUNTY_PATHS.packages, await packed(school.pc))
        const [answer] = await Promise.all(school.number % 4 === 0 ? [once(), once()] : [once()])
        return answer!
      } catch (error) {
        if (!isCutOff(error)) throw error
      }
    }
  }

  async function send(school: EnrolledSchool): Promise<void> {
    const sent = idsOf(school)
    must(await school.pc.exchange.takeIn(bytesSource(await post(school)), 'http', 'line'))
    for (const id of sent) answered.add(id)
    packages++
    if (packages < ((kills + 1) * all) / (evening.kills + 1) || kills === evening.kills) return
    kills++
    office = killAndStart()
  }

  try {
    schools = await Promise.all(
      numbers(evening.schools).map((at) => joinSchool(running.office, at + 1, evening.size)),
    )
    const waiting = schools.map((school) => ({
      school,
      portions: schoolYear(school, FIRST_YEAR).slice(0, evening.packages),
    }))
    const began = performance.now()
    await Promise.all(numbers(evening.clients).map(() => client(waiting, send)))
    const minutes = (performance.now() - began) / 60_000
    await office
    await running.server.stop()
    return { schools, packages, kills, minutes, lostInKills, ...(await compared(folder, schools)) }
  } finally {
    running.office.close()
    await running.server.stop()
  }
}

interface WaitingSchool {
  readonly school: EnrolledSchool
  readonly portions: Portion[]
}

/** Takes whichever school has waited longest, until none has anything left. */
async function client(
  waiting: WaitingSchool[],
  send: (school: EnrolledSchool) => Promise<void>,
): Promise<void> {
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const { school, portions } = next
    const portion = portions.shift()
    if (!portion) continue
    await portion.write()
    await send(school)
    waiting.push(next)
  }
}

async function start(folder: string): Promise<{ readonly server: Server; readonly office: LineOffice }> {
  const server = await serve(folder)
  return { server, office: lineOffice(server.url, await signIn(server.url)) }
}

/** Operation by operation: what each school wrote, against what stands in the county's journal. */
async function compared(
  folder: string,
  schools: readonly EnrolledSchool[],
): Promise<Pick<Evening, 'lost' | 'twice' | 'disordered'>> {
  const times = new Map<Hex, number>()
  const byFeed = new Map<Hex, Hex[]>()
  for (const { id, feed } of await heldBy(folder)) {
    times.set(id, (times.get(id) ?? 0) + 1)
    byFeed.set(feed, [...(byFeed.get(feed) ?? []), id])
  }
  const written = schools.map(idsOf)
  const disordered = schools.flatMap(({ pc }, at) => {
    const feed = pc.log.ownOperations(HOME)[0]?.operation.feed ?? ''
    return (byFeed.get(feed) ?? []).filter((id, place) => id !== written[at]![place])
  })
  return {
    lost: written.flat().filter((id) => !times.has(id)),
    twice: [...times].flatMap(([id, count]) => (count > 1 ? [id] : [])),
    disordered,
  }
}

function idsOf({ pc }: EnrolledSchool): Hex[] {
  return pc.log.ownOperations(HOME).map(({ id }) => id)
}

/** The line broke: nobody knows whether it was taken. What the county answered has no code. */
function isCutOff(error: unknown): boolean {
  return error instanceof Error && 'code' in error
}

function numbers(count: number): number[] {
  return Array.from({ length: count }, (_, number) => number)
}
