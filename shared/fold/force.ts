import type { Hex } from '../base/bytes.ts'
import type { Value } from '../base/cbor.ts'
import type { Kind } from '../domain/kinds/kinds.ts'
import type { Graph } from '../operation/graph.ts'
import type { Written } from '../operation/operation.ts'

/**
 * MG5 b, c: which operations of a school are in force follows from the county's set-asides, cuts,
 * revocations and take-backs alone, on every machine and in every version.
 */
export interface Force {
  isInForce(operation: Hex): boolean
  /** Takes a record of the county that acts on operations; the caller then asks `settle`. */
  control(kind: string, record: Hex, value: Value): void
  /** To be told of every completed operation: it may be the point a cut was waiting for. */
  arrived(operation: Hex): void
  /** Recomputes where needed; true where operations may have gained or lost force. */
  settle(): boolean
}

/** Kinds of records that say what of the school's operations is in force. */
export const CONTROL_KINDS = [
  'set-aside',
  'cut',
  'take-back',
  'revocation',
] as const satisfies readonly Kind[]
const CONTROLS: ReadonlySet<string> = new Set(CONTROL_KINDS)

export function isControl(kind: string): boolean {
  return CONTROLS.has(kind)
}

interface Control {
  readonly kind: string
  readonly value: Readonly<Record<string, Value>>
}

export function createForce(graph: Graph): Force {
  const controls = new Map<Hex, Control>()
  const awaited = new Set<Hex>()
  let asideNow = new Set<Hex>()
  /** By feed, the points of the cuts that count: what stays lies at or before each of them, and nothing does before null. */
  let cutsNow = new Map<Hex, (Hex | null)[]>()
  let revokedNow = new Map<Hex, ReadonlySet<Hex>>()
  let dirty = false

  function isInForce(id: Hex): boolean {
    if (controls.size === 0) return true
    const written = graph.get(id)
    if (!written || !graph.isComplete(id)) return false
    const opening = graph.openingOf(id)
    if (opening.scope !== null) return true
    if (asideNow.has(id)) return false
    const { feed } = written.operation
    if (cutsNow.get(feed)?.some((point) => point === null || !graph.isUpTo(id, point))) return false
    const named = revokedNow.get(opening.key)
    return named === undefined || named.has(feed)
  }

  function recompute(): void {
    const active = activeControls(controls)
    asideNow = new Set(
      active.flatMap(({ kind, value }) => (kind === 'set-aside' ? (value.operations as Hex[]) : [])),
    )
    awaited.clear()
    cutsNow = new Map()
    revokedNow = new Map()
    for (const { kind, value } of active) {
      if (kind === 'cut') cutFeed(value.feed as Hex, value.point as Hex | null)
      if (kind === 'revocation') revoke(value.key as Hex, value.keeps as readonly { feed: Hex; point: Hex }[])
    }
  }

  function cutFeed(feed: Hex, point: Hex | null): void {
    // A cut counts once its point is here: before that nobody can say what lies at or before it.
    if (point !== null && !graph.isComplete(point)) {
      awaited.add(point)
      return
    }
    const points = cutsNow.get(feed)
    if (points) points.push(point)
    else cutsNow.set(feed, [point])
  }

  function revoke(key: Hex, keeps: readonly { feed: Hex; point: Hex }[]): void {
    const earlier = revokedNow.get(key)
    const named = new Set(keeps.map(({ feed }) => feed).filter((feed) => !earlier || earlier.has(feed)))
    revokedNow.set(key, named)
    for (const { feed, point } of keeps) cutFeed(feed, point)
  }

  return {
    isInForce,
    control(kind, record, value) {
      controls.set(record, { kind, value: value as Readonly<Record<string, Value>> })
      dirty = true
    },
    arrived(operation) {
      if (awaited.has(operation)) dirty = true
    },
    settle() {
      if (!dirty) return false
      dirty = false
      recompute()
      return true
    },
  }
}

/** A take-back is final: nothing takes it back. */
function activeControls(controls: ReadonlyMap<Hex, Control>): Control[] {
  const ended = new Set<Hex>()
  for (const { kind, value } of controls.values()) if (kind === 'take-back') ended.add(value.of as Hex)
  return [...controls]
    .filter(([record, { kind }]) => kind !== 'take-back' && !ended.has(record))
    .map(([, one]) => one)
}

/** Operations of the county are told from those of a school by how their feed was opened. */
export function isCounty(graph: Graph, { id }: Written): boolean {
  return graph.openingOf(id).scope !== null
}
