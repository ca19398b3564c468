import type { Hex } from '../../../shared/base/bytes.ts'
import type { ConsoleDocument } from '../../../shared/contract/county-http.ts'
import { makeCounty } from '../../county/store/county-process.ts'
import {
  type EnrolledSchool,
  FIRST_YEAR,
  joinSchool,
  liveYear,
} from '../../worlds/made-county/county-office.ts'
import { schoolYear } from '../../worlds/made-county/made-school.ts'
import type { SchoolSize } from '../../worlds/made-county/school-size.ts'
import type { Benchmark } from '../benchmark.ts'
import { compared, type Figure, mark } from '../figure.ts'
import { median } from '../side-by-side.ts'
import { type RunningCounty, runCounty } from './running-county.ts'

/**
 * SC1: opening and recognising a claim costs what the claim holds, whatever the school's size and history. Of each size
 * there are two schools, one in its first year and one in its last; of each, the last claims of the year wait and are
 * opened in turn, again and again, and then recognised in turn. Claims of about five hundred lines.
 */
export const countyClaims: Benchmark = {
  name: 'county-claims',
  async run(ground) {
    const folder = await ground.newFolder()
    await makeCounty(folder)
    const county = await runCounty(folder)
    try {
      const schools: WaitingSchool[] = []
      const years = ground.isFull ? 5 : 3
      for (const size of ground.isFull ? FULL : SMALL)
        for (const year of [1, years]) schools.push(await livedUntil(county, schools.length + 1, size, year))
      await county.probe.worstHold()
      for (let round = 0; round < OPENINGS; round++) for (const one of schools) await open(county, one)
      const held = { opening: await county.probe.worstHold(), recognising: 0 }
      for (let at = 0; at < LEFT; at++) for (const one of schools) await recognise(county, one, at)
      held.recognising = await county.probe.worstHold()
      return figuresOf(schools, held)
    } finally {
      await county.stop()
    }
  },
}

/** A year's activities: enough for a history, and no more than two claims a package. */
const SMALL: readonly SchoolSize[] = [
  { teachers: 40, activities: 40, claimed: 10 },
  { teachers: 200, activities: 10, claimed: 2 },
  { teachers: 500, activities: 10, claimed: 1 },
]
const FULL: readonly SchoolSize[] = [
  { teachers: 40, activities: 40, claimed: 10 },
  { teachers: 200, activities: 30, claimed: 3 },
  { teachers: 500, activities: 30, claimed: 1 },
]

/** Claims that wait at the end, and how often each school's first is opened. */
const LEFT = 2
const OPENINGS = 7

interface WaitingSchool {
  readonly school: EnrolledSchool
  readonly year: number
  readonly claims: readonly Hex[]
  /** Milliseconds a line. */
  readonly opened: number[]
  readonly recognised: number[]
}

async function livedUntil(
  { office }: RunningCounty,
  number: number,
  size: SchoolSize,
  year: number,
): Promise<WaitingSchool> {
  const school = await joinSchool(office, number, size)
  for (let before = 0; before < year - 1; before++) await liveYear(office, school, FIRST_YEAR + before)
  const claims: Hex[] = []
  for (const portion of schoolYear(school, FIRST_YEAR + year - 1)) {
    await portion.write()
    await office.send(school)
    claims.push(...portion.claims)
    while (claims.length > LEFT) await office.recognise(school, claims.shift()!)
  }
  return { school, year, claims, opened: [], recognised: [] }
}

/** Answers what an official gives back, with the number of its lines. */
async function open({ office }: RunningCounty, one: WaitingSchool, at = 0) {
  const { scope, number } = one.school
  const began = performance.now()
  const path = `schools/${scope}/documents/claim/${one.claims[at]!}`
  const shown = (await office.ask(number, 'GET', path)) as ConsoleDocument
  const took = performance.now() - began
  const lines = shown.computed?.lines.length ?? 0
  if (lines === 0) throw new Error(`a claim without lines: ${shown.notComputed}`)
  one.opened.push(took / lines)
  return { ...shown, lines }
}

async function recognise(county: RunningCounty, one: WaitingSchool, at: number): Promise<void> {
  const { scope, number } = one.school
  const claim = one.claims[at]!
  const { stood, offered, lines } = await open(county, one, at)
  const rest = { stood, opinion: '', number: '' }
  if (offered.includes('review')) {
    const document = { kind: 'claim', id: claim }
    await county.office.ask(number, 'POST', `schools/${scope}/decide`, { step: 'review', document, ...rest })
  }
  const began = performance.now()
  await county.office.ask(number, 'POST', `schools/${scope}/recognise`, { claim, ...rest })
  one.recognised.push((performance.now() - began) / lines)
}

function figuresOf(
  schools: readonly WaitingSchool[],
  held: { readonly opening: number; readonly recognising: number },
): Figure[] {
  const marks: Figure[] = []
  const each = { opening: [] as number[], recognising: [] as number[] }
  for (const { school, year, opened, recognised } of schools) {
    each.opening.push(median(opened))
    each.recognising.push(median(recognised))
    const where = `${school.size.teachers} teachers, year ${year}`
    marks.push(mark(`500 lines opened, ${where}`, 'ms', 500 * median(opened), 1000))
    marks.push(mark(`500 recognised, ${where}`, 'ms', 500 * median(recognised), 1000))
  }
  const spread = (times: readonly number[]) => ({ ours: Math.max(...times), reference: Math.min(...times) })
  return [
    ...marks,
    compared('a line opened, slowest : quickest', 'ms', spread(each.opening), 1.5),
    compared('a line recognised, slowest : quickest', 'ms', spread(each.recognising), 1.5),
    mark('opening a claim, loop held', 'ms', held.opening, 100),
    mark('recognising a claim, loop held', 'ms', held.recognising, 250),
  ]
}
