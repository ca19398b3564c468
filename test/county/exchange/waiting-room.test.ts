import { expect, test } from 'vitest'
import { ROOM_MOST } from '../../../county/exchange/waiting-room.ts'
import { derivedId } from '../../../shared/base/hash.ts'
import { makeSealingKey, nodeSignatures, signingKeyFrom } from '../../../shared/disk/keys.ts'
import { signRequest } from '../../../shared/package/trust-request.ts'
import { seedOf } from '../../package/cast.ts'
import {
  ADMINISTRATOR,
  enrol,
  makeKeys,
  makePc,
  must,
  newDisk,
  openSeat,
  refusalIn,
  type SchoolPc,
} from '../county-world.ts'

const EAST = '5119990001'
const STRANGER = '198.51.100.9'
const SCHOOL = '192.0.2.7'

async function askedBy(pc: SchoolPc, code: string): Promise<Uint8Array> {
  return must(await pc.trust.ask({ code, name: `${code}小学` }, '办公室电脑')).bytes
}

/** So many requests from one address, each another one. */
async function flood(desk: Seat['desk'], name: string, count: number, school = '9999') {
  const { key, secret } = signingKeyFrom(seedOf(name))
  const { recipient } = await makeSealingKey()
  const said = { key, recipient, school, schoolName: '某校', deviceName: name, at: 0 }
  for (let at = 0; at < count; at++) {
    const fields = { ...said, nonce: derivedId('nonce', at) }
    must(await desk.request(signRequest(nodeSignatures, fields, secret), STRANGER))
  }
}

type Seat = Awaited<ReturnType<typeof openSeat>>

test('CO1 five hundred strange requests shut out no school, and nothing of them is on the disk', async () => {
  const { desk, log } = await openSeat(newDisk(), await makeKeys())
  const before = log.journal.position().offset
  await flood(desk, 'stranger', ROOM_MOST)
  const east = await makePc('east')
  const { hash } = must(await desk.request(await askedBy(east, EAST), SCHOOL))
  await flood(desk, 'another', ROOM_MOST)
  expect(desk.requests()).toHaveLength(ROOM_MOST)
  expect(log.journal.position().offset).toBe(before)
  const enrolling = { school: null, typed: east.trust.words().ours }
  const answer = must(await desk.enrol(hash, enrolling, ADMINISTRATOR))
  must(await east.trust.takeAnswer(answer.bytes))
  expect(desk.requests()).toHaveLength(ROOM_MOST - 1)
})

test('whoever sends the most gives way first, and of one address the schools that are known last', async () => {
  const { desk } = await openSeat(newDisk(), await makeKeys())
  await enrol(desk, await makePc('east'), EAST)
  const hall = must(await desk.request(await askedBy(await makePc('hall'), EAST), STRANGER))
  const west = must(await desk.request(await askedBy(await makePc('west'), '5119990002'), SCHOOL))
  await flood(desk, 'stranger', ROOM_MOST + 20)
  const left = new Set(desk.requests().map((one) => one.hash))
  expect([left.has(hall.hash), left.has(west.hash), left.size]).toEqual([true, true, ROOM_MOST])
  // Only where nothing else is left to give way of that address.
  await flood(desk, 'clever', ROOM_MOST, EAST)
  const after = new Set(desk.requests().map((one) => one.hash))
  expect([after.has(hall.hash), after.has(west.hash)]).toEqual([false, true])
})

test('the same request twice is one; what an official opened or looked at is in the journal', async () => {
  const { desk, log } = await openSeat(newDisk(), await makeKeys())
  const pc = await makePc('east')
  const bytes = await askedBy(pc, EAST)
  const notes = () => log.notes('request').length
  for (const address of [SCHOOL, SCHOOL, STRANGER]) must(await desk.request(bytes, address))
  expect([desk.requests().length, notes()]).toEqual([1, 0])
  // Its file came on a stick as well.
  const { hash } = must(await desk.request(bytes))
  expect([desk.requests().length, notes()]).toEqual([1, 1])
  must(await desk.request(bytes, SCHOOL))
  must(await desk.dismiss(hash, ADMINISTRATOR))
  must(await desk.request(bytes, SCHOOL))
  expect([desk.requests(), notes()]).toEqual([[], 1])
  const other = must(await desk.request(await askedBy(pc, EAST), SCHOOL))
  must(await desk.dismiss(other.hash, ADMINISTRATOR))
  expect([desk.requests(), notes()]).toEqual([[], 2])
  expect(refusalIn(await desk.dismiss(other.hash, ADMINISTRATOR))).toBe('request-unknown')
})

test('a server that ended has forgotten who waited, and knows them again as soon as they ask', async () => {
  const disk = newDisk()
  const keys = await makeKeys()
  const first = await openSeat(disk, keys)
  const pc = await makePc('east')
  const bytes = await askedBy(pc, EAST)
  must(await first.desk.request(bytes, SCHOOL))
  await first.log.close()
  const { desk } = await openSeat(disk, keys)
  expect(desk.requests()).toEqual([])
  const { hash } = must(await desk.request(bytes, SCHOOL))
  must(await desk.enrol(hash, { school: null, typed: pc.trust.words().ours }, ADMINISTRATOR))
})

test('a console hears of a request that came over the line, and of one that somebody looked at', async () => {
  const { desk } = await openSeat(newDisk(), await makeKeys())
  const east = await makePc('east')
  const bytes = await askedBy(east, EAST)
  const told = [desk.requestTurns()]
  const { hash } = must(await desk.request(bytes, SCHOOL))
  told.push(desk.requestTurns())
  must(await desk.request(bytes, SCHOOL))
  expect(desk.requestTurns()).toBe(told[1])
  must(await desk.enrol(hash, { school: null, typed: east.trust.words().ours }, ADMINISTRATOR))
  told.push(desk.requestTurns())
  expect(new Set(told).size).toBe(3)
})
