import { Fraction } from 'fraction.js'

export interface Difference {
  readonly path: string
  readonly expected: unknown
  readonly actual: unknown
}

/**
 * Where an answer is not what a case expects. Only the keys the case names are looked at, but `short` must
 * have exactly those; numbers are compared as decimals (`"10"` is `"10.00"`).
 */
export function differences(expected: unknown, actual: unknown, path = ''): Difference[] {
  if (expected === undefined)
    return path === '' ? [{ path: 'expect', expected: '期望的结果', actual: undefined }] : []
  if (Array.isArray(expected)) {
    if (!Array.isArray(actual) || actual.length !== expected.length) return [{ path, expected, actual }]
    return expected.flatMap((one, at) => differences(one, actual[at], `${path}[${at}]`))
  }
  if (typeof expected === 'object' && expected !== null) {
    if (typeof actual !== 'object' || actual === null) return [{ path, expected, actual }]
    const found = Object.entries(expected).flatMap(([key, value]) =>
      differences(value, (actual as Record<string, unknown>)[key], path === '' ? key : `${path}.${key}`),
    )
    return /(^|[.\]])short$/.test(path) ? [...found, ...unexpected(expected, actual, path)] : found
  }
  return same(expected, actual) ? [] : [{ path, expected, actual }]
}

function unexpected(expected: object, actual: object, path: string): Difference[] {
  return Object.entries(actual)
    .filter(([key]) => !Object.hasOwn(expected, key))
    .map(([key, value]) => ({ path: `${path}.${key}`, expected: undefined, actual: value }))
}

function same(expected: unknown, actual: unknown): boolean {
  if (expected === actual) return true
  const decimals = [expected, actual].map((value) => (typeof value === 'boolean' ? '' : String(value)))
  return (
    decimals.every((text) => /^-?\d+(\.\d+)?$/.test(text)) && new Fraction(decimals[0]!).equals(decimals[1]!)
  )
}
