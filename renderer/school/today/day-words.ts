import type { Words } from '../../words/words.tsx'

/** `12 月 10 日`, with its year where that is not this one. Days as `2026-12-10`. */
export function dayWords(day: string, today: string, words: Words['today']): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  const monthDay = words.monthDay(month, date)
  return day.slice(0, 4) === today.slice(0, 4) ? monthDay : words.fullDay(year, monthDay)
}
