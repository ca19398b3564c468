import { expect, test } from 'vitest'
import { createDevices } from '../../../county/exchange/devices.ts'
import { nodeSignatures } from '../../../shared/disk/keys.ts'
import { NOON } from '../../package/cast.ts'
import { set } from '../../worlds/feed-pen.ts'
import { ADMINISTRATOR, enrol, makeKeys, makePc, must, newDisk, openSeat, sendUp } from '../county-world.ts'

const DAY = 86_400_000

test('PK3 open devices stand by when they were last heard of, the latest first; silent for a year is closed', async () => {
  let now = NOON
  const keys = await makeKeys()
  const { desk, log } = await openSeat(newDisk(), keys, { now: () => now })
  const devices = createDevices({ log, keys, signatures: nodeSignatures, now: () => now })
  const pcs = await Promise.all(['one', 'two', 'three'].map((name) => makePc(name, () => now)))
  const [one, two, three] = pcs as [(typeof pcs)[0], (typeof pcs)[0], (typeof pcs)[0]]
  const scope = await enrol(desk, one, '5119990001')
  now += DAY
  await enrol(desk, two, '5119990001', scope)
  now += DAY
  await enrol(desk, three, '5119990001', scope)
  const order = () =>
    devices.open(scope, null).map(({ key }) => [one, two, three].findIndex((pc) => pc.key === key) + 1)
  expect(order()).toEqual([3, 2, 1])
  now += DAY
  await one.save(set('person', '1'.repeat(32), 'name', '王秀兰'))
  await sendUp(desk, one)
  expect(order()).toEqual([1, 3, 2])
  expect(
    devices
      .lines(scope)
      .map(({ number, enrolled, heard, revoked }) => [
        number,
        enrolled - NOON,
        heard && heard - NOON,
        revoked,
      ]),
  ).toEqual([
    [1, 0, 3 * DAY, false],
    [2, DAY, null, false],
    [3, 2 * DAY, null, false],
  ])
  expect(devices.nextNumber()).toBe(4)
  const list = must(await desk.revoke(two.key, '遗失', ADMINISTRATOR))
  expect(devices.open(scope, list).map(({ key }) => key)).toEqual([one.key, three.key])
  expect(devices.lines(scope).map(({ revoked }) => revoked)).toEqual([false, true, false])
  now = NOON + DAY + 366 * DAY
  expect(order()).toEqual([1, 3])
  expect([devices.find(one.key)?.scope, devices.find('0'.repeat(64))]).toEqual([scope, undefined])
  expect([devices.of('0'.repeat(32)), devices.school('0'.repeat(32))]).toEqual([[], undefined])
})
