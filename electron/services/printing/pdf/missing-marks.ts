import { MISSING_MARK } from './fonts.ts'

/** The same paper with 〓 for every character the font lacks (CT4). */
export function withMarks<T>(value: T, missing: readonly string[]): T {
  return missing.length === 0 ? value : replaced(value, new Set(missing))
}

/** Tells the reader of the paper which characters to write in; empty where none is missing. */
export function missingHint(missing: readonly string[]): readonly string[] {
  if (missing.length === 0) return []
  const names = missing.map((character) => `U+${character.codePointAt(0)?.toString(16).toUpperCase()}`)
  return [`${MISSING_MARK} 为打印字体所缺的字（${names.join('、')}），请手写补正并加盖校对章。`]
}

function replaced<T>(value: T, missing: ReadonlySet<string>): T {
  if (typeof value === 'string') {
    return [...value].map((one) => (missing.has(one) ? MISSING_MARK : one)).join('') as T
  }
  if (Array.isArray(value)) return value.map((one) => replaced(one, missing)) as T
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([key, one]) => [key, replaced(one, missing)])
  return Object.fromEntries(entries) as T
}
