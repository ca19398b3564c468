import { type Disk, isWeather, refusalOf } from '../../shared/disk/disk.ts'
import type { PackageMeta } from '../../shared/disk/packages/package-meta.ts'
import type { Source } from '../../shared/disk/packages/package-source.ts'
import {
  headerLengthIn,
  isMagic,
  LEAST_SIZE,
  LENGTH_SIZE,
  MAGIC_SIZE,
  MOST_SIZE,
} from '../../shared/package/frame.ts'
import { HEADER_LIMIT } from '../../shared/package/limits.ts'
import { type CountyResult, countyRefuse } from '../county-result.ts'
import { createInFlight } from './in-flight.ts'
import type { Intake, Receipt } from './intake.ts'
import { partIn } from './package-files.ts'

/** Packages as they come over a line, by whoever sends them. */
export interface Receiving {
  /**
   * No more than the header is read before it was judged; then the rest goes into a file, from which it is taken in. What
   * is not read is the caller's to get rid of. Refuses as `intake`, `county-busy`, `package-cut` where the line ended.
   */
  receive(body: AsyncIterable<Uint8Array>, coming: Coming): Promise<CountyResult<Receipt>>
}

export interface Coming {
  readonly by: PackageMeta['by']
  /** What it was called. */
  readonly file: string
  readonly address: string
  /** Told once a device of ours was found to have signed it. */
  readonly judged?: () => void
}

export interface ReceivingTools {
  readonly disk: Disk
  readonly folder: string
  readonly random: (bytes: number) => Uint8Array
}

export function createReceiving({ disk, folder, random }: ReceivingTools, intake: Intake): Receiving {
  const strangers = createInFlight({ most: 256, ofOne: 64 })
  const spooled = createInFlight({ most: 64, ofOne: 64 })

  async function receive(body: AsyncIterable<Uint8Array>, coming: Coming): Promise<CountyResult<Receipt>> {
    const chunks = body[Symbol.asyncIterator]()
    const judged = await strangers.during(coming.address, async () => {
      const front = await frontOf(chunks)
      const looked = front.ok ? await intake.judge(front.value) : front
      return looked.ok ? front : looked
    })
    if (!judged.ok) return judged
    coming.judged?.()
    return spooled.during(coming.address, () => spool(judged.value.bytes, chunks, coming))
  }

  async function spool(
    front: Uint8Array,
    chunks: AsyncIterator<Uint8Array>,
    { by, file }: Coming,
  ): Promise<CountyResult<Receipt>> {
    let part: string | undefined
    try {
      part = await partIn(disk, folder, random)
      const size = await write(part, front, chunks)
      if (!size.ok) return size
      return await intake.intake({ size: size.value, open: () => disk.stream(part!) }, by, file)
    } catch (error) {
      if (isWeather(error)) return { ok: false, refusal: refusalOf(error) }
      throw error
    } finally {
      if (part !== undefined) await disk.remove(part).catch(() => undefined)
    }
  }

  async function write(
    part: string,
    front: Uint8Array,
    chunks: AsyncIterator<Uint8Array>,
  ): Promise<CountyResult<number>> {
    const file = await disk.create(part)
    try {
      let size = front.length
      await file.append(front)
      for (;;) {
        const next = await nextOf(chunks)
        if (!next.ok) return next
        if (next.value === undefined) return { ok: true, value: size }
        size += next.value.length
        if (size > MOST_SIZE) return countyRefuse('package-size')
        await file.append(next.value)
      }
    } finally {
      await file.close()
    }
  }

  return { receive }
}

/** The beginning of a package, up to the end of its header at least; of anything else not much more than a frame. */
interface Front extends Source {
  readonly bytes: Uint8Array
}

async function frontOf(chunks: AsyncIterator<Uint8Array>): Promise<CountyResult<Front>> {
  let bytes = Buffer.alloc(0)
  while (bytes.length < wanted(bytes)) {
    const next = await nextOf(chunks)
    if (!next.ok) return next
    if (next.value === undefined) break
    bytes = Buffer.concat([bytes, next.value])
  }
  const value: Front = {
    bytes,
    size: bytes.length,
    async *open() {
      yield bytes
    },
  }
  return { ok: true, value }
}

function wanted(bytes: Uint8Array): number {
  if (bytes.length < LEAST_SIZE || !isMagic(bytes.subarray(0, MAGIC_SIZE))) return LEAST_SIZE
  const length = headerLengthIn(bytes.subarray(MAGIC_SIZE, MAGIC_SIZE + LENGTH_SIZE))
  return LEAST_SIZE + Math.min(length, HEADER_LIMIT)
}

/** Undefined at the end. A line that ended before is a refusal: nobody may be left to hear it. */
async function nextOf(chunks: AsyncIterator<Uint8Array>): Promise<CountyResult<Uint8Array | undefined>> {
  try {
    const { done, value } = await chunks.next()
    return { ok: true, value: done ? undefined : value }
  } catch {
    return countyRefuse('package-cut')
  }
}
