import type { RehearsedScheme } from '../../county/schemes/scheme-desk.ts'
import { derivedId } from '../../shared/base/hash.ts'
import { PUBLIC_SCOPE } from '../../shared/operation/scopes.ts'
import { knownSchemes } from '../../shared/policy/scheme/known-schemes.ts'
import { secondVersion } from '../worlds/second-version.ts'
import {
  CLAIM,
  claimChanges,
  enrol,
  makeKeys,
  makePc,
  meetingChanges,
  must,
  newDisk,
  openSeat,
  peopleChanges,
  type SchoolPc,
  submit,
  sync,
  TRAINING_OFFICE,
} from './county-world.ts'

/** A county that publishes schemes, and a school whose claim spans two versions. */
export const BEFORE = { id: derivedId('activity', 1), day: '2026-10-08', minutes: 100, hours: '2' }
export const AFTER = { id: derivedId('activity', 2), day: '2026-10-15', minutes: 135, hours: '3' }
export const MARKS = { marks: { 王秀兰: 'present', 李建国: 'absent' } }

export async function county() {
  const seat = await openSeat(newDisk(), await makeKeys())
  const east = await makePc('east')
  const scope = await enrol(seat.desk, east, '5119990001')
  return { ...seat, east, scope }
}

/** A school whose teacher 王秀兰 was there before the second version and after. */
export async function declared() {
  const seat = await county()
  await seat.east.save(...peopleChanges())
  await seat.east.save(...meetingChanges({ ...BEFORE, ...MARKS }), ...meetingChanges({ ...AFTER, ...MARKS }))
  await seat.east.save(...claimChanges('horgos-c7', [BEFORE.id, AFTER.id]))
  await submit(seat.east, CLAIM)
  await sync(seat.desk, seat.east, seat.scope)
  return seat
}

export type Desk = Awaited<ReturnType<typeof county>>['desk']

export async function rehearsed(desk: Desk, file = secondVersion()): Promise<RehearsedScheme> {
  const one = await desk.rehearse(file)
  if (!one.ok) throw new Error(JSON.stringify(one.faults))
  return one.value
}

export async function publish(desk: Desk, file = secondVersion()): Promise<string> {
  return must(await desk.publish(file, (await rehearsed(desk, file)).seen, TRAINING_OFFICE))
}

export async function faultsOf(desk: Desk, file: string): Promise<string[]> {
  const one = await desk.rehearse(file)
  return one.ok ? [] : one.faults.map(({ path }) => path)
}

export function versionsAt(pc: SchoolPc): string[] {
  const { schemes } = knownSchemes(pc.log.fold(PUBLIC_SCOPE).list('scheme'))
  return schemes.filter(({ id }) => id === 'horgos-c7').map(({ version }) => version)
}
