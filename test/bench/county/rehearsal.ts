import { readdir, readFile } from 'node:fs/promises'
import type { ConsoleRehearsal } from '../../../shared/contract/county-http.ts'
import { secondVersion } from '../../worlds/second-version.ts'
import type { Benchmark } from '../benchmark.ts'
import { compared, mark } from '../figure.ts'
import { millis, sideBySide } from '../side-by-side.ts'
import { SMALL } from './grown-county.ts'
import { type RunningCounty, runCounty } from './running-county.ts'

/**
 * PL4: a rehearsal over every record of a county; the reference reads the same records from JSON, school by school. The
 * console asks for its first page all the while.
 */
export const countyRehearsal: Benchmark = {
  name: 'county-rehearsal',
  async run(ground) {
    const { schools, years } = ground.isFull ? { schools: 100, years: 5 } : SMALL
    const county = await ground.county(schools, years)
    const texts: string[] = []
    for (const name of await readdir(county.records))
      texts.push(await readFile(`${county.records}/${name}`, 'utf8'))
    const parsed = () => texts.reduce((sum, text) => sum + (JSON.parse(text) as unknown[]).length, 0)
    const count = parsed()
    const running = await runCounty(county.folder)
    try {
      await running.probe.worstHold()
      const waits: number[] = []
      const times = await sideBySide(
        { rounds: 3, warmUp: 1 },
        () => millis(() => rehearse(running, waits)),
        () => millis(parsed),
      )
      return [
        compared(`rehearsal of ${count} records`, 'ms', times, 6),
        mark('rehearsal, most resident ever', 'MB', (await running.probe.peak()) / (1024 * 1024), 1024),
        mark('rehearsal, loop held', 'ms', await running.probe.worstHold(), 100),
        mark('overview meanwhile, longest', 'ms', Math.max(...waits)),
      ]
    } finally {
      await running.stop()
    }
  },
}

async function rehearse({ office }: RunningCounty, waits: number[]): Promise<void> {
  let isOver = false
  const overviews = (async () => {
    while (!isOver) {
      waits.push(await millis(() => office.ask(50_000 + (waits.length >> 8), 'GET', 'overview')))
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  })()
  const answer = (await office.ask(1, 'POST', 'schemes/rehearse', {
    file: secondVersion({ effectiveFrom: '2028-12-31' }),
  })) as ConsoleRehearsal
  isOver = true
  await overviews
  if (answer.faults) throw new Error(JSON.stringify(answer.faults))
}
