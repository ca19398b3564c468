import type { Benchmark } from '../benchmark.ts'
import { compared, mark } from '../figure.ts'
import { sideBySide } from '../side-by-side.ts'
import { type GrownCounty, SMALL } from './grown-county.ts'
import { runCounty } from './running-county.ts'

/** 1,000 schools for five years. */
const COUNTY = 5000

/**
 * SC2: from the command to the first address said, with many school-years and with a tenth of them; and what a thousand
 * schools × five years would take, were it to grow on as it did between these two.
 */
export const countyStart: Benchmark = {
  name: 'county-start',
  async run(ground) {
    const { schools, years } = ground.isFull ? { schools: 100, years: 5 } : SMALL
    const many = await ground.county(schools, years)
    const few = await ground.county(schools / 10, years)
    const peaks = { many: 0, few: 0 }
    const go = (county: GrownCounty, which: 'many' | 'few') => async () => {
      const running = await runCounty(county.folder)
      peaks[which] = Math.max(peaks[which], await running.probe.peak())
      await running.stop()
      return running.started
    }
    const times = await sideBySide({ rounds: 5, warmUp: 1 }, go(many, 'many'), go(few, 'few'))
    const [of, than] = [schools * years, (schools * years) / 10]
    const at = (most: number, least: number) => least + ((most - least) / (of - than)) * (COUNTY - than)
    const megabytes = at(peaks.many, peaks.few) / (1024 * 1024)
    return [
      compared(`start, ${of} school-years : ${than}`, 'ms', times, null),
      mark(`start, ${COUNTY} by that growth`, 'ms', at(times.ours, times.reference), 10_000),
      mark(`resident at start, ${COUNTY} by growth`, 'MB', megabytes, 4096),
    ]
  },
}
