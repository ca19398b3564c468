import { openPackage } from '../../shared/disk/packages/package-open.ts'
import { bytesSource } from '../../shared/disk/packages/package-source.ts'
import { type Header, readHeader } from '../../shared/package/header.ts'
import { must } from '../county/county-world.ts'
import type { Benchmark } from './benchmark.ts'
import { compared, type Figure } from './figure.ts'
import { type GrownPc, historyGrower } from './history.ts'
import { millis, sideBySide } from './side-by-side.ts'

const DAY = 200
const FEW = 10_000
const MANY = 1_000_000

/**
 * SC1: a day's 200 operations packed by a PC with a history of a million operations; the reference is the same PC with
 * ten thousand. Both packages hold the same plain text to the byte (compared here by the hash in their headers) and as
 * many sealed bytes; what differs is what must: places and hashes of the chain, and the chance in the seal. Measured is
 * all of `prepareUp`: finding the operations, head, compression, seal and signature.
 */
export const packing: Benchmark = {
  name: 'packing',
  async run(ground) {
    const grow = await historyGrower()
    const few = await grow(await ground.newFolder(), FEW)
    const many = await grow(await ground.newFolder(), MANY)
    for (const pc of [few, many]) {
      for (let number = 0; number < DAY; number++) await pc.save(number)
    }
    const [of, reference] = [await packedBy(many), await packedBy(few)]
    if (of.header.plainHash !== reference.header.plainHash) throw new Error('not the same day')
    const rounds = { rounds: 101, warmUp: 20 }
    const times = await sideBySide(
      rounds,
      () => millis(() => packedBy(many)),
      () => millis(() => packedBy(few)),
    )
    await few.close()
    await many.close()
    const sizes = (name: string, a: number, b: number, goal: number): Figure =>
      compared(`a day packed, ${name}`, 'bytes', { ours: a, reference: b }, goal)
    return [
      sizes('sealed content', of.header.bodySize, reference.header.bodySize, 1),
      sizes('whole file', of.size, reference.size, 1.01),
      compared('a day packed, 1,000,000 : 10,000', 'ms', times, 1.2),
    ]
  },
}

async function packedBy({ exchange }: GrownPc): Promise<{ readonly header: Header; readonly size: number }> {
  const { files } = must(await exchange.prepareUp())
  const [file] = files
  if (files.length !== 1 || file!.operations !== DAY)
    throw new Error(`${file!.operations} operations were packed`)
  const { header } = must(await openPackage(bytesSource(file!.bytes)))
  return { header: must(readHeader(header)), size: file!.bytes.length }
}
