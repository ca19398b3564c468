import type { Row } from './row.ts'

/**
 * SC2: the records that could not be made when they were last asked for. Everything a fold holds has been appended, so it must
 * not throw: then it would do so at every start, and one record of a stolen PC would keep all others away.
 */
export interface Unshown {
  /** The row, or undefined where there is none or making it fails. */
  row(key: string, make: (key: string) => Row | undefined): Row | undefined
  keys(): Iterable<string>
}

export function createUnshown(): Unshown {
  const failed = new Set<string>()
  return {
    row(key, make) {
      try {
        const row = make(key)
        failed.delete(key)
        return row
      } catch {
        failed.add(key)
        return undefined
      }
    },
    keys: () => failed,
  }
}
