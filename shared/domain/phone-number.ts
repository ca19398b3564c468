/**
 * A mobile number (11 digits) or a land line with its area code (`0999-8765432`), normalised; undefined
 * where it is neither, or more than one. `+86`, blanks and dashes are dropped.
 */
export function readPhone(typed: string): string | undefined {
  const digits = typed
    .normalize('NFKC')
    .replace(/[\s'‘’()‐‑–—-]/g, '')
    .replace(/^(\+86|0086|86(?=1\d{10}$))/, '')
  if (/^1[3-9]\d{9}$/.test(digits)) return digits
  const land = /^(0(?:10|2\d|[3-9]\d{2}))(\d{7,8})$/.exec(digits)
  return land ? `${land[1]}-${land[2]}` : undefined
}
