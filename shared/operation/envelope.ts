import { type Hex, isHex, toHex } from '../base/bytes.ts'
import type { Value } from '../base/cbor.ts'
import { interned, internedValue } from '../base/interned.ts'
import type { Change, Opening, Operation } from './operation.ts'
import { OVER_LIMIT } from './over-limit.ts'

export interface Place {
  readonly feed: Hex
  readonly seq: number
  readonly previous: Hex | null
}

/**
 * OP5: the frame of an operation is sound or the package that carries it is refused. Only types, sizes and
 * the frame's own fields are checked; a value its kind refuses is the fold's business. `overMost`: what a write may
 * name. A journal may hold what an older program took in without a limit, and the fold sets that aside.
 */
export function operationFrom(
  place: Place | undefined,
  body: readonly Value[],
  overMost: number = OVER_LIMIT,
): Operation | undefined {
  const [at, actor, role, act, opens, changes] = body
  if (!place || !isPlace(place)) return undefined
  if (!isCount(at) || !isBytes(actor, 16) || !isWord(role) || !isWord(act)) return undefined
  const opening = openingFrom(opens)
  if (opening === undefined || (opening === null) !== place.seq > 0) return undefined
  const list = changesFrom(changes, overMost)
  if (!list) return undefined
  return {
    ...place,
    at,
    actor: interned(toHex(actor)),
    role: interned(role),
    act: interned(act),
    opens: opening,
    changes: list,
  }
}

function isPlace({ feed, seq, previous }: Place): boolean {
  if (!isHex(feed, 16) || !isCount(seq)) return false
  return previous === null ? seq === 0 : seq > 0 && isHex(previous, 32)
}

function openingFrom(value: Value | undefined): Opening | null | undefined {
  if (value === null) return null
  if (!Array.isArray(value) || value.length !== 2) return undefined
  const [key, scope] = value
  if (!isBytes(key, 32) || (scope !== null && !isBytes(scope, 16))) return undefined
  return { key: toHex(key), scope: scope === null ? null : toHex(scope) }
}

function changesFrom(value: Value | undefined, overMost: number): Change[] | undefined {
  if (!Array.isArray(value)) return undefined
  const seen = new Set<string>()
  const changes: Change[] = []
  for (const item of value) {
    const change = changeFrom(item, overMost)
    if (!change) return undefined
    // An operation writes a field at most once (design.md §4).
    const target = `${change.kind}/${change.id}/${change.field}`
    if (change.id !== null && seen.has(target)) return undefined
    seen.add(target)
    changes.push(change)
  }
  return changes
}

function changeFrom(value: Value, overMost: number): Change | undefined {
  if (!Array.isArray(value) || value.length !== 5) return undefined
  const [kind, id, field, written, over] = value
  if (!isWord(kind) || !isWord(field) || (id !== null && !isBytes(id, 16))) return undefined
  if (!Array.isArray(over) || over.length > overMost || !over.every((one) => isBytes(one, 16)))
    return undefined
  return {
    kind: interned(kind),
    id: id === null ? null : interned(toHex(id)),
    field: interned(field),
    value: internedValue(written),
    over: over.length === 0 ? NONE : over.map((one) => interned(toHex(one))),
  }
}

const NONE: readonly Hex[] = []

function isCount(value: Value | undefined): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0
}

function isBytes(value: Value | undefined, length: number): value is Uint8Array {
  return value instanceof Uint8Array && value.length === length
}

function isWord(value: Value | undefined): value is string {
  return typeof value === 'string' && value.length > 0 && value.length <= 64
}
