import { isPossible, readChineseDate, writePartialDate } from '../chinese-date.ts'

/** What a topic's 时间 says as far as it can be reckoned with: `3月15日`, `3 月第 2 周`, `上学期`. */
export interface PlanWhen {
  /** `2026-03-15`; null where only a month or nothing is named. */
  readonly date: string | null
  /** 1 to 12; of several months the first. */
  readonly month: number | null
}

/** `year` is the plan's, for dates that name none. Nothing is guessed: what is no date or month is free text. */
export function readWhen(written: string, year: number): PlanWhen {
  const text = tidy(written)
  return dayIn(text, year) ?? { date: null, month: monthIn(text, year) }
}

/** The year a date names itself; undefined where it names none. */
export function yearInWhen(written: string): number | undefined {
  const found = /^(\d{4})[年\-./]/.exec(tidy(written))?.[1]
  return found === undefined ? undefined : Number(found)
}

/** Any words may follow the day: a weekday, a time, the end of a span. */
function dayIn(text: string, year: number): PlanWhen | undefined {
  for (const form of DAYS) {
    const found = form.exec(text)?.groups
    if (!found) continue
    const month = numberOf(found.m ?? '')
    const date = { year: found.y ? Number(found.y) : year, month, day: numberOf(found.d ?? '') }
    if (isPossible(date)) return { date: writePartialDate(date), month }
  }
  return undefined
}

function monthIn(text: string, year: number): number | null {
  const inDigits =
    /^\d{4}[-./](\d{1,2})$/.exec(text)?.[1] ?? /(\d{1,2})(?:[-—~至到、,]\d{1,2})?月/.exec(text)?.[1]
  const month = inDigits
    ? Number(inDigits)
    : numberOf(/([一二三四五六七八九十]{1,3})月/.exec(text)?.[1] ?? '')
  return isPossible({ year, month }) ? month : null
}

/** `12`, `十二`; 0 for what is no number. */
function numberOf(written: string): number {
  if (/^\d+$/.test(written)) return Number(written)
  // Read as the day of a month that has them all.
  const read = readChineseDate(`2000年1月${written}日`)
  return read.ok ? (read.date.day ?? 0) : 0
}

function tidy(written: string): string {
  return written.normalize('NFKC').replace(/\s+/g, '').replace(/^'/, '')
}

const DAYS: readonly RegExp[] = [
  /^(?<y>\d{4})[-./年](?<m>\d{1,2})[-./月](?<d>\d{1,2})(?!\d)/,
  /^(?<m>\d{1,2}|[一二三四五六七八九十]{1,3})月(?<d>\d{1,2}|[廿一二三四五六七八九十]{1,3})[日号]/,
  /^(?<m>\d{1,2})[./](?<d>\d{1,2})(?!\d)/,
]
