import type { Hex } from '../base/bytes.ts'
import type { Value } from '../base/cbor.ts'
import { isDocument, kindsOf } from '../domain/documents/documents.ts'
import type { Graph } from '../operation/graph.ts'
import type { Change } from '../operation/operation.ts'
import { coveredRows } from './covered-rows.ts'
import type { DocumentRef } from './document.ts'
import { type Row, rowKey, splitKey } from './row.ts'
import { understand } from './understood.ts'

/**
 * A document, its lines and what they rest on as they stood when somebody decided about it (MG8): `operations` are those
 * that the decision names. An operation whose other writes had been replaced by then shows only what still stood.
 */
export function rowsAt(
  graph: Pick<Graph, 'get'>,
  { kind, id }: DocumentRef,
  operations: readonly Hex[],
): readonly Row[] {
  const kinds: readonly string[] = isDocument(kind) ? kindsOf(kind) : []
  const writes = new Map<string, Map<string, Map<Hex, Change>>>()
  for (const operation of operations) {
    graph.get(operation)?.operation.changes.forEach((change, place) => {
      if (!kinds.includes(change.kind) || change.id === null) return
      if (!understand(change, 'school', operation, place).effect) return
      const key = rowKey(change.kind, change.id)
      const fields = held(writes, key, () => new Map<string, Map<Hex, Change>>())
      held(fields, change.field, () => new Map<Hex, Change>()).set(operation, change)
    })
  }
  const rows = [...writes].map(([key, fields]) => rowOf(graph, key, fields))
  return coveredRows({ kind, id }, (one) => rows.filter((row) => row.kind === one)).sort((a, b) =>
    rowKey(a.kind, a.id) < rowKey(b.kind, b.id) ? -1 : 1,
  )
}

function rowOf(
  graph: Pick<Graph, 'get'>,
  key: string,
  writes: ReadonlyMap<string, ReadonlyMap<Hex, Change>>,
): Row {
  const fields: Record<string, Value> = {}
  const behind: Record<string, readonly Hex[]> = {}
  for (const [field, changes] of writes) {
    const replaced = replacedBy(graph, [...changes.values()])
    const standing = [...changes].filter(([operation]) => !replaced.has(operation))
    // Two values may have been sent back to be chosen from: the later named is as good as the other.
    const [operation, change] = standing.at(-1) ?? []
    if (operation === undefined || change === undefined) continue
    fields[field] = change.value
    behind[field] = [operation]
  }
  return { ...splitKey(key), fields, writes: behind, beside: {}, merged: [] }
}

/** Everything these writes replaced, also by way of writes that were replaced in turn. */
function replacedBy(graph: Pick<Graph, 'get'>, changes: readonly Change[]): ReadonlySet<Hex> {
  const replaced = new Set<Hex>()
  const todo = changes.map((change) => change)
  for (let next = todo.pop(); next; next = todo.pop()) {
    const { kind, id, field, over } = next
    for (const operation of over) {
      if (replaced.has(operation)) continue
      replaced.add(operation)
      const earlier = graph
        .get(operation)
        ?.operation.changes.find((one) => one.kind === kind && one.id === id && one.field === field)
      if (earlier) todo.push(earlier)
    }
  }
  return replaced
}

function held<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const found = map.get(key)
  if (found !== undefined) return found
  const made = make()
  map.set(key, made)
  return made
}
