import { expect, test } from 'vitest'
import type { Evaluation } from '../../shared/policy/judge/evaluation.ts'
import { altered, BAOJI, course, evaluated, HORGOS, SHAODONG } from './evaluated.ts'

test('H-AMB-19 an approved exemption lowers this person’s minima, never below nothing', () => {
  const exemptions = [
    { category: 'ALL', lessBy: '85' },
    { category: 'XX', lessBy: 100 },
  ]
  const { cycle } = evaluated(HORGOS, { records: [course], teacher: { exemptions } })
  expect(cycle.short).not.toHaveProperty('ALL')
  expect(cycle.short).not.toHaveProperty('XX')
  expect(cycle.short).toMatchObject({ BX: '50.00', XB: '20.00' })
})

test('H-AMB-09 a year is met by its own surplus of compulsory credits, without sub-minima', () => {
  const records = [{ ...course, hours: 72 }]
  expect(evaluated(HORGOS, { records }).annual?.['2025']).toMatchObject({
    status: 'met_by_offset',
    short: {},
    offset: { pool: '6.00', used: { XX: '2.00', XB: '4.00' }, left: '0.00' },
  })
})

test('H-031 the induction deadline is inclusive, and where the month has no such day it is its last', () => {
  function induction(end: string, hireDate: string, today: string): Evaluation['induction'] {
    const record = { ...course, hours: 120, tags: ['induction'], end }
    return evaluated(HORGOS, { records: [record], teacher: { hireDate }, today }).induction
  }
  expect(induction('2026-08-20', '2025-08-20', '2027-01-01')).toMatchObject({
    status: 'on_time',
    onTime: '30.00',
  })
  expect(induction('2026-08-21', '2025-08-20', '2027-01-01')).toMatchObject({
    status: 'late',
    onTime: '0.00',
    total: '30.00',
  })
  expect(induction('2025-02-28', '2024-02-29', '2027-01-01')).toMatchObject({
    deadline: '2025-02-28',
    status: 'on_time',
  })
})

test('H-031 a teacher inducted long before the cycle is not overdue', () => {
  expect(
    evaluated(HORGOS, { records: [], teacher: { hireDate: '1998-09-01' }, today: '2026-01-01' }).induction,
  ).toBeNull()
  expect(evaluated(HORGOS, { records: [] }).induction).toBeNull()
  const tagged = { ...course, tags: ['induction'] }
  expect(
    evaluated(HORGOS, { records: [tagged], teacher: { hireDate: '1998-09-01' } }).induction,
  ).toMatchObject({ deadline: '1999-09-01', total: '10.00' })
})

test('S-AMB-15 induction kept apart stands in the induction total and nowhere else', () => {
  const record = { ...course, hours: 90, tags: ['induction'], end: '2018-05-20' }
  const { sums, annual, induction } = evaluated(SHAODONG, {
    records: [record],
    teacher: { hireDate: '2017-09-01' },
  })
  expect([sums.ALL, annual?.['2018']?.sums.ALL, induction?.total]).toEqual(['0.0', '0.0', '90.0'])
})

test('H-AMB-09 where every year is required, a missed one keeps the cycle incomplete', () => {
  const everything = { ...HORGOS, categories: HORGOS.categories.map((one) => ({ ...one, min: 0 })) }
  const free = altered(everything, { annual: { min: { ALL: 5 } } })
  const strict = altered(everything, { annual: { min: { ALL: 5 }, requiredForCycle: true } })
  expect(evaluated(free, { records: [course] }).cycle.status).toBe('complete')
  expect(evaluated(strict, { records: [course] }).cycle.status).toBe('incomplete')
  const everyYear = [2024, 2025, 2026, 2027, 2028].map((year) => ({
    ...course,
    id: `${year}`,
    end: `${year}-05-20`,
  }))
  expect(evaluated(strict, { records: everyYear }).cycle.status).toBe('complete')
})

test('H-AMB-08 a surplus offsets nothing while a compulsory part is short', () => {
  const records = [{ ...course, hours: 280 }]
  expect(evaluated(HORGOS, { records }).cycle).toMatchObject({
    status: 'incomplete',
    short: { 'BX.S': '10.00', XX: '10.00', XB: '20.00' },
    offset: { pool: '0.00', used: {}, left: '0.00' },
  })
})

test('H-AMB-09 a part that is short in a year does not close the year’s pool', () => {
  const scheme = altered(HORGOS, {
    annual: { min: { ALL: 18, BX: 12, 'BX.Z': 2, XX: 2 }, offset: { from: 'BX', over: 12, to: ['XX'] } },
  })
  expect(evaluated(scheme, { records: [{ ...course, hours: 72 }] }).annual?.['2025']).toMatchObject({
    status: 'not_met',
    short: { 'BX.Z': '2.00' },
    offset: { pool: '6.00', used: { XX: '2.00' } },
  })
})

test('§3.4 step 8: a constraint sums only what lies under the root', () => {
  const constraints = [{ id: 'C', label: '全部', where: { const: true }, min: 1 }]
  const records = [
    { ...course, id: 'in', level: 'school', hours: 3, end: '2013-05-20' } as const,
    { ...course, id: 'apart', hours: 5, end: '2013-05-21' },
  ]
  expect(evaluated(altered(BAOJI, { constraints }), { records })).toMatchObject({
    sums: { ALL: '3', NC: '5' },
    cycle: { constraints: { C: '3' } },
  })
})

test('§3.4 step 8: what was granted for another cycle is kept and not summed', () => {
  const record = { ...course, end: '2023-12-31' }
  const granted = { ...evaluated(HORGOS, { records: [course] }).records.r!, year: '2023' }
  const { records, sums } = evaluated(HORGOS, { records: [], earlier: [{ record, granted }] })
  expect([records.r?.registered, sums.ALL]).toEqual(['10.00', '0.00'])
})
