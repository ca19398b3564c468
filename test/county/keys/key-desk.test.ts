import { expect, test } from 'vitest'
import { readKeys } from '../../../county/keys/key-files.ts'
import { rootFromText, rootWords } from '../../../county/keys/root-copy.ts'
import type { Hex } from '../../../shared/base/bytes.ts'
import { derivedId } from '../../../shared/base/hash.ts'
import { signingKeyFrom } from '../../../shared/disk/keys.ts'
import { BUREAU_SCOPE } from '../../../shared/operation/scopes.ts'
import { chance } from '../../disk/journal-world.ts'
import { NOON, seedOf } from '../../package/cast.ts'
import { type Call, simulatedDisk } from '../../simulation/simulated-disk.ts'
import {
  ADMINISTRATOR,
  enrol,
  makeKeys,
  makePc,
  must,
  newDisk,
  openSeat,
  PLAN,
  planChanges,
  refusalIn,
  submit,
  sync,
} from '../county-world.ts'

const DAY = 86_400_000
const words = (county: string) => rootWords(signingKeyFrom(seedOf(`${county} root`))).join(' ')

test('a county goes over to its next key while it works: what it signs from then on is under that one', async () => {
  const { desk, log, keys, disk } = await openSeat(newDisk(), await makeKeys())
  const pc = await makePc('office')
  const scope = await enrol(desk, pc, '5119990001')
  await pc.save(...planChanges())
  await submit(pc, PLAN)
  await sync(desk, pc, scope)
  const before = keys.current
  function newestKey(scope: Hex): Hex {
    const { graph } = log.fold(scope)
    const [newest] = graph.latest()
    return graph.openingOf(newest!.id).key
  }
  expect(must(await desk.makeKey(`研修簿 县根密钥\n石桥县\n${words('石桥县')}\n`, ADMINISTRATOR))).toBe(2)
  expect([keys.current.signing.key === before.signing.key, keys.earlier]).toEqual([false, [before]])
  expect(desk.workingKey()).toMatchObject({ number: 2, daysLeft: 366 })
  // What was kept is what is worked with.
  expect((await readKeys(disk, '/county'))?.current.signing.key).toBe(keys.current.signing.key)
  must(await desk.decide(scope, { step: 'file', document: PLAN, number: '7' }, ADMINISTRATOR))
  expect(newestKey(scope)).toBe(keys.current.signing.key)
  // The school reads it, sends again to either key, and another PC is enrolled by the new one.
  await sync(desk, pc, scope)
  expect(pc.exchange.counts()).toMatchObject({ written: 2, accepted: 2 })
  const hall = await makePc('hall')
  expect(await enrol(desk, hall, '5119990001', scope)).toBe(scope)
  // Where the old key had a feed of its own, that one was left.
  expect(newestKey(BUREAU_SCOPE)).toBe(keys.current.signing.key)
  await pc.save(...planChanges('改过的计划'))
  await sync(desk, pc, scope)
  await sync(desk, hall, scope)
  expect(log.fold(BUREAU_SCOPE).list('device-enrolment')).toHaveLength(2)
})

test('the next key is made by the county’s own whole root alone', async () => {
  const { desk, keys } = await openSeat(newDisk(), await makeKeys())
  for (const [text, refused] of [
    ['', 'root-key-unreadable'],
    [words('石桥县').split(' ').slice(1).join(' '), 'root-key-unreadable'],
    [words('东山县'), 'root-key-other'],
  ] as const)
    expect([text, refusalIn(await desk.makeKey(text, ADMINISTRATOR))]).toEqual([text, refused])
  expect([keys.earlier, desk.workingKey().number]).toEqual([[], 1])
})

test('a full disk leaves the key that was, and a second try makes the second one', async () => {
  let isFull = false
  const onCall = ({ path }: Call) => (isFull && path.includes('keys') ? 'full' : undefined)
  const disk = simulatedDisk({ random: chance(1), onCall })
  const { desk, keys } = await openSeat(disk, await makeKeys())
  isFull = true
  expect(refusalIn(await desk.makeKey(words('石桥县'), ADMINISTRATOR))).toBe('disk-full')
  expect([keys.earlier, desk.workingKey().number]).toEqual([[], 1])
  isFull = false
  expect(must(await desk.makeKey(words('石桥县'), ADMINISTRATOR))).toBe(2)
})

test('it is said how many whole days a key has, below zero once it has ended', async () => {
  let now = NOON
  const { desk } = await openSeat(newDisk(), await makeKeys(), { now: () => now })
  const left: number[] = []
  for (const days of [0, 0.5, 365.9, 366, 366.1]) {
    now = NOON + days * DAY
    left.push(desk.workingKey().daysLeft)
  }
  expect(left).toEqual([366, 365, 0, 0, -1])
})

test('a root is read from its words in any lines, or from the text of its file', () => {
  const said = words('石桥县')
  const key = signingKeyFrom(seedOf('石桥县 root')).key
  for (const text of [said, said.replaceAll(' ', '\n'), `研修簿 县根密钥\n石桥县\n${said}\n`])
    expect(rootFromText(text)?.key).toBe(key)
  expect(rootFromText(derivedId('no', 'root'))).toBeUndefined()
})
