import { expect, test } from 'vitest'
import { toHex } from '../../shared/base/bytes.ts'
import { hashBytes } from '../../shared/base/hash.ts'
import { type Attachments, openAttachments } from '../../shared/disk/attachments.ts'
import { type Disk, isWeather } from '../../shared/disk/disk.ts'
import { ATTACHMENT_LIMIT } from '../../shared/domain/kinds/attachment-kinds.ts'
import { isCut, simulatedDisk } from '../simulation/simulated-disk.ts'
import { chance } from './journal-world.ts'

const PICTURE = Uint8Array.from({ length: 40_000 }, (_, at) => (at * 7) % 251)
const NAME = toHex(hashBytes(PICTURE))
const PATH = `/data/attachments/${NAME.slice(0, 2)}/${NAME}`

function storeOn(disk: Disk, seed = 1): Attachments {
  const random = chance(seed)
  const bytes = (count: number) => Uint8Array.from({ length: count }, () => Math.floor(random() * 256))
  return openAttachments(disk, '/data', bytes)
}

test('ST7 an attachment lies under its content’s hash and comes back byte for byte', async () => {
  const disk = simulatedDisk({ random: chance(1) })
  const store = storeOn(disk)
  expect(await store.put(PICTURE)).toBe(NAME)
  expect(await disk.size(PATH)).toBe(PICTURE.length)
  expect(await store.get(NAME)).toEqual(PICTURE)
  expect([await store.has(NAME), await store.has('0'.repeat(64))]).toEqual([true, false])
  expect(await store.get('0'.repeat(64))).toBeUndefined()
})

test('ST7 what is there is never written again; what the disk has spoilt is not given out, and put back', async () => {
  const disk = simulatedDisk({ random: chance(1) })
  const store = storeOn(disk)
  await store.put(PICTURE)
  const calls = disk.calls()
  await store.put(PICTURE)
  expect(disk.calls()).toBe(calls)
  disk.put(PATH, PICTURE.subarray(0, 1000))
  expect(await store.get(NAME)).toBeUndefined()
  await store.put(PICTURE)
  expect(await store.get(NAME)).toEqual(PICTURE)
})

test('PK7 more than 10 MiB is neither kept nor read', async () => {
  const disk = simulatedDisk({ random: chance(1) })
  const store = storeOn(disk)
  await expect(store.put(new Uint8Array(ATTACHMENT_LIMIT + 1))).rejects.toThrow()
  const largest = await store.put(new Uint8Array(ATTACHMENT_LIMIT))
  expect((await store.get(largest))?.length).toBe(ATTACHMENT_LIMIT)
  await store.put(PICTURE)
  disk.put(PATH, new Uint8Array(ATTACHMENT_LIMIT + 1))
  expect(await store.get(NAME)).toBeUndefined()
})

test('ST7 whenever the power goes while one is kept, it is there whole or not at all, and can be kept again', async () => {
  let cuts = 0
  for (let at = 1; ; at++) {
    const disk = simulatedDisk({
      random: chance(at),
      onCall: ({ number }) => (number === at ? 'cut' : undefined),
    })
    let kept = false
    try {
      await storeOn(disk).put(PICTURE)
      kept = true
    } catch (thrown) {
      if (!isCut(thrown)) throw thrown
      cuts++
    }
    disk.cut()
    const after = disk.reopen()
    const found = await storeOn(after, 2).get(NAME)
    if (kept) expect(found).toEqual(PICTURE)
    else if (await storeOn(after, 2).has(NAME)) expect(found).toEqual(PICTURE)
    await storeOn(after, 2).put(PICTURE)
    expect(await storeOn(after).get(NAME)).toEqual(PICTURE)
    if (kept) break
  }
  expect(cuts).toBeGreaterThan(4)
})

test('ST4 a full disk is weather, leaves no half file, and the next try keeps it', async () => {
  let room = 10_000
  const disk = simulatedDisk({ random: chance(1), capacity: () => room })
  const store = storeOn(disk)
  const failure = await store.put(PICTURE).catch((thrown: unknown) => thrown)
  expect(isWeather(failure) && failure.weather).toBe('full')
  expect(await disk.list(PATH.slice(0, PATH.lastIndexOf('/')))).toEqual([])
  room = 100_000
  await store.put(PICTURE)
  expect(await store.get(NAME)).toEqual(PICTURE)
})
