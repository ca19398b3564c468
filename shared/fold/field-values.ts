import { type Hex, toHex } from '../base/bytes.ts'
import { encodeCbor, type Value } from '../base/cbor.ts'
import { OVER_LIMIT } from '../operation/over-limit.ts'
import type { Beside } from './row.ts'

export interface Write {
  readonly operation: Hex
  readonly value: Value
  readonly over: readonly Hex[]
}

export interface FieldValues {
  readonly shown: Beside
  readonly beside: readonly Beside[]
}

/**
 * The whole rule of the fold (design.md §4): a field's values are the writes in force that no write in force
 * names in its `over`. Equal values are one. `depth` ranks what nobody has decided between: the longest
 * chain behind a write, then the operation's id (MG2). Undefined where nothing is in force.
 */
export function fieldValues(
  writes: readonly Write[],
  inForce: (operation: Hex) => boolean,
  depth: (operation: Hex) => number,
): FieldValues | undefined {
  const standing = uncovered(writes.filter(({ operation }) => inForce(operation)))
  const [first] = standing
  if (!first) return undefined
  if (standing.length === 1) return { shown: { value: first.value, writes: [first.operation] }, beside: [] }
  return rank(standing, depth)
}

function uncovered(writes: readonly Write[]): readonly Write[] {
  if (writes.length < 2) return writes
  // Of what is named only the writes that are here: what hostile writes name may be more than a set holds.
  const standing = new Set(writes.map(({ operation }) => operation))
  for (const { over } of writes) for (const named of over) standing.delete(named)
  return writes.filter(({ operation }) => standing.has(operation))
}

function rank(standing: readonly Write[], depth: (operation: Hex) => number): FieldValues {
  const groups = new Map<string, { value: Value; writes: Set<Hex>; deepest: number }>()
  for (const { operation, value } of standing) {
    const key = toHex(encodeCbor(value))
    const group = groups.get(key)
    const deep = depth(operation)
    if (group) {
      group.writes.add(operation)
      group.deepest = Math.max(group.deepest, deep)
    } else groups.set(key, { value, writes: new Set([operation]), deepest: deep })
  }
  const [shown, ...beside] = [...groups]
    .map(([key, { value, writes, deepest }]) => ({ key, value, deepest, writes: [...writes].sort() }))
    // One act may mark two persons who are then found to be one: then only the value itself tells them apart.
    .sort(
      (a, b) => b.deepest - a.deepest || compare(b.writes.at(-1)!, a.writes.at(-1)!) || compare(b.key, a.key),
    )
    // A form names no more in one write: what stands beyond is shown again once these are replaced.
    .map(({ value, writes }) => ({ value, writes: writes.slice(0, OVER_LIMIT) }))
  return { shown: shown!, beside }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
