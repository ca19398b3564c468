import type { Benchmark } from './benchmark.ts'
import { mark } from './figure.ts'
import { openHost } from './grown-school.ts'
import { median } from './side-by-side.ts'

/** What a person waits for at a start: the journal of 50,000 operations read, verified and folded. */
export const start: Benchmark = {
  name: 'start',
  async run(ground) {
    const data = await ground.grownSchool()
    const times: number[] = []
    while (times.length < 5) {
      const began = performance.now()
      const host = await openHost(data)
      times.push(performance.now() - began)
      await host.close()
    }
    return [mark('start with 50,000 operations', 'ms', median(times))]
  },
}
