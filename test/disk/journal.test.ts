import { describe, expect, it } from 'vitest'
import type { Disk, DiskFile } from '../../shared/disk/disk.ts'
import { headerDraft, noteDraft } from '../../shared/disk/journal/journal-entry.ts'
import { lineText, type Sealing } from '../../shared/disk/journal/journal-line.ts'
import { createWriter } from '../../shared/disk/journal/journal-writer.ts'
import { START } from '../../shared/disk/journal/position.ts'
import { simulatedDisk } from '../simulation/simulated-disk.ts'
import { chance, contents, entries, hashes, opened, operations } from './journal-world.ts'

describe('the journal', () => {
  it('gives back what was written, in order of arrival, with origin and value, after reopening too', async () => {
    const disk = simulatedDisk({ random: chance(1) })
    const own = operations(3)
    const received = operations(2, 'd'.repeat(32))
    const journal = await opened(disk)
    await journal.append([own[0]!])
    await journal.appendPackage({ number: 7 }, received)
    await journal.note('pinned-root', { key: 'k' })
    await journal.append(own.slice(1))
    const before = await entries(journal)
    expect(before.map((entry) => (entry.kind === 'operation' ? entry.origin : entry.kind))).toEqual([
      'own',
      'package',
      'received',
      'received',
      'note',
      'own',
      'own',
    ])
    expect(before[0]).toMatchObject({ written: { operation: own[0]!.operation, id: own[0]!.id } })
    expect(before[1]).toMatchObject({ meta: { number: 7 } })
    expect(before[4]).toMatchObject({ name: 'pinned-root', value: { key: 'k' } })
    await journal.close()

    const again = await opened(disk, 2)
    expect(again.id).toBe(journal.id)
    expect(again.position()).toEqual(journal.position())
    expect(again).toMatchObject({ sound: true, damage: [], putBack: false })
    expect(await entries(again)).toEqual(before)
  })

  it('replays from any position it gave out, and from none that is not on its chain', async () => {
    const disk = simulatedDisk({ random: chance(1) })
    const journal = await opened(disk)
    await journal.append(operations(4))
    const all = await entries(journal)
    for (const [at, { position }] of all.entries()) {
      expect(await journal.contains(position)).toBe(true)
      expect(await entries(journal, position)).toEqual(all.slice(at + 1))
      const beside = { offset: position.offset - 1, hash: position.hash }
      const other = { offset: position.offset, hash: `${position.hash.slice(1)}0` }
      for (const wrong of [beside, other]) {
        expect(await journal.contains(wrong)).toBe(false)
        await expect(entries(journal, wrong)).rejects.toThrow('not on this journal')
      }
    }
  })

  it('ST1 concurrent appends share one fsync, and none is acknowledged before it', async () => {
    const happened: string[] = []
    const disk = probed(simulatedDisk({ random: chance(1) }), happened)
    const journal = await opened(disk)
    happened.length = 0
    const acknowledged = operations(50).map(async (one) => {
      expect(await journal.append([one])).toMatchObject({ ok: true })
      happened.push('acknowledged')
    })
    await Promise.all(acknowledged)
    expect(happened.filter((what) => what === 'sync')).toHaveLength(1)
    expect(happened.indexOf('sync')).toBeLessThan(happened.indexOf('acknowledged'))
    expect(happened.filter((what) => what === 'acknowledged')).toHaveLength(50)
  })

  it('ST1 an append called in the very turn in which the one before is acknowledged is written too', async () => {
    const disk = simulatedDisk({ random: chance(1) })
    await disk.makeFolder('/data')
    const writer = createWriter({
      journal: '',
      file: await disk.open('/data/journal'),
      endMark: await disk.open('/data/journal.end'),
      end: START,
      putBack: false,
      own: [],
      sealing: undefined,
    })
    const first = await writer.write([noteDraft('a', 1)])
    const third = await writer.write([noteDraft('b', 2)]).then(() => writer.write([noteDraft('c', 3)]))
    expect(third.ok && first.ok && third.value.offset).toBe(first.ok && first.value.offset * 3)
    await writer.close()
  })

  it('ST4 on a full disk an append is refused, nothing of it stays, and the next works when there is room', async () => {
    let capacity = 4000
    const disk = simulatedDisk({ random: chance(1), capacity: () => capacity })
    const journal = await opened(disk)
    const all = operations(60)
    const saved: string[] = []
    for (const one of all) {
      const result = await journal.append([one])
      if (result.ok) saved.push(one.hash)
      else expect(result.refusal.refused).toBe('disk-full')
    }
    expect(saved.length).toBeGreaterThan(2)
    expect(saved.length).toBeLessThan(all.length)
    expect(await journal.appendPackage(null, all)).toMatchObject({ refusal: { refused: 'disk-full' } })
    expect(await hashes(journal)).toEqual(saved)
    expect(await hashes(await opened(disk.reopen()))).toEqual(saved)

    capacity = 1 << 20
    const late = operations(60)[59]!
    expect(await journal.append([late])).toMatchObject({ ok: true })
    expect(await hashes(await opened(disk.reopen()))).toEqual([...saved, late.hash])
  })

  it('ST1 when the medium fails in a write or a sync, nothing is acknowledged and the next append works', async () => {
    for (const name of ['write', 'sync', 'truncate'] as const) {
      let failing = false
      const disk = simulatedDisk({
        random: chance(3),
        onCall: (call) => (failing && (call.name === name || call.name === 'write') ? 'io' : undefined),
      })
      const journal = await opened(disk)
      const [first, second, third] = operations(3)
      await journal.append([first!])
      failing = true
      expect(await journal.append([second!])).toMatchObject({ refusal: { refused: 'disk-error' } })
      failing = false
      expect(await journal.append([third!])).toMatchObject({ ok: true })
      expect(await hashes(await opened(disk.reopen()))).toEqual([first!.hash, third!.hash])
    }
  })

  it('keeps nothing of a package whose source breaks off, and says why', async () => {
    const disk = simulatedDisk({ random: chance(1) })
    const journal = await opened(disk)
    async function* broken() {
      yield* operations(3)
      throw new Error('the reader met a fault')
    }
    const before = journal.position()
    await expect(journal.appendPackage({}, broken())).rejects.toThrow('the reader met a fault')
    expect(journal.position()).toEqual(before)
    const own = operations(1, 'e'.repeat(32))
    expect(await journal.append(own)).toMatchObject({ ok: true })
    expect(await contents(await opened(disk.reopen()))).toEqual([`own ${own[0]!.hash}`])
  })

  it('ST9 refuses a journal of a newer format', async () => {
    const disk = simulatedDisk({ random: chance(1) })
    await opened(disk)
    const header = headerDraft({ id: '0'.repeat(32), format: 1, at: 0, mends: null })
    disk.put('/data/journal', Buffer.from(lineText(START.hash, header, true).text))
    await expect(opened(disk)).rejects.toThrow('data-newer')
  })

  it('ST8 seals every line but its header, and verifies without the key', async () => {
    const disk = simulatedDisk({ random: chance(1) })
    const flipped = (bytes: Uint8Array) => bytes.map((byte) => byte ^ 0xff)
    const sealing: Sealing = { seal: flipped, open: flipped }
    const journal = await opened(disk, 1, sealing)
    const all = operations(3)
    await journal.append(all)
    await journal.appendPackage({ from: 'county' }, all)
    expect(await hashes(await opened(disk.reopen(), 1, sealing))).toEqual(
      [...all, ...all].map((one) => one.hash),
    )
    const keyless = await opened(disk.reopen())
    expect(keyless.sound).toBe(true)
    await expect(entries(keyless)).rejects.toThrow('cannot be read')
  })

  it('ST6 says that it was put back when acknowledged lines are missing, until an own operation is written', async () => {
    const disk = simulatedDisk({ random: chance(1) })
    const journal = await opened(disk)
    const all = operations(3)
    await journal.append([all[0]!])
    const older = (await disk.read('/data/journal'))!
    await journal.append([all[1]!])
    disk.put('/data/journal', older)

    const back = await opened(disk.reopen())
    expect(back).toMatchObject({ sound: true, putBack: true })
    await back.note('seen', null)
    const stillBack = await opened(disk.reopen())
    expect(stillBack.putBack).toBe(true)
    await stillBack.append(operations(1, 'f'.repeat(32)))
    expect((await opened(disk.reopen())).putBack).toBe(false)
  })
})

/** Writes down each sync of the journal when it has ended. */
function probed(disk: Disk, happened: string[]): Disk {
  async function open(path: string): Promise<DiskFile> {
    const file = await disk.open(path)
    const sync = async () => {
      await file.sync()
      happened.push('sync')
    }
    return path.endsWith('/journal') ? { ...file, sync } : file
  }
  return { ...disk, open }
}
