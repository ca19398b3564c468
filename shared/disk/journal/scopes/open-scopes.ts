import type { Hex } from '../../../base/bytes.ts'

/**
 * SC2: which scopes are in memory. One is opened when it is asked for; those that nobody holds are let go, the
 * longest unused first, as soon as what is open together is more than `most`.
 */
export interface OpenScopes {
  /** Opens what is closed, and holds all of them until the task has ended. */
  holding<T>(scopes: readonly Hex[], task: () => Promise<T>): Promise<T>
}

export interface ScopeDoor {
  open(scope: Hex): Promise<void>
  close(scope: Hex): void
  /** As `most` counts. */
  sizeOf(scope: Hex): number
}

export function createOpenScopes({ open, close, sizeOf }: ScopeDoor, most: number): OpenScopes {
  const opening = new Map<Hex, Promise<void>>()
  /** In the order of their last use. */
  const holders = new Map<Hex, number>()

  async function holding<T>(scopes: readonly Hex[], task: () => Promise<T>): Promise<T> {
    const held: Hex[] = []
    try {
      for (const scope of scopes) {
        hold(scope, 1)
        held.push(scope)
        await opened(scope)
      }
      return await task()
    } finally {
      for (const scope of held) hold(scope, -1)
      letGo()
    }
  }

  function hold(scope: Hex, by: 1 | -1): void {
    const count = (holders.get(scope) ?? 0) + by
    holders.delete(scope)
    holders.set(scope, count)
  }

  function opened(scope: Hex): Promise<void> {
    const known = opening.get(scope)
    if (known) return known
    const mine = open(scope)
    opening.set(scope, mine)
    // What could not be opened is tried again by the next who asks.
    mine.catch(() => opening.delete(scope))
    return mine
  }

  function letGo(): void {
    let size = [...holders.keys()].reduce((sum, scope) => sum + sizeOf(scope), 0)
    for (const [scope, count] of [...holders]) {
      if (size <= most) return
      if (count > 0) continue
      size -= sizeOf(scope)
      holders.delete(scope)
      opening.delete(scope)
      close(scope)
    }
  }

  return { holding }
}
