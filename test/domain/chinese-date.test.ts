import { expect, test } from 'vitest'
import {
  mayBeSameDay,
  readChineseDate,
  readSerial,
  writePartialDate,
} from '../../shared/domain/chinese-date.ts'

test.each([
  ['1974', '1974'],
  ['1974年', '1974'],
  ['1974.08', '1974-08'],
  ['1974.8', '1974-08'],
  ['1974．08', '1974-08'],
  ['1974-08', '1974-08'],
  ['1974/8', '1974-08'],
  ['1971年2月', '1971-02'],
  ['1971 年 2 月', '1971-02'],
  ['１９７１年２月', '1971-02'],
  ['197408', '1974-08'],
  ['1977-08-22', '1977-08-22'],
  ['1977-08-22 00:00:00', '1977-08-22'],
  ['1977-08-22T00:00:00.000Z', '1977-08-22'],
  ['1977–8–22', '1977-08-22'],
  ['1992/2/3', '1992-02-03'],
  ['2026.7.15', '2026-07-15'],
  ['2026.7.15.', '2026-07-15'],
  ['19820818', '1982-08-18'],
  ["'19820818", '1982-08-18'],
  ['1971年2月3日', '1971-02-03'],
  ['1971年2月3号', '1971-02-03'],
  ['1971年2月3日生', '1971-02-03'],
  ['2000 2 29', '2000-02-29'],
  ['二〇二六年', '2026'],
  ['二○二六年十月', '2026-10'],
  ['二零二六年十二月三十一日', '2026-12-31'],
  ['一九七四年八月廿三日', '1974-08-23'],
])('F02 the date %s is read as %s', (written, expected) => {
  const reading = readChineseDate(written)
  expect(reading.ok && writePartialDate(reading.date)).toBe(expected)
})

test.each([
  ['74.8', 'date-two-digit-year'],
  ['74年8月', 'date-two-digit-year'],
  ['8/22/77', 'date-two-digit-year'],
  ['Aug-74', 'date-two-digit-year'],
  ['2023-02-29', 'date-impossible'],
  ['1974.13', 'date-impossible'],
  ['1974-00-01', 'date-impossible'],
  ['1874.08', 'date-impossible'],
  ['19741332', 'date-impossible'],
  ['33637', 'date-unreadable'],
  ['1974-08/22', 'date-unreadable'],
  ['22.08.1974', 'date-unreadable'],
  ['八月', 'date-unreadable'],
  ['不详', 'date-unreadable'],
  ['', 'date-unreadable'],
])('F02 the date %s is doubted as %s', (written, problem) => {
  expect(readChineseDate(written)).toEqual({ ok: false, problem })
})

test.each([
  [33637, false, '1992-02-03'],
  [33637.75, false, '1992-02-03'],
  [1, false, '1900-01-01'],
  [59, false, '1900-02-28'],
  [61, false, '1900-03-01'],
  [36525, false, '1999-12-31'],
  [36585, false, '2000-02-29'],
  [0, true, '1904-01-01'],
  [33637 - 1462, true, '1992-02-03'],
])('F02 the day number %d (1904: %s) is %s', (serial, date1904, expected) => {
  const reading = readSerial(serial, date1904)
  expect(reading.ok && writePartialDate(reading.date)).toBe(expected)
})

test('F02 the day that Excel invented and days before its calendar are no dates', () => {
  for (const serial of [60, 0, -5]) expect(readSerial(serial, false).ok).toBe(false)
})

test('F02 two dates may be one day as far as both are written', () => {
  expect(mayBeSameDay({ year: 1974, month: 8 }, { year: 1974, month: 8, day: 4 })).toBe(true)
  expect(mayBeSameDay({ year: 1974 }, { year: 1974, month: 8, day: 4 })).toBe(true)
  expect(mayBeSameDay({ year: 1974, month: 9 }, { year: 1974, month: 8, day: 4 })).toBe(false)
  expect(mayBeSameDay({ year: 1974, month: 8, day: 5 }, { year: 1974, month: 8, day: 4 })).toBe(false)
})
