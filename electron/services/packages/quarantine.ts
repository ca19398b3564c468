import { createHash } from 'node:crypto'
import type { Refusal } from '../../../shared/base/refusal.ts'
import { type Disk, isWeather } from '../../../shared/disk/disk.ts'
import type { Source } from '../../../shared/disk/packages/package-source.ts'

/** Refused packages, kept apart for who has to find out: the latest few, and never more than their room. */
export interface Quarantine {
  /** A file that is there already is not kept twice; a full disk is no reason to fail twice. */
  keep(source: Source): Promise<void>
}

/** A sound package that is not for this PC, or not yet, is no case for anybody: it stays where it lies. */
export function isSuspect({ refused }: Refusal): boolean {
  return refused.startsWith('package-') && !NOT_FOR_HERE.has(refused)
}

const NOT_FOR_HERE: ReadonlySet<string> = new Set([
  'package-other-school',
  'package-other-county',
  'package-not-yet-trusted',
  'package-version',
])

export function createQuarantine(disk: Disk, dataFolder: string, now: () => number): Quarantine {
  const folder = `${dataFolder}/quarantine`

  async function keep(source: Source): Promise<void> {
    const chunks: Uint8Array[] = []
    for await (const chunk of source.open()) chunks.push(chunk)
    const bytes = Buffer.concat(chunks)
    const name = `${createHash('sha256').update(bytes).digest('hex').slice(0, 16)}.yxb`
    try {
      await disk.makeFolder(folder)
      const kept = await disk.list(folder)
      if (kept.some((one) => one.name.endsWith(name))) return
      await makeRoom(bytes.length, kept)
      // Sorted by name is sorted by time.
      const file = await disk.create(`${folder}/${String(now()).padStart(15, '0')}-${name}`)
      try {
        await file.append(bytes)
        await file.sync()
      } finally {
        await file.close()
      }
    } catch (thrown) {
      if (!isWeather(thrown)) throw thrown
    }
  }

  async function makeRoom(bytes: number, kept: Awaited<ReturnType<Disk['list']>>): Promise<void> {
    let room = ROOM - bytes
    for (const [place, { name, size }] of kept.toReversed().entries()) {
      room -= size
      if (place >= FILES_MOST - 1 || room < 0) await disk.remove(`${folder}/${name}`)
    }
  }

  return { keep }
}

const FILES_MOST = 20
const ROOM = 200 * 1024 * 1024
