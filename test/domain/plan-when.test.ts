import fc from 'fast-check'
import { expect, test } from 'vitest'
import { day } from '../../shared/domain/kinds/value-rule.ts'
import { movedWhen, sameWeekday } from '../../shared/domain/plan/plan-shift.ts'
import { readWhen, yearInWhen } from '../../shared/domain/plan/plan-when.ts'

test('F05 a topic’s 时间 is read as far as it names a day or a month', () => {
  for (const [written, date, month] of [
    ['2026-03-15', '2026-03-15', 3],
    ['2026年3月15日（周日）下午', '2026-03-15', 3],
    ['3月15日', '2026-03-15', 3],
    ['３ 月 １５ 号', '2026-03-15', 3],
    ['三月十五日', '2026-03-15', 3],
    ['十二月廿三日', '2026-12-23', 12],
    ['3.15', '2026-03-15', 3],
    ['3/15', '2026-03-15', 3],
    ['3月15日-20日', '2026-03-15', 3],
    ['3 月第 2 周', null, 3],
    ['3-4月', null, 3],
    ['九月上旬', null, 9],
    ['2025年10月', null, 10],
    ['2025-10', null, 10],
    ['2月30日', null, 2],
    ['2025年3月15日', '2025-03-15', 3],
    ['2025.3.15', '2025-03-15', 3],
    ['2024-2-29', '2024-02-29', 2],
    ['2.29', null, null],
    ['2025年2月29日', null, 2],
    ['13月', null, null],
    ['0月', null, null],
    ['12月', null, 12],
    ['1月', null, 1],
    ['1899-03-15', null, null],
    ['上学期', null, null],
    ['第 13 周', null, null],
    ['', null, null],
  ] as const)
    expect(readWhen(written, 2026), written).toEqual({ date, month })
  expect(yearInWhen('2025年10月')).toBe(2025)
  expect(yearInWhen('3月15日')).toBeUndefined()
})

test('F05 whatever is typed, a day that is read is a day of the calendar', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'0123456789年月日.-/一二十') }), (written) => {
      const { date, month } = readWhen(written, 2026)
      expect(date === null || day(date)).toBe(true)
      expect(month === null || (month >= 1 && month <= 12)).toBe(true)
    }),
  )
})

test('F05 copied to another year a day keeps its weekday and its week of the month', () => {
  expect(sameWeekday('2025-03-12', 2026)).toBe('2026-03-11')
  expect(sameWeekday('2025-01-01', 2026)).toBe('2026-01-07')
  // A fifth Friday that the month of that year has not is its last.
  expect(sameWeekday('2025-05-30', 2026)).toBe('2026-05-29')
  expect(sameWeekday('2024-02-29', 2025)).toBe('2025-02-27')
  fc.assert(
    fc.property(
      fc.date({ min: new Date('2000-01-01'), max: new Date('2050-12-31'), noInvalidDate: true }),
      fc.integer({ min: 2000, max: 2060 }),
      (any, year) => {
        const before = any.toISOString().slice(0, 10)
        const after = sameWeekday(before, year)
        const weekday = (one: string) => new Date(`${one}T00:00:00Z`).getUTCDay()
        expect(after.slice(0, 7)).toBe(`${year}-${before.slice(5, 7)}`)
        expect(weekday(after)).toBe(weekday(before))
        const weeks = (one: string) => Math.floor((Number(one.slice(8)) - 1) / 7)
        expect([weeks(before), weeks(before) - 1]).toContain(weeks(after))
      },
    ),
  )
})

test('F05 words around a moved day stay, and a month stays with the year named beside it', () => {
  for (const [written, moved] of [
    ['2025年3月12日下午', '2026年3月11日下午'],
    ['3月12日（周三）', '3月11日（周三）'],
    ['2025-03-12', '2026-03-11'],
    ['三月十二日', '3月11日'],
    ['2025年9月', '2026年9月'],
    ['3 月第 2 周', '3 月第 2 周'],
    ['上学期', '上学期'],
  ] as const)
    expect(movedWhen(written, 2025, 2026), written).toBe(moved)
})
