import { randomBytes } from 'node:crypto'
import { toHex } from '../../shared/base/bytes.ts'
import { openOperationLog } from '../../shared/disk/journal/open-log.ts'
import { nodeDisk } from '../../shared/disk/node-disk.ts'
import { HOME } from '../../shared/operation/scopes.ts'
import { idOf, seedOf } from '../package/cast.ts'
import type { Benchmark } from './benchmark.ts'
import { mark } from './figure.ts'
import { markOne } from './school-life.ts'
import { median } from './side-by-side.ts'

/** ST1: acknowledged saves a second, one after the other and 64 people at once sharing fsyncs. */
export const append: Benchmark = {
  name: 'append',
  async run(ground) {
    const tools = {
      random: (bytes: number) => new Uint8Array(randomBytes(bytes)),
      now: () => Date.now(),
      key: toHex(seedOf('bench')),
      home: HOME,
    }
    const opened = await openOperationLog(nodeDisk(), await ground.newFolder(), tools)
    if (!opened.ok) throw new Error(opened.refusal.refused)
    const log = opened.value
    let saves = 0

    async function saveMany(count: number): Promise<void> {
      for (let done = 0; done < count; done++) {
        saves++
        const { act, changes } = markOne(saves >> 8, saves & 255)
        const saved = await log.write(HOME, { at: saves, actor: idOf('clerk'), role: 'clerk', act, changes })
        if (!saved.ok) throw new Error(saved.refusal.refused)
      }
    }

    /** Saves a second. */
    async function rate(people: number, each: number): Promise<number> {
      const began = performance.now()
      await Promise.all(Array.from({ length: people }, () => saveMany(each)))
      return (people * each * 1000) / (performance.now() - began)
    }

    const alone: number[] = []
    const together: number[] = []
    for (let round = 0; round < 7; round++) {
      alone.push(await rate(1, 100))
      together.push(await rate(64, 20))
    }
    await log.close()
    return [
      mark('saves, one after the other', 'a second', median(alone)),
      mark('saves, 64 at once', 'a second', median(together)),
    ]
  },
}
