import { clockText, dayText } from '../../ui/dates.ts'

/** `2026-11-21 周六 14:03` by the clock of this PC. */
export function timeText(at: number, language: string): string {
  const time = new Date(at)
  const month = String(time.getMonth() + 1).padStart(2, '0')
  const day = String(time.getDate()).padStart(2, '0')
  return `${dayText(`${time.getFullYear()}-${month}-${day}`, language)} ${clockText(at)}`
}
