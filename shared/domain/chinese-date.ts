/** A date as precisely as somebody wrote it: a year, a month or a day. */
export interface PartialDate {
  readonly year: number
  readonly month?: number
  readonly day?: number
}

export type DateProblem =
  | 'date-unreadable'
  | 'date-two-digit-year'
  /** 2023-02-30, month 13, a year outside 1900 … 2100. */
  | 'date-impossible'
  /** A number 1990.1 may have been typed as 1990.10: the sheet has dropped the zero. */
  | 'date-tenth-month-lost'

export type DateReading =
  | { readonly ok: true; readonly date: PartialDate }
  | { readonly ok: false; readonly problem: DateProblem }

/**
 * Reads the ways in which dates are written in school offices; an explicit list, nothing is guessed.
 * The order is always year, month, day; two-digit years are refused.
 */
export function readChineseDate(written: string): DateReading {
  const text = plainDigits(tidy(written))
  for (const form of FORMS) {
    const found = form.exec(text)
    if (found) return checked(partsOf(found))
  }
  return { ok: false, problem: TWO_DIGIT_YEAR.test(text) ? 'date-two-digit-year' : 'date-unreadable' }
}

/**
 * A day number of Excel's calendar. In the 1900 calendar serial 1 is 1900-01-01 and serial 60 is a
 * 29 February 1900 that never was; fractions are times of day and dropped.
 */
export function readSerial(serial: number, date1904: boolean): DateReading {
  const days = Math.floor(serial)
  if (!date1904 && (days < 1 || days === 60)) return { ok: false, problem: 'date-impossible' }
  const sinceEpoch = date1904 ? days - 24_107 : days - (days < 60 ? 25_568 : 25_569)
  return checked(civil(sinceEpoch))
}

/**
 * What a refused date may mean, for a person to pick: the two centuries of a two-digit year, as far as they are not
 * in the future, and the two months of a number like 1990.1. Empty where there is no short list.
 */
export function possibleDates(written: string, today: PartialDate): readonly PartialDate[] {
  const text = plainDigits(tidy(written))
  const tenth = /^(\d{4})\.1$/.exec(text)
  const readings = tenth
    ? [`${tenth[1]}-1`, `${tenth[1]}-10`]
    : /^\d{2}(年|[-./ ]\d)/.test(text)
      ? [`19${text}`, `20${text}`]
      : []
  return readings
    .map(readChineseDate)
    .flatMap((reading) => (reading.ok && compareDates(reading.date, today) <= 0 ? [reading.date] : []))
}

/** `1974-08-03`, `1974-08` or `1974`: the form in which records keep it. */
export function writePartialDate({ year, month, day }: PartialDate): string {
  return [year, month, day]
    .filter((part) => part !== undefined)
    .map((part) => String(part).padStart(2, '0'))
    .join('-')
}

/** Whether two dates can be one day, as far as both are written. */
export function mayBeSameDay(a: PartialDate, b: PartialDate): boolean {
  return (
    a.year === b.year &&
    (a.month === undefined || b.month === undefined || a.month === b.month) &&
    (a.day === undefined || b.day === undefined || a.day === b.day)
  )
}

/** Negative when `a` is before `b`; missing parts count as the first. */
export function compareDates(a: PartialDate, b: PartialDate): number {
  return a.year - b.year || (a.month ?? 1) - (b.month ?? 1) || (a.day ?? 1) - (b.day ?? 1)
}

/** A day that exists, from 1900 to 2100. */
export function isPossible({ year, month = 1, day = 1 }: PartialDate): boolean {
  const inYear = year >= 1900 && year <= 2100 && month >= 1 && month <= 12
  return inYear && day >= 1 && day <= daysOf(year, month)
}

function tidy(written: string): string {
  return written
    .normalize('NFKC') // full-width digits, the Kangxi ⽉
    .replace(/[‐‑–—−]/g, '-')
    .replace(/[。．·]/g, '.')
    .replace(/\s*([年月日号\-./])\s*/g, '$1')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^'/, '')
    .replace(/(出生|生)$/, '')
}

/** 二〇二六年十一月廿三日 becomes 2026年11月23日. */
function plainDigits(text: string): string {
  return text
    .replace(/[廿卄]([一二三四五六七八九]?)/g, '二十$1')
    .replace(/卅([一二三四五六七八九]?)/g, '三十$1')
    .replace(/([一二三四五六七八九]?)十([一二三四五六七八九]?)/g, (_, tens: string, ones: string) =>
      String((NUMERALS[tens] ?? 1) * 10 + (NUMERALS[ones] ?? 0)),
    )
    .replace(/[〇○零一二三四五六七八九]/g, (numeral) => String(NUMERALS[numeral]))
}

function partsOf(found: RegExpExecArray): PartialDate {
  const { y, m, d } = found.groups ?? {}
  return { year: Number(y), ...(m ? { month: Number(m) } : {}), ...(d ? { day: Number(d) } : {}) }
}

function checked(date: PartialDate): DateReading {
  return isPossible(date) ? { ok: true, date } : { ok: false, problem: 'date-impossible' }
}

function daysOf(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

/** Days since 1970-01-01 to a Gregorian date (Howard Hinnant, chrono-compatible low-level date algorithms). */
function civil(days: number): Required<PartialDate> {
  const shifted = days + 719_468
  const era = Math.floor(shifted / 146_097)
  const dayOfEra = shifted - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153)
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9
  const day = dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day }
}

const NUMERALS: Readonly<Record<string, number>> = {
  〇: 0,
  '○': 0,
  零: 0,
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
}

/** 1974 · 1974年 · 1974年8月 · 1974年8月3日(号) · 1974-8 · 1974.08 · 1974/8/3 · 1974 8 3 · 197408 · 19740803, a time of day behind. */
const FORMS: readonly RegExp[] = [
  /^(?<y>\d{4})年?$/,
  /^(?<y>\d{4})年(?<m>\d{1,2})月?$/,
  /^(?<y>\d{4})年(?<m>\d{1,2})月(?<d>\d{1,2})[日号]?( \d{1,2}:\d{2}(:\d{2})?)?$/,
  /^(?<y>\d{4})[-./ ](?<m>\d{1,2})[-./月]?$/,
  /^(?<y>\d{4})(?<mark>[-./ ])(?<m>\d{1,2})\k<mark>(?<d>\d{1,2})[./日]?([ T]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?Z?)?$/,
  /^(?<y>\d{4})(?<m>\d{2})(?<d>\d{2})?$/,
]
const TWO_DIGIT_YEAR =
  /^(\d{2}年.*|\d{2}[-./ ]\d{1,2}([-./ ]\d{1,2})?|\d{1,2}[-/]\d{1,2}[-/]\d{2}|[A-Za-z]{3}-\d{2})$/
