import type { Hex } from '../../../shared/base/bytes.ts'
import { type MadeSchool, makeSchool, schoolYear } from './made-school.ts'
import type { SchoolSize } from './school-size.ts'

/** Where a made school hands in: a county's desk in this process, or a running county over HTTP. */
export interface CountyOffice {
  /** Request, words both ways, answer. */
  enrol(school: MadeSchool): Promise<Hex>
  /** Everything the PC has goes up, and the county's answer comes down. */
  send(school: EnrolledSchool): Promise<void>
  /** 备案 */
  file(school: EnrolledSchool, plan: Hex): Promise<void>
  /** 认定, after 审核 where the scheme asks it. */
  recognise(school: EnrolledSchool, claim: Hex): Promise<void>
}

export interface EnrolledSchool extends MadeSchool {
  readonly scope: Hex
}

export async function joinSchool(
  office: CountyOffice,
  number: number,
  size: SchoolSize,
): Promise<EnrolledSchool> {
  const school = await makeSchool(number, size)
  return { ...school, scope: await office.enrol(school) }
}

/** A year with the county: thirteen packages up and down, a plan filed, its claims recognised. */
export async function liveYear(office: CountyOffice, school: EnrolledSchool, year: number): Promise<void> {
  for (const { write, plan, claims } of schoolYear(school, year)) {
    await write()
    await office.send(school)
    if (plan) await office.file(school, plan)
    for (const claim of claims) await office.recognise(school, claim)
  }
}

/** The first year of the scheme that made schools claim under. */
export const FIRST_YEAR = 2024
