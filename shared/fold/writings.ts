import type { Hex } from '../base/bytes.ts'
import type { Write } from './field-values.ts'
import { splitKey } from './row.ts'

/** Every write of a scope that has an effect, by record and field; whether it is in force is another's matter. */
export interface Writings {
  add(key: string, field: string, write: Write): void
  has(key: string): boolean
  /** Ids of the records of a kind, in the order in which they came. */
  ids(kind: string): Iterable<Hex>
  kinds(): string[]
  /** The one write of a record of an append-only kind. */
  made(key: string): Write | undefined
  /** Fields of records shown as one, sorted. All of them must be here. */
  fields(members: readonly string[]): string[]
  pooled(members: readonly string[], field: string): readonly Write[]
  some(members: readonly string[], test: (operation: Hex) => boolean): boolean
  /** False where no field can have two values. */
  isAnyTwice(members: readonly string[]): boolean
}

export function createWritings(): Writings {
  const writes = new Map<string, Map<string, Write[]>>()
  const byKind = new Map<string, Set<Hex>>()

  function add(key: string, field: string, write: Write): void {
    const fields = writes.get(key) ?? begun(key)
    const list = fields.get(field)
    if (list) list.push(write)
    else fields.set(field, [write])
  }

  function begun(key: string): Map<string, Write[]> {
    const fields = new Map<string, Write[]>()
    writes.set(key, fields)
    const { kind, id } = splitKey(key)
    const ids = byKind.get(kind)
    if (ids) ids.add(id)
    else byKind.set(kind, new Set([id]))
    return fields
  }

  function fields(members: readonly string[]): string[] {
    const [only, ...others] = members
    if (only === undefined) return []
    if (others.length === 0) return [...writes.get(only)!.keys()].sort()
    return [...new Set(members.flatMap((member) => [...writes.get(member)!.keys()]))].sort()
  }

  function pooled(members: readonly string[], field: string): readonly Write[] {
    if (members.length === 1) return writes.get(members[0]!)!.get(field) ?? []
    return members.flatMap((member) => writes.get(member)!.get(field) ?? [])
  }

  function some(members: readonly string[], test: (operation: Hex) => boolean): boolean {
    for (const member of members)
      for (const list of writes.get(member)!.values())
        for (const { operation } of list) if (test(operation)) return true
    return false
  }

  function isAnyTwice(members: readonly string[]): boolean {
    if (members.length > 1) return true
    for (const member of members)
      for (const list of writes.get(member)!.values()) if (list.length > 1) return true
    return false
  }

  return {
    add,
    has: (key) => writes.has(key),
    ids: (kind) => byKind.get(kind) ?? [],
    kinds: () => [...byKind.keys()].sort(),
    made: (key) => writes.get(key)?.get('is')?.[0],
    fields,
    pooled,
    some,
    isAnyTwice,
  }
}
