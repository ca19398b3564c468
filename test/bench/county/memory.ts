import type { Benchmark } from '../benchmark.ts'
import { compared, mark } from '../figure.ts'

const MEBIBYTE = 1024 * 1024

/** SC2: what lives in the server after all schools of a county have come, beside what lived after a tenth of them. */
export const countyMemory: Benchmark = {
  name: 'county-memory',
  async run(ground) {
    const { memory } = await ground.county(ground.isFull ? 300 : 40)
    const { tenth, all } = memory
    const heaps = { ours: all.heap / MEBIBYTE, reference: tenth.heap / MEBIBYTE }
    return [
      compared(`heap, ${all.schools} schools : ${tenth.schools}`, 'MB', heaps, 1.3),
      mark(`most resident ever, ${all.schools} schools`, 'MB', all.peak / MEBIBYTE, 1024),
    ]
  },
}
