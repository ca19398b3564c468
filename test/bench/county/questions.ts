import { FIRST_YEAR, joinSchool } from '../../worlds/made-county/county-office.ts'
import { schoolYear } from '../../worlds/made-county/made-school.ts'
import { COUNTRY_SCHOOL, type SchoolSize } from '../../worlds/made-county/school-size.ts'
import { claimId, planId } from '../../worlds/made-county/school-year.ts'
import type { Benchmark } from '../benchmark.ts'
import { compared, type Figure, mark } from '../figure.ts'
import { millis, sideBySide } from '../side-by-side.ts'
import { type GrownCounty, SMALL } from './grown-county.ts'
import { type RunningCounty, runCounty } from './running-county.ts'

/**
 * SC1: what the console asks, of a county with many schools and of one with few, both running; and how long the many
 * hold the server's event loop, by a question and by a package coming in. Everything over HTTP, the asking included.
 */
export const countyQuestions: Benchmark = {
  name: 'county-questions',
  async run(ground) {
    const [small, large] = ground.isFull ? [10, 300] : [SMALL.schools / 10, SMALL.schools]
    const few = await ground.county(small)
    const many = await ground.county(large)
    const [fewRunning, manyRunning] = [await runCounty(few.folder), await runCounty(many.folder)]
    try {
      const figures: Figure[] = []
      for (const { name, ask } of QUESTIONS) {
        const go = (county: GrownCounty, running: RunningCounty) => () => millis(() => ask(running, county))
        const rounds = { rounds: 31, warmUp: 5 }
        await manyRunning.probe.worstHold()
        const times = await sideBySide(rounds, go(many, manyRunning), go(few, fewRunning))
        figures.push(compared(`${name}, ${large} schools : ${small}`, 'ms', times, 1.5))
        figures.push(mark(`${name}, loop held`, 'ms', await manyRunning.probe.worstHold(), 100))
      }
      const country = await heldByIntake(manyRunning, large + 1, COUNTRY_SCHOOL)
      const town = await heldByIntake(manyRunning, large + 2, TOWN_SCHOOL)
      return [
        ...figures,
        mark('a package in, loop held', 'ms', country, 250),
        mark('one of 500 teachers in, loop held', 'ms', town, 250),
      ]
    } finally {
      await fewRunning.stop()
      await manyRunning.stop()
    }
  },
}

interface Asked {
  readonly name: string
  readonly ask: (running: RunningCounty, county: GrownCounty) => Promise<unknown>
}

const QUESTIONS: readonly Asked[] = [
  { name: 'overview', ask: ({ office }) => office.ask(from(), 'GET', 'overview') },
  {
    name: 'return package',
    ask: ({ office }, { last }) => office.ask(from(), 'POST', `schools/${last.scope}/return`, {}),
  },
  {
    name: 'plan',
    ask: ({ office }, { last }) =>
      office.ask(from(), 'GET', documentPath(last.scope, 'plan', planId(yearOf(last)))),
  },
  {
    name: 'claim',
    ask: ({ office }, { last }) =>
      office.ask(from(), 'GET', documentPath(last.scope, 'claim', claimId(yearOf(last), 0))),
  },
]

function yearOf({ number: school, size }: GrownCounty['last']) {
  return { school, size, year: FIRST_YEAR }
}

function documentPath(scope: string, kind: string, id: string): string {
  return `schools/${scope}/documents/${kind}/${id}`
}

/** A school more sends its year: nothing is asked and decided meanwhile. */
async function heldByIntake(
  { office, probe }: RunningCounty,
  number: number,
  size: SchoolSize,
): Promise<number> {
  const school = await joinSchool(office, number, size)
  await probe.worstHold()
  for (const { write } of schoolYear(school, FIRST_YEAR)) {
    await write()
    await office.send(school)
  }
  return probe.worstHold()
}

const TOWN_SCHOOL: SchoolSize = { teachers: 500, activities: 30, claimed: 1 }

/** An address of its own now and then: what one may ask in a minute is bounded. */
function from(): number {
  asked++
  return 40_000 + (asked >> 8)
}

let asked = 0
