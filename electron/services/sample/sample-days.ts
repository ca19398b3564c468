/** Calendar days `2026-11-18` of the clock's own zone; `now` in milliseconds since 1970. */

/** The last `count` meeting days up to today, every second Wednesday of term, the earliest first. */
export function meetingDays(now: number, count: number): readonly string[] {
  const days: string[] = []
  const day = noonOf(now)
  while (day.getDay() !== WEDNESDAY) day.setDate(day.getDate() - 1)
  while (days.length < count) {
    if (isTerm(day)) days.unshift(dayOf(day))
    day.setDate(day.getDate() - 14)
  }
  return days
}

/** The Wednesday after today; what is ahead may lie in the holidays. */
export function nextMeetingDay(now: number): string {
  const day = noonOf(now)
  do day.setDate(day.getDate() + 1)
  while (day.getDay() !== WEDNESDAY)
  return dayOf(day)
}

/** The summer before today: the year in which its training was held. */
export function lastSummer(now: number): number {
  const day = noonOf(now)
  return dayOf(day) > `${day.getFullYear()}-07-20` ? day.getFullYear() : day.getFullYear() - 1
}

const WEDNESDAY = 3

/** Noon, so that no change of the clocks moves it to another day. */
function noonOf(now: number): Date {
  const day = new Date(now)
  day.setHours(12, 0, 0, 0)
  return day
}

/** Outside the winter and summer holidays and the first week of October. */
function isTerm(day: Date): boolean {
  const date = dayOf(day).slice(5)
  return (
    !(date >= '01-15' && date <= '02-25') &&
    !(date >= '07-08' && date <= '08-31') &&
    !(date >= '10-01' && date <= '10-07')
  )
}

function dayOf(day: Date): string {
  const two = (part: number) => String(part).padStart(2, '0')
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`
}
