import { writePartialDate } from '../chinese-date.ts'
import { readWhen } from './plan-when.ts'

/**
 * The same weekday of the same week of the month in another year: the second Wednesday of March stays one. A fifth
 * that the month of that year has not becomes the last.
 */
export function sameWeekday(day: string, year: number): string {
  const [, month = 1, date = 1] = day.split('-').map(Number)
  const first = weekdayOf(year, month, 1)
  const weekday = weekdayOf(Number(day.slice(0, 4)), month, date)
  const moved = 1 + ((weekday - first + 7) % 7) + 7 * Math.floor((date - 1) / 7)
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate()
  return writePartialDate({ year, month, day: moved > days ? moved - 7 : moved })
}

/** What 时间 says in another year. A day moves to its weekday; a month stays, and only the year named beside it moves. */
export function movedWhen(written: string, from: number, to: number): string {
  const { date } = readWhen(written, from)
  if (date === null) return written.replaceAll(String(from), String(to))
  const [, month, day] = sameWeekday(date, to).split('-').map(Number)
  const found = DAY.exec(written)
  if (!found) return sameWeekday(date, to)
  const year = /^\s*\d{4}/.test(found[0]) ? `${to}年` : ''
  return `${year}${month}月${day}日${written.slice(found[0].length)}`
}

function weekdayOf(year: number, month: number, day: number): number {
  return new Date(Date.UTC(year, month - 1, day)).getUTCDay()
}

/** The day itself, as it may stand before other words. */
const DAY =
  /^\s*(\d{4}\s*年\s*)?(\d{1,2}|[一二三四五六七八九十]{1,3})\s*月\s*(\d{1,2}|[廿一二三四五六七八九十]{1,3})\s*[日号]/
