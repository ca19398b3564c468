import type { Hex } from '../../../base/bytes.ts'

/** Which lines of a journal are a scope's, and which scope each feed is filed under. Of a line that concerns two, both. */
export interface ScopeRanges {
  scopes(): Hex[]
  /** From and to in bytes, in the order of the journal. */
  of(scope: Hex): readonly ByteRange[]
  /** Where its last line ends; 0 where it has none. */
  endOf(scope: Hex): number
  /** How many bytes they are together. */
  bytesOf(scope: Hex): number
  scopeOfFeed(feed: Hex): Hex | undefined
  add(from: number, to: number, parts: readonly ScopePart[]): void
}

export interface ByteRange {
  readonly from: number
  readonly to: number
}

/** One scope of a range, and the feeds that are met there for the first time. */
export interface ScopePart {
  readonly scope: Hex
  readonly feeds: readonly Hex[]
}

export function createScopeRanges(): ScopeRanges {
  /** Ends of ranges in turn, from and to: a county has a hundred thousand of them. */
  const bounds = new Map<Hex, number[]>()
  const bytes = new Map<Hex, number>()
  const owners = new Map<Hex, Hex>()

  function add(from: number, to: number, parts: readonly ScopePart[]): void {
    for (const { scope, feeds } of parts) {
      const known = bounds.get(scope) ?? []
      bounds.set(scope, known)
      if (known.at(-1) === from) known[known.length - 1] = to
      else known.push(from, to)
      bytes.set(scope, (bytes.get(scope) ?? 0) + to - from)
      for (const feed of feeds) owners.set(feed, scope)
    }
  }

  return {
    scopes: () => [...bounds.keys()].sort(),
    of(scope) {
      const known = bounds.get(scope) ?? []
      return Array.from({ length: known.length / 2 }, (_, at) => {
        return { from: known[2 * at]!, to: known[2 * at + 1]! }
      })
    },
    endOf: (scope) => bounds.get(scope)?.at(-1) ?? 0,
    bytesOf: (scope) => bytes.get(scope) ?? 0,
    scopeOfFeed: (feed) => owners.get(feed),
    add,
  }
}
