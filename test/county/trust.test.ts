import { expect, test } from 'vitest'
import { derivedId } from '../../shared/base/hash.ts'
import { bytesSource } from '../../shared/disk/packages/package-source.ts'
import { HOME } from '../../shared/operation/scopes.ts'
import { NOON } from '../package/cast.ts'
import { set } from '../worlds/feed-pen.ts'
import {
  ADMINISTRATOR,
  backupOf,
  enrol,
  makeKeys,
  makePc,
  must,
  newDisk,
  openSeat,
  PLAN,
  packed,
  planChanges,
  refusalIn,
  sendUp,
  submit,
  sync,
  TRAINING_OFFICE,
} from './county-world.ts'

const EAST = '5119990001'
const [ONE, TWO, THREE] = [1, 2, 3].map((at) => derivedId('person', at)) as [string, string, string]

test('TR2 a lost PC keeps what it wrote before, sends nothing more, and holds up nobody', async () => {
  const seat = await openSeat(newDisk(), await makeKeys())
  const { desk, log } = seat
  const [office, lost] = [await makePc('office'), await makePc('lost')]
  const scope = await enrol(desk, office, EAST)
  await enrol(desk, lost, EAST, scope)
  await lost.save(set('person', ONE, 'name', '王秀兰'))
  await sendUp(desk, lost)
  expect(refusalIn(await desk.revoke('00'.repeat(32), '遗失', ADMINISTRATOR))).toBe('device-unknown')
  expect(refusalIn(await desk.revoke(lost.key, '遗失', TRAINING_OFFICE))).toBe('not-allowed')
  const list = must(await desk.revoke(lost.key, '遗失', ADMINISTRATOR))
  // Seconds of the county's clock: a county put back still gives its next list a greater number.
  expect(list).toMatchObject({ keys: [lost.key], number: NOON / 1000 })

  await lost.save(set('person', TWO, 'name', '拾到者'))
  expect(refusalIn(await desk.intake(bytesSource(await packed(lost)), 'folder', 'x'))).toBe('package-revoked')
  await office.save(set('person', THREE, 'name', '李建国'))
  await sync(desk, office, scope)
  expect(log.fold(scope).row('person', ONE)?.fields.name).toBe('王秀兰')
  expect(
    office.log
      .fold(HOME)
      .list('person')
      .map(({ fields }) => fields.name),
  ).toEqual(expect.arrayContaining(['王秀兰', '李建国']))
  expect(office.trust.revocations()?.keys).toEqual([lost.key])
  expect(office.trust.devices().map(({ key }) => key)).toEqual([office.key])
  const [down] = must(await desk.answer(scope, 'folder'))
  expect(refusalIn(await lost.exchange.takeIn(bytesSource(down!.bytes), 'folder', 'x'))).toBe(
    'package-recipient',
  )
})

test('TR2 what a lost PC left with another PC of the school has no effect, and that PC is not refused', async () => {
  const { desk, log } = await openSeat(newDisk(), await makeKeys())
  const [office, lost] = [await makePc('office'), await makePc('lost')]
  const scope = await enrol(desk, office, EAST)
  await enrol(desk, lost, EAST, scope)
  await sync(desk, office, scope)
  await sync(desk, lost, scope)
  await lost.save(set('person', ONE, 'name', '王秀兰'))
  const [peer] = must(await lost.exchange.packForPeers())
  must(await office.exchange.takeIn(bytesSource(peer!.bytes), 'folder', 'peer.yxb'))
  must(await desk.revoke(lost.key, '遗失', ADMINISTRATOR))
  await sync(desk, office, scope)
  expect(log.fold(scope).counts()).toMatchObject({ setAside: 1 })
  expect(log.fold(scope).row('person', ONE)).toBeUndefined()
  expect(office.log.fold(HOME).row('person', ONE)).toBeUndefined()
})

test('ST6 a county put back to a backup gets its lost decisions and devices from the school and goes on in new feeds', async () => {
  const keys = await makeKeys()
  const disk = newDisk()
  const seat = await openSeat(disk, keys)
  const pc = await makePc('office')
  const scope = await enrol(seat.desk, pc, EAST)
  await pc.save(...planChanges())
  await submit(pc, PLAN)
  await sync(seat.desk, pc, scope)
  const backup = await backupOf(disk)

  const second = await makePc('hall')
  await enrol(seat.desk, second, EAST, scope)
  const filed = must(
    await seat.desk.decide(scope, { step: 'file', document: PLAN, number: '7' }, TRAINING_OFFICE),
  )
  await sync(seat.desk, second, scope)
  await sync(seat.desk, pc, scope)
  const lostFeed = seat.log.fold(scope).graph.get(filed)!.operation.feed

  let clock = NOON
  const again = await openSeat(backup, keys, { seed: 9, now: () => ++clock })
  expect(again.log.fold(scope).graph.isComplete(filed)).toBe(false)
  // The school sends only what the county has not acknowledged; after the restored county's answer it sends all that is missing.
  await sync(again.desk, second, scope)
  await sync(again.desk, second, scope)
  expect(again.log.fold(scope).graph.isComplete(filed)).toBe(true)
  expect(
    again.desk
      .devices(scope)
      .map(({ key }) => key)
      .sort(),
  ).toEqual([pc.key, second.key].sort())
  const aside = must(await again.desk.setAside(scope, [await anyOf(again.log, scope)], '核查', ADMINISTRATOR))
  expect(again.log.fold(scope).graph.get(aside)!.operation.feed).not.toBe(lostFeed)
  await sync(again.desk, pc, scope)
  await sync(again.desk, second, scope)
  const held = [pc, second].map(({ log }) => [...log.fold(HOME).graph.complete()].map(({ id }) => id).sort())
  expect(held[0]).toEqual(held[1])
  expect(held[0]).toEqual([...again.log.fold(scope).graph.complete()].map(({ id }) => id).sort())
  expect(held[0]).toContain(aside)
})

test('ST6 a county put back to before a school was enrolled knows it by what its PC says, and learns the PC once', async () => {
  const keys = await makeKeys()
  const disk = newDisk()
  const seat = await openSeat(disk, keys)
  const backup = await backupOf(disk)
  const pc = await makePc('office')
  const scope = await enrol(seat.desk, pc, EAST)
  await pc.save(...planChanges())

  const again = await openSeat(backup, keys, { seed: 9 })
  await sendUp(again.desk, pc)
  expect(again.desk.schools()).toEqual([{ scope, code: EAST, name: '' }])
  await pc.save(set('school', derivedId('profile'), 'name', '东街小学'))
  await sendUp(again.desk, pc)
  await sendUp(again.desk, pc)
  expect((await again.store.dump(scope)).schools).toEqual([{ scope, code: EAST, name: '东街小学' }])
  expect(again.log.notes('device-met')).toHaveLength(1)
  await sendUp(seat.desk, pc)
  expect(seat.log.notes('device-met')).toEqual([])
})

async function anyOf(log: Awaited<ReturnType<typeof openSeat>>['log'], scope: string): Promise<string> {
  const { graph } = log.fold(scope)
  return [...graph.complete()].find(({ id }) => graph.openingOf(id).scope === null)!.id
}
