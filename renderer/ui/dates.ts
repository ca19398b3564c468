const WEEKDAYS = new Map<string, Intl.DateTimeFormat>()

/** `2026-11-21 周六`; a month or a year as far as it is known stays as it is. */
export function dayText(day: string, language: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return day
  let weekday = WEEKDAYS.get(language)
  if (!weekday) {
    weekday = new Intl.DateTimeFormat(language, { weekday: 'short', timeZone: 'UTC' })
    WEEKDAYS.set(language, weekday)
  }
  return `${day} ${weekday.format(new Date(`${day}T00:00:00Z`))}`
}

/** The day by the clock of this PC, `2026-11-21`. */
export function today(now = new Date()): string {
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}

/** `14:03` by the clock of this PC. */
export function clockText(at: number): string {
  const time = new Date(at)
  return `${two(time.getHours())}:${two(time.getMinutes())}`
}

/** The first day of the school year a day lies in: it begins in August. */
export function schoolYearFrom(day: string): string {
  const [year = 0, month = 0] = day.split('-').map(Number)
  return `${month >= 8 ? year : year - 1}-08-01`
}

function two(number: number): string {
  return String(number).padStart(2, '0')
}
