import { mkdir, writeFile } from 'node:fs/promises'
import { HOME } from '../../../shared/operation/scopes.ts'
import { makeCounty } from '../../county/store/county-process.ts'
import {
  type EnrolledSchool,
  FIRST_YEAR,
  joinSchool,
  liveYear,
} from '../../worlds/made-county/county-office.ts'
import { COUNTRY_SCHOOL } from '../../worlds/made-county/school-size.ts'
import { type RunningCounty, runCounty } from './running-county.ts'

/** How many country schools, and how many years of each. */
export interface CountySize {
  readonly schools: number
  readonly years: number
}

/** A county that is made in minutes. */
export const SMALL: CountySize = { schools: 80, years: 1 }

/** A county's data folder, its server stopped, with what was seen of the server while its schools came. */
export interface GrownCounty extends CountySize {
  readonly folder: string
  /** When a tenth of the schools had come, half of them, and all. */
  readonly memory: { readonly tenth: Memory; readonly half: Memory; readonly all: Memory }
  /** The last school that came, its year over. */
  readonly last: EnrolledSchool
  /** A folder, a file of JSON a school: every record that a rehearsal looks at, as the school's own PC has them. */
  readonly records: string
}

export interface Memory {
  readonly schools: number
  /** Bytes that live after collections, and the most ever resident. */
  readonly heap: number
  readonly peak: number
}

/** Schools come, live their years and go on; two at a time, over HTTP, into one server that is not started again. */
export async function growCounty(folder: string, { schools, years }: CountySize): Promise<GrownCounty> {
  const records = `${folder}.records`
  await mkdir(records)
  await makeCounty(folder)
  const county = await runCounty(folder)
  try {
    let last: EnrolledSchool | undefined
    let next = 0

    async function lane(until: number): Promise<void> {
      while (next < until) {
        const school = await joinSchool(county.office, ++next, COUNTRY_SCHOOL)
        for (let year = 0; year < years; year++) await liveYear(county.office, school, FIRST_YEAR + year)
        await writeFile(`${records}/${school.number}.json`, JSON.stringify(recordsOf(school)))
        if (school.number === schools) last = school
      }
    }

    async function grow(until: number): Promise<Memory> {
      await Promise.all([lane(until), lane(until)])
      return memoryOf(county, until)
    }

    const tenth = await grow(Math.ceil(schools / 10))
    const half = await grow(Math.ceil(schools / 2))
    const all = await grow(schools)
    return { folder, schools, years, memory: { tenth, half, all }, last: last!, records }
  } finally {
    await county.stop()
  }
}

async function memoryOf({ probe }: RunningCounty, schools: number): Promise<Memory> {
  return { schools, heap: await probe.heap(), peak: await probe.peak() }
}

function recordsOf({ pc }: EnrolledSchool): unknown[] {
  const fold = pc.log.fold(HOME)
  return (['activity', 'attendance', 'project', 'result', 'recognition'] as const).flatMap((kind) =>
    fold.list(kind),
  )
}
