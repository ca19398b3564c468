import { expect, test } from 'vitest'
import {
  compareDates,
  mayBeSameDay,
  type PartialDate,
  possibleDates,
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
  ['1900-01-01', '1900-01-01'],
  ['2100-12-31', '2100-12-31'],
  ['1974-01-31', '1974-01-31'],
  ['1974-04-30', '1974-04-30'],
  ['2024-02-29', '2024-02-29'],
  ['一九七四年十月二十日', '1974-10-20'],
  ['一九七四年一月卅一日', '1974-01-31'],
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
  ['1900-02-29', 'date-impossible'],
  ['2100-02-29', 'date-impossible'],
  ['1899-12-31', 'date-impossible'],
  ['2101-01-01', 'date-impossible'],
  ['1974-04-31', 'date-impossible'],
  ['1974-06-31', 'date-impossible'],
  ['1974-09-31', 'date-impossible'],
  ['1974-11-31', 'date-impossible'],
  ['1974-12-32', 'date-impossible'],
  ['1974-08-00', 'date-impossible'],
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

test('F02 every day number of both calendars is the day that counting from their first gives', () => {
  const wrong: number[] = []
  for (const date1904 of [false, true]) {
    // 60 is the day that Excel invented: those after it are one ahead.
    const first = date1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 31)
    for (let serial = date1904 ? 0 : 1; ; serial++) {
      if (!date1904 && serial === 60) continue
      const at = first + (!date1904 && serial > 60 ? serial - 1 : serial) * 86_400_000
      const reading = readSerial(serial, date1904)
      const day = new Date(at).toISOString().slice(0, 10)
      if (day > '2100-12-31') {
        expect([serial, reading]).toEqual([serial, { ok: false, problem: 'date-impossible' }])
        break
      }
      if (!reading.ok || writePartialDate(reading.date) !== day) wrong.push(serial)
    }
  }
  expect(wrong).toEqual([])
})

test('F02 the day that Excel invented and days before its calendar are no dates', () => {
  for (const serial of [60, 0, -5]) expect(readSerial(serial, false).ok).toBe(false)
})

test('F02 a refused date is offered as what it may mean, as far as that is not in the future', () => {
  const offered = (written: string) =>
    possibleDates(written, { year: 2026, month: 11, day: 21 }).map(writePartialDate)
  expect(offered('74.8')).toEqual(['1974-08'])
  expect(offered('26年11月21日')).toEqual(['1926-11-21', '2026-11-21'])
  expect(offered('26年11月22日')).toEqual(['1926-11-22'])
  expect(offered('05-3-1')).toEqual(['1905-03-01', '2005-03-01'])
  expect(offered('1990.1')).toEqual(['1990-01', '1990-10'])
  expect(offered('2026.1')).toEqual(['2026-01', '2026-10'])
  expect(offered('74.13')).toEqual([])
  expect(offered('不详')).toEqual([])
})

test('F02 of two dates the earlier is told; what is not written counts as the first', () => {
  const sign = (a: PartialDate, b: PartialDate) => Math.sign(compareDates(a, b))
  const day = { year: 1974, month: 8, day: 3 }
  expect([sign({ year: 1973, month: 12 }, day), sign({ year: 1974, month: 9 }, day), sign(day, day)]).toEqual(
    [-1, 1, 0],
  )
  expect(sign({ year: 1974 }, { year: 1974, month: 1, day: 1 })).toBe(0)
  expect([sign({ year: 1974, month: 8 }, day), sign(day, { year: 1974, month: 8, day: 2 })]).toEqual([-1, 1])
})

test('F02 two dates may be one day as far as both are written', () => {
  expect(mayBeSameDay({ year: 1974, month: 8 }, { year: 1974, month: 8, day: 4 })).toBe(true)
  expect(mayBeSameDay({ year: 1974 }, { year: 1974, month: 8, day: 4 })).toBe(true)
  expect(mayBeSameDay({ year: 1974, month: 9 }, { year: 1974, month: 8, day: 4 })).toBe(false)
  expect(mayBeSameDay({ year: 1974, month: 8, day: 5 }, { year: 1974, month: 8, day: 4 })).toBe(false)
})
