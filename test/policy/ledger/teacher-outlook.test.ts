import { expect, test } from 'vitest'
import {
  byUrgency,
  type OutlookState,
  teacherOutlook,
} from '../../../shared/policy/ledger/teacher-outlook.ts'
import { altered, HORGOS, NANTONG } from '../evaluated.ts'
import { grant, only, source } from './ledger-cases.ts'

/** Asks for ten credits a cycle and five a year. */
const EASY = altered(HORGOS, {
  categories: HORGOS.categories.map((one) => ({ ...one, min: one.id === 'ALL' ? 10 : 0 })),
  offset: null,
  annual: { min: { ALL: 5 } },
})
const easy = only(EASY)

function planned(hours: number, end: string) {
  const { record, name } = source('p', { hours, end, status: 'registered' })
  return { record, name }
}

test('PL5 a teacher is safe by what is recognised, at risk by what is open or planned, else short', () => {
  const outlook = (grants: string, open: number, ahead: number) =>
    teacherOutlook(
      easy,
      {
        today: '2025-06-01',
        sources: [source('g'), source('o', { hours: open })],
        grants: [grant('g', grants)],
      },
      '2025',
      [planned(ahead, '2025-09-01')],
    )
  expect(outlook('10.00', 0, 0).cycle).toMatchObject({ state: 'safe', gaps: [] })
  const open = outlook('4.00', 24, 0)
  expect(open.cycle).toMatchObject({ state: 'at-risk', deadline: '2028-12-31' })
  expect(open.cycle.gaps).toEqual([
    { id: 'ALL', label: '周期总学分', short: '6.00', afterOpen: '0.00', afterPlanned: '0.00' },
  ])
  expect(outlook('4.00', 8, 16).cycle.state).toBe('at-risk')
  const short = outlook('1.00', 4, 8)
  expect(short.cycle.state).toBe('short')
  expect(short.cycle.gaps[0]).toMatchObject({ short: '9.00', afterOpen: '8.00', afterPlanned: '6.00' })
  expect(short.year).toMatchObject({ state: 'short', deadline: '2025-12-31', binding: true })
  expect([outlook('10.00', 0, 0), short, open].sort(byUrgency)[0]).toEqual(short)
})

test('PL5 a planned session of yesterday, or of another year, helps no year', () => {
  const yearly = (end: string) =>
    teacherOutlook(easy, { today: '2025-06-01', sources: [], grants: [] }, '2025', [planned(40, end)]).year
      ?.state
  expect([yearly('2025-06-01'), yearly('2025-05-31'), yearly('2026-03-01')]).toEqual([
    'at-risk',
    'short',
    'short',
  ])
})

test('PL5 where the scheme only recommends a year, the outlook says so; where it asks for none, there is none', () => {
  const nobody = { today: '2018-06-01', sources: [], grants: [] }
  expect(teacherOutlook(only(NANTONG), nobody, '2018', []).year).toMatchObject({
    state: 'short',
    binding: false,
  })
  expect(teacherOutlook(only(NANTONG), nobody, '2030', []).year).toBeNull()
})

test('PL5 a cycle that asks for every year is short of the year that lacks, by its name', () => {
  const strict = altered(EASY, { annual: { min: { ALL: 5 }, requiredForCycle: true } })
  const input = { sources: [source('g')], grants: [grant('g', '10.00')] }
  const { cycle } = teacherOutlook(only(strict), input, '2025', [])
  expect(cycle.state).toBe('short')
  expect(cycle.gaps.map(({ id, short }) => [id, short])).toContainEqual(['2024', '5.00'])
})

test('PL5 who is short of one requirement comes before who is at risk of both, and who is safe comes last', () => {
  const outlook = (state: OutlookState) => ({ state, deadline: '2025-12-31', binding: true, gaps: [] })
  const of = (cycle: OutlookState, year: OutlookState | null) => ({
    cycle: outlook(cycle),
    year: year === null ? null : outlook(year),
  })
  const inOrder = [
    of('short', 'short'),
    of('short', 'at-risk'),
    of('safe', 'short'),
    of('at-risk', 'at-risk'),
    of('at-risk', null),
    of('safe', 'safe'),
  ]
  expect([...inOrder].reverse().sort(byUrgency)).toEqual(inOrder)
})
