import type { Value } from '../../base/cbor.ts'

/** Whether a value is one this version knows how to show and reckon with. */
export interface ValueRule {
  (value: Value | undefined): boolean
  /** Itself in a few characters, for the hash of all kinds (BK2): a rule that changes says something else. */
  readonly says: string
}

/** `says` names all that the answer depends on: two rules that say the same accept the same. */
export function rule(says: string, accepts: (value: Value | undefined) => boolean): ValueRule {
  return Object.assign((value: Value | undefined) => accepts(value), { says })
}

/** Text of at most `most` UTF-16 units; empty is a person's way of clearing a field. */
export function text(most = 200): ValueRule {
  return rule(`text ${most}`, (value) => typeof value === 'string' && value.length <= most)
}

/** Text with something in it. */
export function filled(most: number): ValueRule {
  const any = text(most)
  return rule(`filled ${most}`, (value) => any(value) && (value as string).trim() !== '')
}

/** A calendar day `2026-11-21`, entered by a person, never taken from a clock. */
export const day = rule('day', (value) => {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false
  const [year = 0, month = 0, date = 0] = value.split('-').map(Number)
  return month >= 1 && month <= 12 && date >= 1 && date <= daysOf(year, month)
})

/** A day, month or year as far as it is known: `1974-08-03`, `1974-08` or `1974`. */
export const partialDay = rule(
  'day, month or year',
  (value) => value === '' || day(value) || (typeof value === 'string' && PARTIAL.test(value)),
)

/** An exact decimal, not negative, as text: `7.5`. */
export const decimal = rule(
  'decimal',
  (value) => typeof value === 'string' && /^\d{1,9}(\.\d{1,6})?$/.test(value),
)

export function count(least: number, most: number): ValueRule {
  return rule(
    `${least} to ${most}`,
    (value) => Number.isSafeInteger(value) && (value as number) >= least && (value as number) <= most,
  )
}

/** The id of a record or an operation, as 32 hexadecimal digits. */
export const id = rule('id', (value) => typeof value === 'string' && /^[0-9a-f]{32}$/.test(value))

/** A key or hash of 32 bytes, as 64 hexadecimal digits. */
export const key = rule('key', (value) => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value))

export const flag = rule('flag', (value) => typeof value === 'boolean')

export function oneOf(...words: readonly string[]): ValueRule {
  return rule(JSON.stringify(words), (value) => typeof value === 'string' && words.includes(value))
}

export function orNull(other: ValueRule): ValueRule {
  return rule(`null or ${other.says}`, (value) => value === null || other(value))
}

export function orEmpty(other: ValueRule): ValueRule {
  return rule(`empty or ${other.says}`, (value) => value === '' || other(value))
}

export function listOf(one: ValueRule, most = 20_000): ValueRule {
  return rule(
    `up to ${most} of (${one.says})`,
    (value) => Array.isArray(value) && value.length <= most && value.every((item) => one(item)),
  )
}

/** A map with exactly these keys; a key ending in `?` may be absent. */
export function shape(rules: Readonly<Record<string, ValueRule>>): ValueRule {
  const names = new Map(Object.entries(rules).map(([name, one]) => [name.replace(/\?$/, ''), { name, one }]))
  const says = Object.entries(rules).map(([name, one]) => `${name}: ${one.says}`)
  return rule(`{${says.join('; ')}}`, (value) => {
    if (typeof value !== 'object' || value === null) return false
    if (Array.isArray(value) || value instanceof Uint8Array) return false
    const map = value as Readonly<Record<string, Value>>
    if (Object.keys(map).some((name) => !names.has(name))) return false
    return [...names].every(([name, { name: written, one }]) =>
      Object.hasOwn(map, name) ? one(map[name]) : written.endsWith('?'),
    )
  })
}

/** From the first day to the last, which is not before it. */
export const fromUntil = rule('from day until day', (value) => {
  if (!shape({ start: day, end: day })(value)) return false
  const { start, end } = value as { readonly start: string; readonly end: string }
  return start <= end
})

const PARTIAL = /^\d{4}(-(0[1-9]|1[0-2]))?$/

function daysOf(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}
