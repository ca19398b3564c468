/** By the clock of this PC, for people: `2026-11-21` and `14:03`. */
export function localTime(date: Date): [day: string, time: string] {
  const two = (part: number) => String(part).padStart(2, '0')
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
  return [day, `${two(date.getHours())}:${two(date.getMinutes())}`]
}
