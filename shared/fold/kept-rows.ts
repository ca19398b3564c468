import type { Kind } from '../domain/kinds/kinds.ts'
import { type Row, splitKey } from './row.ts'

/** Rows as they were last made, until something they rest on changes (SC1): most questions are asked again and again. */
export interface KeptRows {
  row(key: string): Row | undefined
  /** All of a kind that are shown, in the order of `keys`; asked only where something of the kind changed. */
  list(kind: Kind, keys: () => readonly string[]): readonly Row[]
  /** What is shown under these keys may be another now. */
  forget(keys: Iterable<string>): void
}

export function createKeptRows(make: (key: string) => Row | undefined): KeptRows {
  /** Null for what is not shown. */
  const rows = new Map<string, Row | null>()
  const lists = new Map<string, readonly Row[]>()

  function row(key: string): Row | undefined {
    const known = rows.get(key)
    if (known !== undefined) return known ?? undefined
    const made = make(key)
    rows.set(key, made ?? null)
    return made
  }

  return {
    row,
    list(kind, keys) {
      const known = lists.get(kind) ?? keys().flatMap((key) => row(key) ?? [])
      lists.set(kind, known)
      return known
    },
    forget(keys) {
      for (const key of keys) {
        rows.delete(key)
        lists.delete(splitKey(key).kind)
      }
    },
  }
}
