import type { Hex } from '../base/bytes.ts'
import type { Kind } from '../domain/kinds/kinds.ts'
import type { Write } from './field-values.ts'
import { rowKey } from './row.ts'

/** Every write of a scope that has an effect, by record and field; whether it is in force is another's matter. */
export interface Writings {
  add(kind: Kind, id: Hex, field: string, write: Write): void
  has(key: string): boolean
  /** Ids of the records of a kind, in the order in which they came. */
  ids(kind: Kind): Iterable<Hex>
  kinds(): Kind[]
  /** The one write of a record of an append-only kind. */
  made(key: string): Write | undefined
  /** Fields of records shown as one, sorted. All of them must be here. */
  fields(members: readonly string[]): string[]
  pooled(members: readonly string[], field: string): readonly Write[]
  /** Keeps that an operation wrote in a record, where that has no effect. */
  noted(key: string, operation: Hex): void
  /** Of all writes of these records, also those only noted. */
  operations(members: Iterable<string>): ReadonlySet<Hex>
  some(members: readonly string[], test: (operation: Hex) => boolean): boolean
  /** False where no field can have two values. */
  isAnyTwice(members: readonly string[]): boolean
}

export function createWritings(): Writings {
  const records = new Map<string, FieldWrite[]>()
  const byKind = new Map<Kind, Set<Hex>>()
  const notedOf = new Map<string, Hex[]>()

  function add(kind: Kind, id: Hex, field: string, { operation, value, over }: Write): void {
    const key = rowKey(kind, id)
    const write = { field, operation, value, over }
    const list = records.get(key)
    if (!list) begin(key, kind, id, write)
    // A list that grows by itself makes room for sixteen more, and nearly all have two or three.
    else if (list.length < FEW) records.set(key, list.concat(write))
    else list.push(write)
  }

  function begin(key: string, kind: Kind, id: Hex, write: FieldWrite): void {
    records.set(key, [write])
    const ids = byKind.get(kind)
    if (ids) ids.add(id)
    else byKind.set(kind, new Set([id]))
  }

  function of(member: string): readonly FieldWrite[] {
    return records.get(member) ?? NONE
  }

  function fields(members: readonly string[]): string[] {
    return [...new Set(members.flatMap((member) => of(member).map(({ field }) => field)))].sort()
  }

  function pooled(members: readonly string[], field: string): readonly Write[] {
    return members.flatMap((member) => of(member).filter((write) => write.field === field))
  }

  function noted(key: string, operation: Hex): void {
    const list = notedOf.get(key)
    if (list) list.push(operation)
    else notedOf.set(key, [operation])
  }

  function operations(members: Iterable<string>): ReadonlySet<Hex> {
    const found = new Set<Hex>()
    for (const member of members) {
      for (const { operation } of of(member)) found.add(operation)
      for (const operation of notedOf.get(member) ?? []) found.add(operation)
    }
    return found
  }

  function some(members: readonly string[], test: (operation: Hex) => boolean): boolean {
    return members.some((member) => of(member).some(({ operation }) => test(operation)))
  }

  function isAnyTwice(members: readonly string[]): boolean {
    if (members.length > 1) return true
    return members.some((member) => {
      const list = of(member)
      return list.length > 1 && new Set(list.map(({ field }) => field)).size < list.length
    })
  }

  return {
    add,
    has: (key) => records.has(key),
    ids: (kind) => byKind.get(kind) ?? [],
    kinds: () => [...byKind.keys()].sort(),
    made: (key) => of(key).find(({ field }) => field === 'is'),
    fields,
    pooled,
    noted,
    operations,
    some,
    isAnyTwice,
  }
}

/** One list a record: a school has a hundred thousand records of two or three writes, and a map for each would cost thrice as much. */
interface FieldWrite extends Write {
  readonly field: string
}

const NONE: readonly FieldWrite[] = []
const FEW = 6
