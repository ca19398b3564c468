import type { Hex } from '../base/bytes.ts'
import { type Branches, createBranches } from './branches.ts'
import { idOfHash, type Written } from './operation.ts'

/**
 * All operations of one scope that a machine holds, in the shape of their feeds. Order of arrival is
 * irrelevant; an operation whose predecessor is not here waits (OP2); two with one predecessor are two
 * branches (OP3). What it says of branches it says of complete operations.
 */
export interface Graph extends Omit<Branches, 'add' | 'has'> {
  /**
   * Takes one operation and returns those that thereby became complete (their whole feed before them is
   * here): itself and whatever waited for it; none if it is known or still waits.
   */
  add(written: Written): Written[]
  /** The operation, waiting or complete. */
  get(id: Hex): Written | undefined
  isComplete(id: Hex): boolean
  /** In the order in which they became complete on this machine; without the first `after` of them. */
  complete(after?: number): Iterable<Written>
  /** The same backwards. */
  latest(): Iterable<Written>
  /** How many are complete. */
  size(): number
  waiting(): Iterable<Written>
}

export function createGraph(): Graph {
  const known = new Map<Hex, Written>()
  const branches = createBranches(known)
  const order: Written[] = []
  const waitingFor = new Map<Hex, Written[]>()

  function add(written: Written): Written[] {
    if (known.has(written.id)) return []
    known.set(written.id, written)
    const previous = previousId(written)
    if (previous !== null && !branches.has(previous)) {
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
      branches.add(next)
      order.push(next)
      completed.push(next)
      const released = waitingFor.get(next.id)
      if (released) {
        waitingFor.delete(next.id)
        for (const one of released.reverse()) todo.push(one)
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

  function* latest(): Iterable<Written> {
    for (let at = order.length - 1; at >= 0; at--) yield order[at]!
  }

  return {
    ...branches,
    add,
    get: (id) => known.get(id),
    isComplete: branches.has,
    *complete(after = 0) {
      for (let at = after; at < order.length; at++) yield order[at]!
    },
    latest,
    size: () => order.length,
    *waiting() {
      for (const waiting of waitingFor.values()) yield* waiting
    },
  }
}

function previousId({ operation }: Written): Hex | null {
  return operation.previous === null ? null : idOfHash(operation.previous)
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}
