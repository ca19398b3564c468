import type { Benchmark } from './benchmark.ts'
import { mark } from './figure.ts'
import { asked, openSchool } from './grown-school.ts'
import { enterPerson, holdActivity, LAST_YEAR, markOne, personId } from './school-life.ts'
import { median, millis } from './side-by-side.ts'

/** A 学时证明 over thirty activities, from asking the host until its PDF can be fetched. */
export const pdf: Benchmark = {
  name: 'pdf',
  async run(ground) {
    const host = await openSchool(await ground.newFolder())
    try {
      // All of them in the last year, in the cycle of the school's scheme.
      const activities = Array.from({ length: 30 }, (_, number) => number * 7 + 6)
      const acts = [
        enterPerson(1),
        ...activities.map(holdActivity),
        ...activities.map((number) => markOne(number, 1)),
      ]
      for (const act of acts) await asked(host, 'save', act)
      const input = { person: personId(1), purpose: '职称评审', year: String(LAST_YEAR) }
      const first = await millis(() => asked(host, 'print-hour-certificate', input))
      const times: number[] = []
      while (times.length < 7) times.push(await millis(() => asked(host, 'print-hour-certificate', input)))
      return [
        mark('hour certificate, the first', 'ms', first),
        mark('hour certificate, each further', 'ms', median(times)),
      ]
    } finally {
      await host.close()
    }
  },
}
