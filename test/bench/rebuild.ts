import type { Benchmark } from './benchmark.ts'
import { type BrowserSchool, launchBrowserSchool } from './browser-school.ts'
import { compared } from './figure.ts'
import { openHost } from './grown-school.ts'
import { median } from './side-by-side.ts'

const ROUNDS = 5

/**
 * ST3: a journal of 50,000 operations becomes an empty window's view: opening the host (read, verify, fold) and,
 * in the page, every row over the socket into memory and IndexedDB. Beside it one Dexie `bulkPut` of the same
 * rows, which the page holds already, into an empty database, keyed by kind and id, no safer on disk.
 */
export const rebuild: Benchmark = {
  name: 'rebuild',
  async run(ground) {
    const data = await ground.grownSchool()
    const browser = await launchBrowserSchool(ground)
    try {
      // The first is a warm-up of disk and browser.
      await oneRound(data, browser)
      const rounds: Round[] = []
      while (rounds.length < ROUNDS) rounds.push(await oneRound(data, browser))
      const ours = median(rounds.map(({ opened, viewed }) => opened + viewed))
      const reference = median(rounds.map(({ put }) => put))
      return [compared('rebuild of 50,000 operations', 'ms', { ours, reference }, 1.5)]
    } finally {
      await browser.close()
    }
  },
}

interface Round {
  readonly opened: number
  readonly viewed: number
  readonly put: number
}

/** Milliseconds. The reference comes second, because it puts the rows that ours brought. */
async function oneRound(data: string, browser: BrowserSchool): Promise<Round> {
  const began = performance.now()
  const host = await openHost(data)
  const opened = performance.now() - began
  const { page, close } = await browser.open(host)
  const viewed = await page.evaluate(() => window.bench.rebuild())
  const put = await page.evaluate(() => window.bench.putAll())
  await close()
  await host.close()
  return { opened, viewed, put }
}
