import { expect, test } from 'vitest'
import { teacherOutlook } from '../../shared/policy/ledger/teacher-outlook.ts'
import type { Scheme } from '../../shared/policy/scheme/scheme.ts'
import { altered, BAOJI, course, evaluated, HORGOS, NANTONG, SHAODONG } from './evaluated.ts'
import { only } from './ledger/ledger-cases.ts'

/** What one course earns that differs from the usual one in these fields. */
function earned(scheme: Scheme, fields: object) {
  return evaluated(scheme, { records: [{ ...course, ...fields }] }).records.r
}

test('B-AMB-02 forty hours a year are guidance: fewer are told, and no year is failed', () => {
  const year = (minutes: number) =>
    evaluated(BAOJI, {
      records: Array.from({ length: 5 }, (_, at) => ({
        id: `day-${at}`,
        level: 'school',
        nature: 'school',
        minutes,
        end: `2013-03-0${at + 1}`,
        grade: null,
      })),
      today: '2014-01-01',
    }).annual?.['2013']
  expect(year(360)).toMatchObject({ status: 'met', short: {} })
  expect(year(359)).toMatchObject({ status: 'below_guidance', short: { ALL: '5' } })
})

test('B-AMB-03 who presents a school’s meeting earns what the others earn', () => {
  const meeting = { level: 'school', nature: 'school', minutes: 90, hours: undefined, end: '2013-03-01' }
  const of = (role: string) => earned(BAOJI, { ...meeting, role })?.registered
  expect([of('attendee'), of('presenter')]).toEqual(['2', '2'])
})

test('H-AMB-24 days of practice are reckoned as face to face, four hours a credit', () => {
  expect(earned(HORGOS, { mode: 'practice', hours: 16 })?.registered).toBe('4.00')
})

test.each([
  ['S-AMB-03 Shaodong’s cycle', SHAODONG, '2016-01-01', '2020-12-31'],
  ['N-AMB-06 Nantong’s cycle', NANTONG, '2016-01-01', '2020-12-31'],
  ['B-AMB-10 Baoji’s period', BAOJI, '2011-01-01', '2015-12-31'],
  ['H-AMB-26 Horgos’ cycle', HORGOS, '2024-01-01', '2028-12-31'],
])('%s has its first and its last day in it, and no day around them', (_, scheme, first, last) => {
  const on = (end: string) => earned(scheme, { end })?.reasons.includes('E-OUTSIDE')
  expect([on(first), on(last)]).toEqual([false, false])
  const year = (day: string, by: number) => String(Number(day.slice(0, 4)) + by)
  expect([on(`${year(first, -1)}-12-31`), on(`${year(last, 1)}-01-01`)]).toEqual([true, true])
})

test('H-AMB-26 the deadline that is told is the day of the final review, where the county has set one', () => {
  const deadline = (cycle: object) => {
    const scheme = altered(HORGOS, { cycle: { ...HORGOS.cycle, ...cycle } })
    return teacherOutlook(only(scheme), { today: '2028-06-01', sources: [], grants: [] }, '2028', []).cycle
      .deadline
  }
  expect(deadline({})).toBe('2028-12-31')
  expect(deadline({ finalAuditBy: '2028-11-30' })).toBe('2028-11-30')
})
