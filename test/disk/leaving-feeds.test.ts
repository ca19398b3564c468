import { describe, expect, it } from 'vitest'
import type { Hex } from '../../shared/base/bytes.ts'
import { derivedId } from '../../shared/base/hash.ts'
import type { DiskFile } from '../../shared/disk/disk.ts'
import type { OperationLog } from '../../shared/disk/journal/operation-log.ts'
import { HOME } from '../../shared/operation/scopes.ts'
import { newDisk } from '../county/county-world.ts'
import { set } from '../worlds/feed-pen.ts'
import { diskWith, lineStarts, openLog, PLAN, write, writeTitles } from './log-world.ts'

function feedOf(log: OperationLog, operation: Hex): Hex {
  return log.fold(HOME).graph.get(operation)!.operation.feed
}

describe('ST6 a PC opens a new feed by itself', () => {
  it('ST6 a journal that was put back goes on in a new feed, and after the next start still in that one', async () => {
    const disk = newDisk()
    const log = await openLog(disk)
    const [first] = await writeTitles(log, 3)
    const feed = feedOf(log, first!)
    await log.close()
    const starts = await lineStarts(disk)
    const text = (await disk.read('/data/journal'))!
    const back = await diskWith(disk, () => undefined)
    back.put('/data/journal', text.slice(0, starts.at(-2)!))

    const again = await openLog(back, 2)
    expect(again.fold(HOME).graph.size()).toBe(2)
    const next = await write(again, set('plan', PLAN, 'year', 2026))
    expect(feedOf(again, next)).not.toBe(feed)
    await again.close()
    const later = await openLog(back, 3)
    expect(feedOf(later, await write(later, set('plan', PLAN, 'mechanism', '')))).toBe(feedOf(later, next))
  })

  it('ST6 a witness that knows more of our feed makes us leave it; one that knows as much does not', async () => {
    const log = await openLog(newDisk())
    const [, second] = await writeTitles(log, 2)
    const feed = feedOf(log, second!)
    const { hash } = log.fold(HOME).graph.get(second!)!
    expect(await log.witness([{ feed, seq: 1, hash }])).toBe(false)
    expect(feedOf(log, await write(log, set('plan', PLAN, 'year', 2026)))).toBe(feed)
    expect(await log.witness([{ feed, seq: 9, hash: 'f'.repeat(64) }])).toBe(true)
    expect(feedOf(log, await write(log, set('plan', PLAN, 'year', 2027)))).not.toBe(feed)
    expect(log.notes('feeds-left')).toMatchObject([{ why: 'witness' }])
  })
})

describe('ST1 what is shown is durable', () => {
  it('ST1 a write is in no row before the disk has it, and in none where the disk refuses it', async () => {
    const plain = newDisk()
    let hold: Promise<void> | undefined
    const disk = {
      ...plain,
      async open(path: string): Promise<DiskFile> {
        const file = await plain.open(path)
        return {
          ...file,
          async sync() {
            await hold
            await file.sync()
          },
        }
      },
    }
    const log = await openLog(disk as typeof plain)
    const gate = Promise.withResolvers<void>()
    hold = gate.promise
    const act = { at: 5, actor: derivedId('user'), role: 'clerk', act: 'test' }
    const saving = log.write(HOME, { ...act, changes: [set('plan', PLAN, 'title', '初稿')] })
    const isSaved = Promise.race([
      saving.then(() => true),
      new Promise((turn) => setImmediate(turn)).then(() => false),
    ])
    expect(await isSaved).toBe(false)
    expect(log.fold(HOME).row('plan', PLAN)).toBeUndefined()
    gate.resolve()
    expect((await saving).ok).toBe(true)
    expect(log.fold(HOME).row('plan', PLAN)?.fields.title).toBe('初稿')
  })
})
