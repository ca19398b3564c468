import { expect, test } from 'vitest'
import type { CountyResult } from '../../../county/county-result.ts'
import { createInFlight } from '../../../county/exchange/in-flight.ts'
import { toHex } from '../../../shared/base/bytes.ts'
import { LEAST_SIZE } from '../../../shared/package/frame.ts'
import { HEADER_LIMIT } from '../../../shared/package/limits.ts'
import { chance } from '../../disk/journal-world.ts'
import { type Call, simulatedDisk } from '../../simulation/simulated-disk.ts'
import {
  bytesFrom,
  enrol,
  makeKeys,
  makePc,
  must,
  newDisk,
  openSeat,
  packed,
  planChanges,
  refusalIn,
} from '../county-world.ts'

const CHUNK = 1024
const HTTP = { by: 'http', file: '', address: '192.0.2.7' } as const

/** A line that brings these bytes piece by piece; how many pieces were asked for. */
function lineOf(bytes: Uint8Array, endsAt = Number.POSITIVE_INFINITY) {
  const pulled = { chunks: 0 }
  async function* line(): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < bytes.length; at += CHUNK) {
      if (pulled.chunks++ === endsAt) throw new Error('aborted')
      yield bytes.subarray(at, at + CHUNK)
    }
  }
  return { line: line(), pulled }
}

async function withSchool(disk = newDisk()) {
  const seat = await openSeat(disk, await makeKeys())
  const pc = await makePc('office')
  const scope = await enrol(seat.desk, pc, '5119990001')
  await pc.save(...planChanges())
  return { ...seat, pc, scope, disk }
}

const filesIn = async (disk: ReturnType<typeof newDisk>) =>
  [...(await disk.list('/county/packages')), ...(await disk.list('/county/arriving'))].map(({ name }) => name)

test('CO1 a package that comes piece by piece is taken in, kept once, and nothing else is left of it', async () => {
  const { desk, pc, scope, disk } = await withSchool()
  const bytes = await packed(pc)
  let judged = 0
  const taken = must(await desk.receive(lineOf(bytes).line, { ...HTTP, judged: () => judged++ }))
  expect(taken).toMatchObject({ scope, sender: pc.key, fresh: 1, known: 0 })
  expect([judged, await filesIn(disk)]).toEqual([1, [expect.stringMatching(/^[0-9a-f]{64}\.yxb$/)]])
  expect(must(await desk.receive(lineOf(bytes).line, HTTP))).toMatchObject({ fresh: 0, known: 1 })
  expect(await filesIn(disk)).toHaveLength(1)
})

test('PK7 of what no device of ours signed no more is read than a header, and nothing is written', async () => {
  const { desk, disk } = await withSchool()
  const stranger = await makePc('stranger')
  const forger = await openSeat(newDisk(), await makeKeys('东山县'))
  await enrol(forger.desk, stranger, '5119990009')
  await stranger.save(...planChanges())
  const theirs = await packed(stranger)
  const long = new Uint8Array(1024 * CHUNK)
  const headed = long.slice()
  // A real beginning that says its header is as long as may be.
  headed.set(theirs.subarray(0, 8))
  new DataView(headed.buffer).setUint32(8, HEADER_LIMIT)
  const begun = new Uint8Array(1024 * CHUNK)
  begun.set(theirs.subarray(0, 600))
  for (const [bytes, refused, most] of [
    [long, 'package-magic', 1],
    [headed, 'package-header', (LEAST_SIZE + HEADER_LIMIT) / CHUNK + 1],
    [new Uint8Array(3), 'package-size', 1],
    [new Uint8Array(0), 'package-size', 0],
    [theirs, 'package-other-county', theirs.length / CHUNK + 1],
  ] as const) {
    const { line, pulled } = lineOf(bytes)
    let judged = 0
    const answer = await desk.receive(line, { ...HTTP, judged: () => judged++ })
    expect([refusalIn(answer), pulled.chunks <= most, judged]).toEqual([refused, true, 0])
  }
  expect(await filesIn(disk)).toEqual([])
})

test('CO1 a line that ends in the middle, and a disk that is full, leave nothing behind', async () => {
  let isFull = false
  const onCall = ({ name, path }: Call) =>
    isFull && name === 'write' && path.includes('/arriving/') ? 'full' : undefined
  const { desk, pc, disk, log } = await withSchool(simulatedDisk({ random: chance(1), onCall }))
  for (let at = 0; at < 40; at++) await pc.save(...planChanges(toHex(bytesFrom(at)(100))))
  const bytes = await packed(pc)
  expect(bytes.length).toBeGreaterThan(2 * CHUNK)
  const before = log.journal.position()
  expect(refusalIn(await desk.receive(lineOf(bytes, 2).line, HTTP))).toBe('package-cut')
  expect(refusalIn(await desk.receive(lineOf(bytes, 0).line, HTTP))).toBe('package-cut')
  isFull = true
  expect(refusalIn(await desk.receive(lineOf(bytes).line, HTTP))).toBe('disk-full')
  expect([await filesIn(disk), log.journal.position()]).toEqual([[], before])
  isFull = false
  expect(must(await desk.receive(lineOf(bytes).line, HTTP)).fresh).toBe(41)
})

test('so many at once and no more, of one address and of all; whoever is done makes room', async () => {
  const flight = createInFlight({ most: 3, ofOne: 2 })
  const doors: (() => void)[] = []
  const begin = (address: string) =>
    flight.during(
      address,
      () => new Promise<CountyResult<string>>((done) => doors.push(() => done({ ok: true, value: address }))),
    )
  const [first, ...others] = ['a', 'a', 'b'].map(begin)
  expect(refusalIn(await begin('a'))).toBe('county-busy')
  expect(refusalIn(await begin('c'))).toBe('county-busy')
  doors[0]!()
  expect(await first).toEqual({ ok: true, value: 'a' })
  const after = begin('a')
  expect(refusalIn(await begin('c'))).toBe('county-busy')
  for (const open of doors) open()
  expect((await Promise.all([...others, after])).map(refusalIn)).toEqual(['done', 'done', 'done'])
  await expect(flight.during('a', () => Promise.reject(new Error('fault')))).rejects.toThrow('fault')
  expect(refusalIn(await flight.during('a', async () => ({ ok: true, value: 1 })))).toBe('done')
})
