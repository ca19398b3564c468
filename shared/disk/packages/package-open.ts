import { concatBytes } from '../../base/bytes.ts'
import { done, type Result, refuse } from '../../base/refusal.ts'
import {
  headerLengthIn,
  isMagic,
  LEAST_SIZE,
  LENGTH_SIZE,
  MAGIC_SIZE,
  MOST_SIZE,
  SIGNATURE_SIZE,
} from '../../package/frame.ts'
import { HEADER_LIMIT } from '../../package/limits.ts'
import type { Source } from './package-source.ts'

export interface OpenedPackage {
  readonly header: Uint8Array
  readonly signature: Uint8Array
  /** Where the body begins. */
  readonly start: number
}

/** The first steps of reading: refuses `package-size`, `package-magic`, `package-header`. */
export async function openPackage(source: Source): Promise<Result<OpenedPackage>> {
  if (source.size < LEAST_SIZE || source.size > MOST_SIZE) return refuse('package-size')
  const front = await frontOf(source, Math.min(source.size, LEAST_SIZE + HEADER_LIMIT))
  if (front.length < LEAST_SIZE) return refuse('package-size')
  if (!isMagic(front.subarray(0, MAGIC_SIZE))) return refuse('package-magic')
  const length = headerLengthIn(front.subarray(MAGIC_SIZE, MAGIC_SIZE + LENGTH_SIZE))
  const start = LEAST_SIZE + length
  // No more was read than the longest header takes.
  if (front.length < start) return refuse('package-header')
  const header = front.slice(MAGIC_SIZE + LENGTH_SIZE, start - SIGNATURE_SIZE)
  return done({ header, signature: front.slice(start - SIGNATURE_SIZE, start), start })
}

/** Everything after the signature. */
export async function* bodyOf(source: Source, start: number): AsyncGenerator<Uint8Array> {
  let skip = start
  for await (const chunk of source.open()) {
    if (chunk.length > skip) yield chunk.subarray(skip)
    skip = Math.max(0, skip - chunk.length)
  }
}

async function frontOf(source: Source, most: number): Promise<Uint8Array> {
  let front = new Uint8Array(0)
  for await (const chunk of source.open()) {
    front = concatBytes([front, chunk]) as Uint8Array<ArrayBuffer>
    if (front.length >= most) break
  }
  return front.subarray(0, most)
}
