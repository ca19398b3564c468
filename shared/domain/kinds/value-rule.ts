import type { Value } from '../../base/cbor.ts'

/** Whether a value is one this version knows how to show and reckon with. */
export type ValueRule = (value: Value | undefined) => boolean

/** Text of at most `most` UTF-16 units; empty is a person's way of clearing a field. */
export function text(most = 200): ValueRule {
  return (value) => typeof value === 'string' && value.length <= most
}

/** A calendar day `2026-11-21`, entered by a person, never taken from a clock. */
export function day(value: Value | undefined): boolean {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false
  const [year = 0, month = 0, date = 0] = value.split('-').map(Number)
  return month >= 1 && month <= 12 && date >= 1 && date <= daysOf(year, month)
}

/** A day, month or year as far as it is known: `1974-08-03`, `1974-08` or `1974`. */
export function partialDay(value: Value | undefined): boolean {
  return value === '' || day(value) || (typeof value === 'string' && /^\d{4}(-(0[1-9]|1[0-2]))?$/.test(value))
}

/** An exact decimal, not negative, as text: `7.5`. */
export function decimal(value: Value | undefined): boolean {
  return typeof value === 'string' && /^\d{1,9}(\.\d{1,6})?$/.test(value)
}

export function count(least: number, most: number): ValueRule {
  return (value) => Number.isSafeInteger(value) && (value as number) >= least && (value as number) <= most
}

/** The id of a record or an operation, as 32 hexadecimal digits. */
export function id(value: Value | undefined): boolean {
  return typeof value === 'string' && /^[0-9a-f]{32}$/.test(value)
}

/** A key or hash of 32 bytes, as 64 hexadecimal digits. */
export function key(value: Value | undefined): boolean {
  return typeof value === 'string' && /^[0-9a-f]{64}$/.test(value)
}

export function flag(value: Value | undefined): boolean {
  return typeof value === 'boolean'
}

export function oneOf(...words: readonly string[]): ValueRule {
  return (value) => typeof value === 'string' && words.includes(value)
}

export function orNull(rule: ValueRule): ValueRule {
  return (value) => value === null || rule(value)
}

export function listOf(rule: ValueRule, most = 20_000): ValueRule {
  return (value) => Array.isArray(value) && value.length <= most && value.every((one) => rule(one))
}

/** A map with exactly these keys; a key ending in `?` may be absent. */
export function shape(rules: Readonly<Record<string, ValueRule>>): ValueRule {
  const names = new Map(
    Object.entries(rules).map(([name, rule]) => [name.replace(/\?$/, ''), { name, rule }]),
  )
  return (value) => {
    if (typeof value !== 'object' || value === null) return false
    if (Array.isArray(value) || value instanceof Uint8Array) return false
    const map = value as Readonly<Record<string, Value>>
    if (Object.keys(map).some((name) => !names.has(name))) return false
    return [...names].every(([name, { name: written, rule }]) =>
      Object.hasOwn(map, name) ? rule(map[name]) : written.endsWith('?'),
    )
  }
}

function daysOf(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}
