import type { Hex } from '../base/bytes.ts'
import type { Graph } from '../operation/graph.ts'
import { idOfHash, type Operation } from '../operation/operation.ts'
import { namesTooMany } from '../operation/over-limit.ts'

/** The longest chain of `previous` and `over` behind each operation: who saw most, no clock asked (MG4). */
export interface Chain {
  depth(operation: Hex): number
  /** True where a depth given before may now be another, because an operation came that others name. */
  arrived(operation: Hex): boolean
}

export function createChain(graph: Graph): Chain {
  const depths = new Map<Hex, number>()
  const missing = new Set<Hex>()

  function depth(target: Hex): number {
    // Chains are as long as feeds, so the walk keeps its own stack.
    const todo = [target]
    while (todo.length > 0) {
      const id = todo.at(-1)!
      if (depths.has(id)) {
        todo.pop()
        continue
      }
      const behind = here(graph.get(id)!.operation)
      const unknown = behind.filter((one) => !depths.has(one))
      if (unknown.length > 0) {
        for (const one of unknown) todo.push(one)
        continue
      }
      depths.set(id, 1 + behind.reduce((deepest, one) => Math.max(deepest, depths.get(one)!), 0))
      todo.pop()
    }
    return depths.get(target)!
  }

  /** An operation that is not here counts zero until it comes. */
  function here(operation: Operation): Hex[] {
    // One that names too many is without effect, and so is what it names.
    const named = new Set(namesTooMany(operation) ? [] : operation.changes.flatMap(({ over }) => over))
    if (operation.previous !== null) named.add(idOfHash(operation.previous))
    const complete: Hex[] = []
    for (const id of named) {
      if (graph.isComplete(id)) complete.push(id)
      else missing.add(id)
    }
    return complete
  }

  function arrived(operation: Hex): boolean {
    if (!missing.delete(operation)) return false
    depths.clear()
    return true
  }

  return { depth, arrived }
}
