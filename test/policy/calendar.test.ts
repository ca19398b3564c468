import { expect, test } from 'vitest'
import { daysSpanned, isDate, monthsAfter, nextDay, yearOf } from '../../shared/policy/scheme/calendar.ts'

test('§3.2 a date is a day that exists, written with four, two and two digits', () => {
  const days = ['2025-01-01', '2025-12-31', '2024-02-29', '2000-02-29', '2025-04-30', '2025-06-30']
  expect([...days, '2025-09-30', '2025-11-30', '1000-01-31'].filter((day) => !isDate(day))).toEqual([])
  const none = [
    '2025-00-10',
    '2025-13-10',
    '2025-01-00',
    '2025-01-32',
    '2025-02-29',
    '1900-02-29',
    '2024-02-30',
  ]
  const short = [
    '2025-04-31',
    '2025-06-31',
    '2025-09-31',
    '2025-11-31',
    '0999-12-31',
    '2025-1-010',
    '25-01-01',
  ]
  const other = [
    '2025/01-01',
    '2025-01/01',
    '2025-0a-01',
    '2025-01-0:',
    '202/-01-01',
    '2025-01-011',
    '',
    null,
    20250101,
  ]
  expect([...none, ...short, ...other].filter(isDate)).toEqual([])
})

test('§3.4 step 11: months later is the corresponding day, and where there is none the month’s last', () => {
  expect(monthsAfter('2024-09-01', 12)).toBe('2025-09-01')
  expect(monthsAfter('2025-01-31', 1)).toBe('2025-02-28')
  expect(monthsAfter('2023-12-31', 2)).toBe('2024-02-29')
  expect(monthsAfter('2025-11-30', 1)).toBe('2025-12-30')
  expect(monthsAfter('2025-12-01', 1)).toBe('2026-01-01')
  expect(monthsAfter('2025-03-31', 1)).toBe('2025-04-30')
})

test('§3.4 step 7: the days of an activity are counted from its first to its last, over months and years', () => {
  expect(['2025-05-20', '2025-04-30', '2025-12-31', '2024-02-28', '2025-02-28'].map(nextDay)).toEqual([
    '2025-05-21',
    '2025-05-01',
    '2026-01-01',
    '2024-02-29',
    '2025-03-01',
  ])
  expect(daysSpanned(null, '2025-05-20')).toBe(1)
  expect(daysSpanned('2025-05-20', '2025-05-20')).toBe(1)
  expect(daysSpanned('2025-12-31', '2026-01-02')).toBe(3)
  expect(daysSpanned('2024-02-01', '2024-03-01')).toBe(30)
  expect(yearOf('2025-12-31')).toBe(2025)
})
