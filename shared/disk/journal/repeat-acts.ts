import type { Hex } from '../../base/bytes.ts'
import type { Value } from '../../base/cbor.ts'
import type { Fold } from '../../fold/fold.ts'
import { madeRecordId, OPERATION_LIMIT } from '../../operation/encode.ts'
import { advance, type FeedEnd, nextOperation } from '../../operation/feed.ts'
import type { Change, Written } from '../../operation/operation.ts'
import { OVER_LIMIT } from '../../operation/over-limit.ts'

/** What is here without the acts that wait. */
export interface Standing {
  isHere(operation: Hex): boolean
  /** The writes behind what is shown in the field of this change. */
  writesOf(change: Change): readonly Written[]
}

export function standingIn({ graph, row }: Fold): Standing {
  return {
    isHere: graph.isComplete,
    writesOf({ kind, id, field }) {
      const writes = id === null ? [] : (row(kind, id)?.writes[field] ?? [])
      return writes.flatMap((write) => graph.get(write) ?? [])
    },
  }
}

/**
 * ST2: acts that wait for an operation which is lost for good, done once more at the end of a feed: same person,
 * same time, same content. Nobody else can hold what waits for an operation that nobody holds; should it turn up
 * all the same, the repeated act stands over it. `waiting`: oldest first.
 */
export function repeatActs(start: FeedEnd, waiting: readonly Written[], standing: Standing): Written[] {
  const anew = new Map<Hex, Hex>()
  let end = start

  function repeat(was: Written): Written {
    const full = written(was, true)
    // A reader would refuse a larger one, and all that follows it in the feed.
    const one = full.bytes.length <= OPERATION_LIMIT ? full : written(was, false)
    end = advance(end, one)
    anew.set(was.id, one.id)
    for (const place of was.operation.changes.keys())
      anew.set(madeRecordId(was.id, place), madeRecordId(one.id, place))
    return one
  }

  function written(was: Written, covering: boolean): Written {
    const { at, actor, role, act } = was.operation
    const changes = was.operation.changes.map((change) => {
      const over = change.id === null ? change.over : overOf(change, was, covering)
      return { ...change, value: translated(change.value), over: [...new Set(over)].slice(0, OVER_LIMIT) }
    })
    return nextOperation(end, { at, actor, role, act, changes })
  }

  function overOf(change: Change, was: Written, covering: boolean): readonly Hex[] {
    const seen = change.over.map((id) => anew.get(id) ?? id)
    // The screen showed a write that is lost: in its place, what that one in its turn was written over here.
    const isLost = seen.some((id, at) => id === change.over[at] && !standing.isHere(id))
    const before = isLost
      ? standing.writesOf(change).filter(({ operation }) => operation.feed === was.operation.feed)
      : []
    const shown = [...seen, ...before.map(({ id }) => id)]
    return covering ? [...shown, ...change.over, was.id] : shown
  }

  /** Decisions name operations and each other by id. Links do not: no link ends at an append-only record. */
  function translated(value: Value): Value {
    if (typeof value === 'string') return anew.get(value) ?? value
    if (value === null || typeof value !== 'object' || value instanceof Uint8Array) return value
    if (Array.isArray(value)) return value.map(translated)
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, translated(part)]))
  }

  return waiting.map(repeat)
}
