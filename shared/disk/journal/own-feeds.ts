import { type Hex, toHex } from '../../base/bytes.ts'
import { advance, type FeedEnd } from '../../operation/feed.ts'
import type { Graph } from '../../operation/graph.ts'
import { idOfHash, type Opening, type Written } from '../../operation/operation.ts'

/** The feeds this machine writes, one a scope at a time, and every operation it wrote in this or an earlier one. */
export interface OwnFeeds {
  /** Where the next operation of the scope goes; a feed not yet opened where none is open. */
  endOf(scope: Hex): FeedEnd
  isOpen(feed: Hex): boolean
  /** Keeps one that goes on in its feed; `opening` is undefined where the feed's first operation is lost. */
  keep(written: Written, scope: Hex, opening: Opening | undefined): void
  /** ST6: every feed is left; the next operation opens new ones. */
  leave(): void
  /** SC2: the scope is no longer in memory; it is kept anew when it is opened again. */
  forget(scope: Hex): void
  /** ST2: known to have been written here, and lost. */
  miss(ids: Iterable<Hex>): void
  /** ST2: what was lost and has come back is ours again, with what stood before it. */
  reclaim(graph: Graph, scope: Hex): void
  /** ST2: the person goes on without them. */
  giveUp(ids: Iterable<Hex>): void
  has(operation: Hex): boolean
  of(scope: Hex): readonly Written[]
  extent(scope: Hex): OwnExtent
}

/** How much of what a scope holds is ours, without a list of it. */
export interface OwnExtent {
  readonly count: number
  /** The last that was written here. */
  readonly last: Written | undefined
  /** How often something here turned out to be ours, or not to be any more. */
  readonly turns: number
}

export interface OwnFeedTools {
  readonly random: (bytes: number) => Uint8Array
  readonly key: Hex
  readonly home: Hex | null
}

export function createOwnFeeds(tools: OwnFeedTools): OwnFeeds {
  const ends = new Map<Hex, FeedEnd>()
  const own = new Map<Hex, Map<Hex, Written>>()
  const last = new Map<Hex, Written>()
  const missed = new Set<Hex>()
  let turns = 0

  function endOf(scope: Hex): FeedEnd {
    const opens = { key: tools.key, scope: tools.home === null ? scope : null }
    return ends.get(scope) ?? { feed: toHex(tools.random(16)), opens, last: null }
  }

  function keep(written: Written, scope: Hex, opening: Opening | undefined): void {
    add(written, scope)
    last.set(scope, written)
    const opens = written.operation.opens ?? opening ?? ends.get(scope)?.opens
    if (opens) ends.set(scope, advance({ feed: written.operation.feed, opens, last: null }, written))
  }

  function add(written: Written, scope: Hex): void {
    const list = own.get(scope) ?? new Map<Hex, Written>()
    own.set(scope, list.set(written.id, written))
    const { previous } = written.operation
    if (previous !== null && !list.has(idOfHash(previous))) missed.add(idOfHash(previous))
  }

  function reclaim(graph: Graph, scope: Hex): void {
    // What is added while this goes on is looked at as well: back to where we held it all along.
    for (const id of missed) {
      if (!graph.isComplete(id)) continue
      missed.delete(id)
      add(graph.get(id)!, scope)
      turns++
    }
  }

  function giveUp(ids: Iterable<Hex>): void {
    turns++
    for (const id of ids) {
      missed.delete(id)
      for (const list of own.values()) list.delete(id)
    }
  }

  return {
    endOf,
    isOpen: (feed) => [...ends.values()].some((end) => end.feed === feed),
    keep,
    leave: () => ends.clear(),
    forget(scope) {
      for (const kept of [ends, own, last]) kept.delete(scope)
    },
    miss(ids) {
      for (const id of ids) if (!has(id)) missed.add(id)
    },
    reclaim,
    giveUp,
    has,
    of: (scope) => [...(own.get(scope)?.values() ?? [])],
    extent: (scope) => ({ count: own.get(scope)?.size ?? 0, last: last.get(scope), turns }),
  }

  function has(id: Hex): boolean {
    return [...own.values()].some((list) => list.has(id))
  }
}
