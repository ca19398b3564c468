import { expect, test } from 'vitest'
import { altered, BAOJI, course, evaluated, HORGOS, NANTONG } from './evaluated.ts'

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
