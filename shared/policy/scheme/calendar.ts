/** Dates are `2025-05-20` and compare as text; nothing here knows what day it is. */
export function isDate(text: unknown): text is string {
  if (typeof text !== 'string' || text.length !== 10) return false
  if (text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45) return false
  const year = digits(text, 0, 4)
  const month = digits(text, 5, 7)
  const day = digits(text, 8, 10)
  return year >= 1000 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

export function yearOf(date: string): number {
  return Number(date.slice(0, 4))
}

/** The corresponding day so many months later; where there is none, the month's last (domain §3.4 step 11). */
export function monthsAfter(date: string, months: number): string {
  const count = yearOf(date) * 12 + Number(date.slice(5, 7)) - 1 + months
  const year = Math.floor(count / 12)
  const month = (count % 12) + 1
  return dateText(year, month, Math.min(Number(date.slice(8)), daysInMonth(year, month)))
}

export function nextDay(date: string): string {
  const [year, month, day] = [yearOf(date), Number(date.slice(5, 7)), Number(date.slice(8))]
  if (day < daysInMonth(year, month)) return dateText(year, month, day + 1)
  return month < 12 ? dateText(year, month + 1, 1) : dateText(year + 1, 1, 1)
}

/** Calendar days from the first to the last, both counted. No start: one day. */
export function daysSpanned(start: string | null, end: string): number {
  return start === null || start === end ? 1 : dayNumber(end) - dayNumber(start) + 1
}

function dayNumber(date: string): number {
  return Math.round(Date.UTC(yearOf(date), Number(date.slice(5, 7)) - 1, Number(date.slice(8))) / 86_400_000)
}

function dateText(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

function digits(text: string, from: number, to: number): number {
  let value = 0
  for (let i = from; i < to; i++) {
    const digit = text.charCodeAt(i) - 48
    if (digit < 0 || digit > 9) return -1
    value = value * 10 + digit
  }
  return value
}
