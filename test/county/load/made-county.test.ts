import { expect, test } from 'vitest'
import type { Hex } from '../../../shared/base/bytes.ts'
import { coveredRows } from '../../../shared/fold/covered-rows.ts'
import { documentState } from '../../../shared/fold/document.ts'
import { HOME } from '../../../shared/operation/scopes.ts'
import { FIRST_YEAR, joinSchool, liveYear } from '../../worlds/made-county/county-office.ts'
import { deskOffice } from '../../worlds/made-county/desk-office.ts'
import { makeSchool, schoolYear } from '../../worlds/made-county/made-school.ts'
import { claimId, planId } from '../../worlds/made-county/school-year.ts'
import { makeKeys, newDisk, openSeat, type SchoolPc } from '../county-world.ts'

const SMALL = { teachers: 5, activities: 10, claimed: 5 }

test('a made school lives two years with its county: all its packages taken, plans filed, claims recognised', async () => {
  const seat = await openSeat(newDisk(), await makeKeys())
  const office = deskOffice(seat.desk)
  const school = await joinSchool(office, 7, SMALL)
  for (const year of [FIRST_YEAR, FIRST_YEAR + 1]) await liveYear(office, school, year)

  const { fold } = school.pc.log
  const rows = (kind: Parameters<ReturnType<typeof fold>['list']>[0]) => fold(HOME).list(kind)
  expect(rows('person')).toHaveLength(5)
  expect(rows('person').every(({ fields }) => Object.keys(fields).length === 12)).toBe(true)
  expect(rows('attendance')).toHaveLength(2 * 10 * 5)
  expect(rows('result')).toHaveLength(2 * 3 * 5)
  const corrected = rows('attendance').filter(({ fields }) => 'correction' in (fields.mark as object))
  expect(corrected.length).toBeGreaterThan(20)
  expect(rows('recognition').length).toBeGreaterThan(80)
  // Nothing was written beside what stood.
  expect([...rows('attendance'), ...rows('person')].flatMap(({ beside }) => Object.keys(beside))).toEqual([])

  const standing = (kind: 'plan' | 'claim', id: Hex) => {
    const decisions = [...rows('school-decision'), ...rows('county-decision')]
    return documentState({ kind, id }, coveredRows({ kind, id }, rows), decisions).step
  }
  for (const year of [FIRST_YEAR, FIRST_YEAR + 1]) {
    const of = { school: 7, size: SMALL, year }
    expect(standing('plan', planId(of))).toBe('file')
    expect([0, 1].map((part) => standing('claim', claimId(of, part)))).toEqual(['recognise', 'recognise'])
  }
  const came = seat.log
    .scope(school.scope)
    .packages()
    .filter(({ kind }) => kind === 'up')
  expect(came).toHaveLength(2 * 13)
  expect(came.reduce((sum, { fresh }) => sum + fresh, 0)).toBe(school.pc.log.ownExtent(HOME).count)
})

test('a made school is the same operations each time, and another school shares none and no feed', async () => {
  const written = async (number: number) => {
    const school = await makeSchool(number, SMALL)
    for (const { write } of schoolYear(school, FIRST_YEAR)) await write()
    return idsOf(school.pc)
  }
  const first = await written(7)
  expect(await written(7)).toEqual(first)
  const other = await written(8)
  expect(other.filter((id) => first.includes(id))).toEqual([])

  const feeds = new Set<Hex>()
  for (let number = 0; number < 500; number++) {
    const { pc } = await makeSchool(number, SMALL)
    await pc.save({ kind: 'school', id: '0'.repeat(32), field: 'name', value: '校', over: [] })
    for (const { feed } of pc.log.fold(HOME).graph.tips()) feeds.add(feed)
  }
  expect(feeds.size).toBe(500)
})

function idsOf({ log }: SchoolPc): Hex[] {
  return log.ownOperations(HOME).map(({ id }) => id)
}
