/** What a person typed into a one-line field. */
export function line(text: string): string {
  return text.trim()
}

/**
 * A number of hours as typed (full-width digits, a comma for the point, `08`, `.5`) in the form records keep,
 * `7.5`. Undefined where it is none; an empty field is a person's affair, not this function's.
 */
export function decimalText(typed: string): string | undefined {
  const plain = typed.trim().normalize('NFKC').replace(',', '.').replace('\u3002', '.')
  if (!/^(\d{1,9}(\.\d{0,6})?|\.\d{1,6})$/.test(plain)) return undefined
  const [whole = '', part = ''] = plain.split('.')
  const digits = whole.replace(/^0+(?=\d)/, '') || '0'
  return part === '' ? digits : `${digits}.${part}`
}

/** `8:00`, `0800`, `８：００` → `08:00`; undefined where it is no time of day. */
export function timeText(typed: string): string | undefined {
  const plain = typed.trim().normalize('NFKC')
  const found = /^(\d{1,2})[:.](\d{2})$/.exec(plain) ?? /^(\d{1,2})(\d{2})$/.exec(plain)
  const [, hour, minute] = found ?? []
  if (hour === undefined || Number(hour) > 23 || Number(minute) > 59) return undefined
  return `${hour.padStart(2, '0')}:${minute}`
}

/** `2026-11-21`, `2026.11.21`, `20261121` → `2026-11-21`; whether the day exists is asked of its kind. */
export function dayText(typed: string): string | undefined {
  const plain = typed.trim().normalize('NFKC')
  const found = /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})$/.exec(plain) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(plain)
  const [, year, month, date] = found ?? []
  return year && month && date ? `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}` : undefined
}

/** Whole minutes of one sitting, 1 to 1440. */
export function minutesOf(typed: string): number | undefined {
  const plain = typed.trim().normalize('NFKC')
  const minutes = /^\d{1,4}$/.test(plain) ? Number(plain) : 0
  return minutes >= 1 && minutes <= 1440 ? minutes : undefined
}
