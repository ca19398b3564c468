import type { Hex } from '../base/bytes.ts'
import { idOfHash, type Opening, type Tip, type Written } from './operation.ts'

/**
 * All operations of one scope that a machine holds, in the shape of their feeds. Order of arrival is
 * irrelevant; an operation whose predecessor is not here waits (OP2); two with one predecessor are two
 * branches (OP3).
 */
export interface Graph {
  /**
   * Takes one operation and returns those that thereby became complete (their whole feed before them is
   * here): itself and whatever waited for it; none if it is known or still waits.
   */
  add(written: Written): Written[]
  /** The operation, waiting or complete. */
  get(id: Hex): Written | undefined
  isComplete(id: Hex): boolean
  /** How the feed or branch of a complete operation was opened. */
  openingOf(id: Hex): Opening
  /** Ends of all branches of complete operations, sorted: equal sets have equal tips. */
  tips(): Tip[]
  /** Complete operations that are neither at nor before any of the tips, as runs without a gap. */
  beyond(tips: readonly Tip[]): Run[]
  /** Complete operations at or before the given one in its feed, newest first. */
  upTo(id: Hex): Iterable<Written>
  /** Complete operations directly after the given one: more than one is a fork. */
  after(id: Hex): readonly Hex[]
  complete(): Iterable<Written>
  waiting(): Iterable<Written>
}

/** Operations of one feed in sequence, none missing between them. */
export interface Run {
  readonly feed: Hex
  readonly operations: readonly Written[]
}

export function createGraph(): Graph {
  const known = new Map<Hex, Written>()
  const openings = new Map<Hex, Opening>()
  const children = new Map<Hex, Hex[]>()
  const waitingFor = new Map<Hex, Written[]>()
  const ends = new Set<Hex>()

  function add(written: Written): Written[] {
    if (known.has(written.id)) return []
    known.set(written.id, written)
    const previous = previousId(written)
    if (previous !== null && !openings.has(previous)) {
      push(waitingFor, previous, written)
      return []
    }
    return complete(written)
  }

  function complete(first: Written): Written[] {
    const completed: Written[] = []
    const todo = [first]
    for (let next = todo.pop(); next; next = todo.pop()) {
      if (!follows(next)) continue
      link(next)
      completed.push(next)
      const released = waitingFor.get(next.id)
      if (released) {
        waitingFor.delete(next.id)
        todo.push(...released.reverse())
      }
    }
    return completed
  }

  /** One that claims a place its predecessor does not give it never takes effect: no honest feed has it. */
  function follows({ operation }: Written): boolean {
    if (operation.previous === null) return true
    const before = known.get(idOfHash(operation.previous))
    return (
      before !== undefined &&
      before.hash === operation.previous &&
      before.operation.feed === operation.feed &&
      before.operation.seq + 1 === operation.seq
    )
  }

  function link(written: Written): void {
    const previous = previousId(written)
    if (previous === null) {
      openings.set(written.id, written.operation.opens!)
    } else {
      openings.set(written.id, openings.get(previous)!)
      push(children, previous, written.id)
      ends.delete(previous)
    }
    ends.add(written.id)
  }

  function tips(): Tip[] {
    return [...ends].map((id) => tipOf(known.get(id)!)).sort(byFeedThenHash)
  }

  function beyond(held: readonly Tip[]): Run[] {
    const covered = new Set<Hex>()
    for (const tip of held) {
      for (const { id } of upTo(idOfHash(tip.hash))) {
        if (covered.has(id)) break
        covered.add(id)
      }
    }
    // From each end back to what is covered; ends sorted, so equal sets give equal runs.
    const taken = new Set<Hex>()
    const runs: Run[] = []
    for (const end of tips()) {
      const operations: Written[] = []
      for (const written of upTo(idOfHash(end.hash))) {
        if (covered.has(written.id) || taken.has(written.id)) break
        taken.add(written.id)
        operations.push(written)
      }
      if (operations.length > 0) runs.push({ feed: end.feed, operations: operations.reverse() })
    }
    return runs
  }

  function* upTo(id: Hex): Iterable<Written> {
    if (!openings.has(id)) return
    for (let at: Written | undefined = known.get(id); at; ) {
      yield at
      const previous = previousId(at)
      at = previous === null ? undefined : known.get(previous)
    }
  }

  return {
    add,
    get: (id) => known.get(id),
    isComplete: (id) => openings.has(id),
    openingOf: (id) => {
      const opening = openings.get(id)
      if (!opening) throw new Error(`operation ${id} is not complete`)
      return opening
    },
    tips,
    beyond,
    upTo,
    after: (id) => children.get(id) ?? [],
    *complete() {
      for (const id of openings.keys()) yield known.get(id)!
    },
    *waiting() {
      for (const waiting of waitingFor.values()) yield* waiting
    },
  }
}

export function tipOf({ operation, hash }: Written): Tip {
  return { feed: operation.feed, seq: operation.seq, hash }
}

function previousId({ operation }: Written): Hex | null {
  return operation.previous === null ? null : idOfHash(operation.previous)
}

function byFeedThenHash(a: Tip, b: Tip): number {
  return a.feed === b.feed ? compare(a.hash, b.hash) : compare(a.feed, b.feed)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}
