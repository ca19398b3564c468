import type { Benchmark } from './benchmark.ts'
import { launchBrowserSchool } from './browser-school.ts'
import { compared, mark } from './figure.ts'
import { asked, openSchool, signInClerk } from './grown-school.ts'
import { activityId, enterPerson, holdActivity, markOne } from './school-life.ts'
import { median, sideBySide } from './side-by-side.ts'

const PEOPLE = 40

/**
 * A roll call of 40, one operation, from the page through socket, host, fsynced journal, fold and rows back to
 * 已保存 in the page; beside it one strict Dexie `bulkPut` of the same 40 rows in the same page on the same disk.
 */
export const rollCall: Benchmark = {
  name: 'roll-call',
  async run(ground) {
    const browser = await launchBrowserSchool(ground)
    const host = await openSchool(await ground.newFolder())
    try {
      const people = Array.from({ length: PEOPLE }, (_, person) => person)
      for (const act of [
        ...people.map(enterPerson),
        holdActivity(0),
        ...people.map((one) => markOne(0, one)),
      ])
        await asked(host, 'save', act)
      const opened = await browser.open(host)
      await signInClerk(host)
      const { page } = opened
      await page.evaluate(() => window.bench.rebuild())
      const kept: number[] = []
      const times = await sideBySide(
        { rounds: 60, warmUp: 10 },
        async () => {
          const took = await page.evaluate((activity) => window.bench.rollCall(activity), activityId(0))
          kept.push(took.kept)
          return took.saved
        },
        () => page.evaluate((activity) => window.bench.strictPut(activity), activityId(0)),
      )
      await opened.close()
      return [
        compared('roll-call of 40, saved', 'ms', times, 2),
        mark('roll-call of 40, in IndexedDB as well', 'ms', median(kept)),
      ]
    } finally {
      await browser.close()
      await host.close()
    }
  },
}
