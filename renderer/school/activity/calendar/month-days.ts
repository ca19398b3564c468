/** A month as weeks from Monday to Sunday; days of the months beside it fill the first and the last. */
export function monthWeeks(month: string): readonly (readonly string[])[] {
  const first = `${month}-01`
  const last = moveDay(moveMonth(first, 1), -1)
  const start = moveDay(first, -weekdayOf(first))
  const weeks = Math.ceil((weekdayOf(first) + Number(last.slice(8))) / 7)
  return Array.from({ length: weeks }, (_, week) =>
    Array.from({ length: 7 }, (_, day) => moveDay(start, week * 7 + day)),
  )
}

/** `2026-11-21` and so many days on. */
export function moveDay(day: string, by: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + by * 86_400_000).toISOString().slice(0, 10)
}

/** The same day of another month, or its last where it has no such day. */
export function moveMonth(day: string, by: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const last = new Date(Date.UTC(year, month + by, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + by, Math.min(date, last))).toISOString().slice(0, 10)
}

/** 0 Monday … 6 Sunday. */
export function weekdayOf(day: string): number {
  return (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7
}
