import { expect, test } from 'vitest'
import { evaluateWithExplanation } from '../../shared/policy/judge/evaluate.ts'
import { altered, BAOJI, course, evaluated, HORGOS, NANTONG } from './evaluated.ts'
import { checked } from './generate-input.ts'

test('§3.4 step 6: of equal duplicates the smaller id stays; without a project there is none', () => {
  const twice = ['b', 'a', 'c'].map((id) => ({ ...course, id, projectId: 'P' }))
  expect(evaluated(HORGOS, { records: twice }).records).toMatchObject({
    a: { outcome: 'registered' },
    b: { outcome: 'duplicate', reasons: ['D-DUP:a'], would: '10.00' },
    c: { outcome: 'duplicate', reasons: ['D-DUP:a'] },
  })
  const none = twice.map((record) => ({ ...record, projectId: null }))
  expect(evaluated(HORGOS, { records: none }).sums.ALL).toBe('30.00')
  const presenter = [twice[0]!, { ...twice[1]!, role: 'presenter' } as const]
  expect(evaluated(HORGOS, { records: presenter }).records).toMatchObject({
    a: { outcome: 'registered' },
    b: { outcome: 'registered' },
  })
})

test('§3.4 step 7: a year’s cap cuts the last by (end, id), from what is registered alone', () => {
  const lectures = ['d', 'c', 'b', 'a'].map(
    (id) => ({ ...course, id, kind: 'lecture', end: '2018-05-20' }) as const,
  )
  const next = { ...lectures[0]!, id: 'next', end: '2019-01-01' }
  const { records, sums } = evaluated(NANTONG, { records: [...lectures, next] })
  expect(records).toMatchObject({
    c: { registered: '6.0' },
    d: { outcome: 'registered', base: '6.0', would: '6.0', registered: '0.0', cut: '6.0', reasons: [] },
    next: { registered: '6.0' },
  })
  expect(sums.ZS).toBe('24.0')
})

test('B-AMB-01 the day’s cap counts per calendar day; three days have three times eight hours', () => {
  const day = { ...course, level: 'school', nature: 'school', hours: 30, end: '2013-05-20' } as const
  const records = [
    { ...day, id: 'one' },
    { ...day, id: 'three', start: '2013-06-01', end: '2013-06-03' },
    { ...day, id: 'a', hours: 5, end: '2013-07-01' },
    { ...day, id: 'b', hours: 5, end: '2013-07-01' },
  ]
  expect(evaluated(BAOJI, { records }).records).toMatchObject({
    one: { registered: '8', cut: '22' },
    three: { registered: '24', cut: '6' },
    a: { registered: '5' },
    b: { registered: '3' },
  })
})

test('§3.4 step 7: a record’s own cap is one, however many days it lasts, and other records leave it alone', () => {
  const caps = [{ id: 'ITEM', where: { const: true }, scope: 'record', max: 6 }]
  const records = [
    { ...course, start: '2025-05-18' },
    { ...course, id: 'other' },
  ]
  expect(evaluated(altered(HORGOS, { caps }), { records }).records).toMatchObject({
    r: { registered: '6.00', cut: '4.00' },
    other: { registered: '6.00' },
  })
})

test('§3.4 step 7: a cap is over what is registered, bonus and all; base, bonus and would stay whole', () => {
  const ten = { ...course, grade: 'excellent' } as const
  const capped = (max: number) => {
    const caps = [{ id: 'YEAR', where: MAJOR, scope: 'year', max }]
    return evaluated(altered(HORGOS, { caps }), { records: [ten] }).records.r
  }
  const whole = { base: '10.00', bonus: '1.00', would: '11.00' }
  expect(capped(11)).toMatchObject({ ...whole, registered: '11.00' })
  expect(capped(11)).not.toHaveProperty('cut')
  expect(capped(10.5)).toMatchObject({ ...whole, registered: '10.50', cut: '0.50' })
  expect(capped(8)).toMatchObject({ ...whole, registered: '8.00', cut: '3.00' })
})

test('PL2 what a cap allowed and what it cut add up to what the record would have earned', () => {
  const caps = [
    { id: 'YEAR', where: MAJOR, scope: 'year', max: 15 },
    { id: 'CYCLE', where: MAJOR, scope: 'cycle', max: 12 },
  ]
  const scheme = altered(HORGOS, { caps })
  const records = ['a', 'b', 'c'].map((id) => ({ ...course, id }))
  const { explanations } = evaluateWithExplanation(scheme, checked(scheme, { records }))
  expect(explanations.a!.cap).toBe(null)
  expect(explanations.b!.cap).toMatchObject({ rule: 'CYCLE', room: '2.00', cut: '8.00' })
  expect(explanations.c!.cap).toMatchObject({ rule: 'CYCLE', room: '0.00', cut: '10.00' })
})

const MAJOR = { field: 'nature', eq: 'major' } as const
