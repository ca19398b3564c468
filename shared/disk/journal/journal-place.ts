import type { Disk } from '../disk.ts'
import { HASH_LENGTH } from './journal-line.ts'
import { type Position, START } from './position.ts'

export type ReadAt = (offset: number, length: number) => Promise<Uint8Array>

/** Whether a line ends here with this hash: then it is this very chain up to it. */
export async function endsLine(readAt: ReadAt, { offset, hash }: Position): Promise<boolean> {
  if (offset === START.offset) return hash === START.hash
  if (offset <= HASH_LENGTH) return false
  const tail = await readAt(offset - HASH_LENGTH - 1, HASH_LENGTH + 1)
  return Buffer.from(tail).toString('latin1') === `${hash}\n`
}

export function readsOf(disk: Disk, path: string): ReadAt {
  return async (from, length) => {
    const chunks: Uint8Array[] = []
    for await (const chunk of disk.stream(path, { from, to: from + length })) chunks.push(chunk)
    return Buffer.concat(chunks)
  }
}

/** The place of an offset where a line ends, with the hash that stands there. */
export async function placeAt(readAt: ReadAt, offset: number): Promise<Position> {
  if (offset === START.offset) return START
  const tail = await readAt(offset - HASH_LENGTH - 1, HASH_LENGTH)
  return { offset, hash: Buffer.from(tail).toString('latin1') }
}
