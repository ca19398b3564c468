import { expect, test } from 'vitest'
import { teacherOutlook } from '../../shared/policy/ledger/teacher-outlook.ts'
import type { Scheme } from '../../shared/policy/scheme/scheme.ts'
import { altered, BAOJI, course, evaluated, HORGOS, NANTONG, SHAODONG } from './evaluated.ts'
import { only } from './ledger/ledger-cases.ts'

/** One course that differs from the usual one in these fields. */
function judged(scheme: Scheme, fields: object) {
  return evaluated(scheme, { records: [{ ...course, ...fields }] })
}

function earned(scheme: Scheme, fields: object) {
  return judged(scheme, fields).records.r
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

test('H-AMB-04 合格 earns no bonus at any level, and H-038 良好 five in a hundred at the prefecture too', () => {
  const bonus = (level: string, grade: string) => earned(HORGOS, { level, grade })?.bonus
  const levels = ['school', 'county', 'prefecture', 'region', 'nation']
  expect(levels.map((level) => bonus(level, 'pass'))).toEqual(levels.map(() => '0.00'))
  expect(levels.map((level) => bonus(level, 'good'))).toEqual(['0.00', '0.50', '0.50', '1.00', '1.00'])
  expect(levels.map((level) => bonus(level, 'excellent'))).toEqual(['0.00', '1.00', '1.00', '1.50', '1.50'])
})

test('H-AMB-01 who presents earns twice more from the region up, once more at county and prefecture', () => {
  const registered = (level: string) =>
    earned(HORGOS, { level, role: 'presenter', grade: null, hours: 4 })?.registered
  expect(['county', 'prefecture', 'region', 'nation'].map(registered)).toEqual([
    '2.00',
    '2.00',
    '3.00',
    '3.00',
  ])
})

test('H-AMB-16 H-AMB-22 digital literacy of any level is digital, and nothing of a school is elective', () => {
  const category = (level: string, nature: string) => earned(HORGOS, { level, nature })?.category
  expect(['county', 'prefecture', 'nation'].map((level) => category(level, 'digital'))).toEqual([
    'BX.S',
    'BX.S',
    'BX.S',
  ])
  expect(category('school', 'elective')).toBe('XB')
  expect(category('county', 'elective')).toBe('XX')
})

test('B-AMB-05 training of the county counts beside the 200, what it does as school-based within them', () => {
  const category = (level: string, nature: string) =>
    earned(BAOJI, { level, nature, end: '2013-05-20' })?.category
  expect([category('county', 'major'), category('county', 'school'), category('school', 'major')]).toEqual([
    'NC',
    'XB',
    'XB',
  ])
})

test('N-AMB-03 lectures and open classes give six hours each, a prize eighteen, from county level up', () => {
  const hours = (kind: string, level: string) =>
    earned(NANTONG, { kind, level, hours: 2, end: '2018-05-20', grade: null })?.registered
  expect(['lecture', 'openclass', 'award'].map((kind) => hours(kind, 'county'))).toEqual([
    '6.0',
    '6.0',
    '18.0',
  ])
  expect(hours('lecture', 'school')).toBe('2.0')
})

test('N-AMB-05 other hours of a county count towards the 180, those of a school do not', () => {
  const counted = (level: string) =>
    judged(NANTONG, { level, nature: 'other', hours: 30, end: '2018-05-20' }).cycle.short['C-COUNTY-UP']
  expect([counted('county'), counted('school')]).toEqual(['150.0', '180.0'])
})
