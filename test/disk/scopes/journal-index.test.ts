import { expect, test } from 'vitest'
import type { Disk } from '../../../shared/disk/disk.ts'
import { isCut, type SimulatedDisk, simulatedDisk } from '../../simulation/simulated-disk.ts'
import { chance } from '../journal-world.ts'
import { decide, EAST, openCounty, sayings, WEST, yearSteps } from './county-log.ts'

const INDEX = '/county/journal.index'

/** A year of two schools; the log closed, or as a kill leaves it. */
async function year(isClosed = true): Promise<SimulatedDisk> {
  const disk = simulatedDisk({ random: chance(1) })
  const log = await openCounty(disk)
  for (const step of yearSteps()) await step(log)
  if (isClosed) await log.close()
  return disk.reopen()
}

/** What a log says that reads the journal through. */
async function plain(disk: SimulatedDisk): Promise<unknown> {
  const copy = disk.reopen()
  await copy.remove(INDEX)
  return sayings(await openCounty(copy))
}

/** Bytes of the journal that were read. */
function counted(disk: SimulatedDisk): { readonly disk: Disk; bytes(): number } {
  let bytes = 0
  async function* stream(path: string, part?: Parameters<Disk['stream']>[1]) {
    for await (const chunk of disk.stream(path, part)) {
      if (path === '/county/journal') bytes += chunk.length
      yield chunk
    }
  }
  async function open(path: string) {
    const file = await disk.open(path)
    const readAt = async (offset: number, length: number) => {
      const read = await file.readAt(offset, length)
      if (path === '/county/journal') bytes += read.length
      return read
    }
    return { ...file, readAt }
  }
  return { disk: { ...disk, stream, open }, bytes: () => bytes }
}

test('SC2 with the index a log says the same of every scope as one that reads the journal through', async () => {
  for (const isClosed of [true, false]) {
    const disk = await year(isClosed)
    expect(await sayings(await openCounty(disk.reopen()))).toEqual(await plain(disk))
  }
})

test('SC2 a start reads no history, and opening a school its own lines alone', async () => {
  const disk = simulatedDisk({ random: chance(1) })
  const log = await openCounty(disk)
  for (let round = 0; round < 40; round++) await decide(log, WEST, `${round}`)
  await decide(log, EAST, 'one')
  const size = log.journal.position().offset
  await log.close()
  const watched = counted(disk.reopen())
  const again = await openCounty(watched.disk)
  expect(watched.bytes()).toBeLessThan(size / 4)
  const started = watched.bytes()
  await again.holding([EAST], async () => expect(again.fold(EAST).graph.size()).toBe(1))
  expect(watched.bytes() - started).toBeLessThan(size / 10)
  await again.holding([WEST], async () => expect(again.fold(WEST).graph.size()).toBe(40))
})

test('SC2 wherever the power goes, what the index says is what the journal says', async () => {
  let cuts = 0
  for (let at = 1; ; at++) {
    let calls = 0
    const disk = simulatedDisk({ random: chance(at), onCall: () => (++calls === at ? 'cut' : undefined) })
    const ended = await openCounty(disk)
      .then(async (log) => {
        for (const step of yearSteps()) await step(log)
      })
      .then(
        () => true,
        (error) => {
          if (!isCut(error)) throw error
          return false
        },
      )
    if (ended) break
    cuts++
    for (let outcome = 0; outcome < 3; outcome++) {
      const left = disk.reopen()
      const again = await openCounty(left)
      // Also after what is written next.
      await decide(again, EAST, 'afterwards')
      await again.close()
      expect(await sayings(await openCounty(left.reopen())), `cut ${at}`).toEqual(await plain(left))
    }
  }
  expect(cuts).toBeGreaterThan(60)
})

test('SC2 an index that was changed anywhere, shortened or replaced is not believed', async () => {
  const disk = await year()
  const expected = await plain(disk)
  const index = (await disk.read(INDEX))!
  const others: Uint8Array[] = [index.subarray(0, index.length - 7), new Uint8Array(), Buffer.from('好\n')]
  for (let at = 0; at < index.length; at += 13) {
    const flipped = index.slice()
    flipped[at] = flipped[at]! ^ 1
    others.push(flipped)
  }
  for (const bytes of others) {
    const copy = disk.reopen()
    copy.put(INDEX, bytes)
    expect(await sayings(await openCounty(copy))).toEqual(expected)
  }
})

test('ST6 the index of another journal, or of one that was put back, is made anew', async () => {
  const disk = await year()
  const backup = disk.reopen()
  const log = await openCounty(disk)
  await decide(log, WEST, 'after the backup')
  await log.close()
  const later = (await disk.read(INDEX))!
  backup.put(INDEX, later)
  expect(await sayings(await openCounty(backup.reopen()))).toEqual(await plain(backup))
  const other = simulatedDisk({ random: chance(9) })
  await (await openCounty(other)).close()
  other.put(INDEX, later)
  expect(await sayings(await openCounty(other.reopen()))).toEqual(await plain(other))
})

test('ST2 damage in what was verified before is met when the school is opened: then nothing is written, and the next start reads all', async () => {
  const disk = await year()
  const journal = (await disk.read('/county/journal'))!.slice()
  const first = Buffer.from(journal).indexOf('\nB') + 30
  journal[first] = journal[first]! ^ 1
  disk.put('/county/journal', journal)
  const log = await openCounty(disk)
  expect(log.journal.sound).toBe(true)
  await log.holding([EAST], async () => undefined)
  expect(log.journal.sound).toBe(false)
  await expect(decide(log, EAST, 'no')).rejects.toThrow('data-damaged')
  expect(await disk.read(INDEX)).toBeUndefined()
  await log.close()
  expect((await openCounty(disk.reopen())).journal.sound).toBe(false)
})

test('ST2 what was not read at the start is read afterwards, and damage there is found', async () => {
  const disk = await year()
  const journal = (await disk.read('/county/journal'))!.slice()
  journal[2000] = journal[2000]! ^ 1
  disk.put('/county/journal', journal)
  const log = await openCounty(disk)
  expect(await log.verify(new AbortController().signal)).toBe(false)
  expect(await disk.read(INDEX)).toBeUndefined()
  expect(log.journal.damage).toMatchObject([{ from: expect.any(Number), to: expect.any(Number) }])
  await expect(decide(log, EAST, 'no')).rejects.toThrow('data-damaged')
})

test('ST4 an index that the disk refuses is done without', async () => {
  const disk = simulatedDisk({
    random: chance(1),
    onCall: ({ name, path }) => (name === 'write' && path === INDEX ? 'full' : undefined),
  })
  const log = await openCounty(disk)
  for (const step of yearSteps()) await step(log)
  await log.close()
  expect(await disk.read(INDEX)).toBeUndefined()
  expect(await sayings(await openCounty(disk.reopen()))).toEqual(await plain(disk))
})
