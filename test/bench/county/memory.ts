import type { Benchmark } from '../benchmark.ts'
import { compared, mark } from '../figure.ts'
import { SMALL } from './grown-county.ts'

const MEBIBYTE = 1024 * 1024

/**
 * SC2: what lives in the server after all schools of a county have come, beside what lived after a tenth of them. Of the
 * smaller county beside its half: fewer than that are all open at once, as they may be.
 */
export const countyMemory: Benchmark = {
  name: 'county-memory',
  async run(ground) {
    const { memory } = await ground.county(ground.isFull ? 300 : SMALL.schools)
    const { all } = memory
    const before = ground.isFull ? memory.tenth : memory.half
    const heaps = { ours: all.heap / MEBIBYTE, reference: before.heap / MEBIBYTE }
    return [
      compared(`heap, ${all.schools} schools : ${before.schools}`, 'MB', heaps, 1.3),
      mark(`most resident ever, ${all.schools} schools`, 'MB', all.peak / MEBIBYTE, 1024),
    ]
  },
}
