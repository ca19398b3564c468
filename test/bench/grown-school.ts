import { createHost } from '../../electron/host.ts'
import type { Host } from '../../electron/host-shape.ts'
import type { Hex } from '../../shared/base/bytes.ts'
import type { Result } from '../../shared/base/refusal.ts'
import type { HostStatus, SavedAct } from '../../shared/contract/host-values.ts'
import {
  enterPerson,
  holdActivity,
  type LifeAct,
  markAgain,
  markOne,
  movePerson,
  planLine,
} from './school-life.ts'

export const PERSONS = 600
export const PIN = '2580'

/** Opens the host of a school on a folder, new or not, with its clerk signed in. */
export async function openSchool(data: string): Promise<Host> {
  const host = await openHost(data)
  const { phase } = await asked<HostStatus>(host, 'status', {})
  if (phase === 'first-start') {
    const user = { name: '王秀兰', pin: PIN }
    await asked(host, 'start-school', { name: '东街小学', code: '6540040001', scheme: 'horgos-c7', user })
  } else await signInClerk(host)
  return host
}

/** A new window begins with nobody signed in (TR4). */
export async function signInClerk(host: Host): Promise<void> {
  const { users } = await asked<HostStatus>(host, 'status', {})
  await asked(host, 'sign-in', { user: users[0]!.id, pin: PIN })
}

export async function openHost(data: string): Promise<Host> {
  const host = await createHost({ data })
  if (!host.ok) throw new Error(`the host refuses: ${host.refusal.refused}`)
  return host.value
}

/** Calls a method that must not refuse. */
export async function asked<T>(host: Host, method: string, input: unknown): Promise<T> {
  const answer = (await host.call(method, input)) as Result<T>
  if (!answer.ok) throw new Error(`${method} refused: ${answer.refusal.refused}`)
  return answer.value
}

/**
 * Seven years of a large school through the host itself: 50,000 operations with the one that opened it,
 * nearly all of them single marks. Answers with the folder.
 */
export async function growSchool(data: string): Promise<string> {
  const host = await openSchool(data)
  const entered = await saveAll(host, numbers(PERSONS).map(enterPerson))
  await saveAll(host, numbers(200).map(planLine))
  await saveAll(host, numbers(ACTIVITIES).map(holdActivity))
  const marks = numbers(ACTIVITIES).flatMap((activity) =>
    numbers(40).map((at) => ({ activity, person: (activity * 11 + at) % PERSONS })),
  )
  const marked = await saveAll(
    host,
    marks.map(({ activity, person }) => markOne(activity, person)),
  )
  const again = marks.slice(0, 2000)
  await saveAll(
    host,
    again.map(({ activity, person }, at) => markAgain(activity, person, marked[at]!)),
  )
  const moves = OPERATIONS - 1 - PERSONS - 200 - ACTIVITIES - marks.length - again.length
  await saveAll(
    host,
    numbers(moves).map((number) => movePerson(number, entered[number]!)),
  )
  await host.close()
  return data
}

const OPERATIONS = 50_000
const ACTIVITIES = 1145
/** Saved at once, so that they share an fsync. */
const BATCH = 500

/** The id of each operation, in order. */
async function saveAll(host: Host, acts: readonly LifeAct[]): Promise<Hex[]> {
  const ids: Hex[] = []
  for (let at = 0; at < acts.length; at += BATCH) {
    const batch = acts.slice(at, at + BATCH)
    const saved = await Promise.all(batch.map((act) => asked<SavedAct>(host, 'save', act)))
    ids.push(...saved.map(({ operation }) => operation))
  }
  return ids
}

function numbers(count: number): number[] {
  return Array.from({ length: count }, (_, number) => number)
}
