import type { Result } from '../../base/refusal.ts'

/**
 * One thing at a time on one journal; what is asked for while the disk is busy is done together next, so
 * many small saves share one fsync.
 */
export interface ActQueue<A, S> {
  ask(act: A): Promise<Result<S>>
  alone<T>(task: () => Promise<T>): Promise<T>
}

export function createActQueue<A, S>(
  together: (acts: readonly A[]) => Promise<readonly Result<S>[]>,
): ActQueue<A, S> {
  let tail: Promise<unknown> = Promise.resolve()
  let gathering: { readonly acts: A[]; readonly results: Promise<readonly Result<S>[]> } | undefined

  function alone<T>(task: () => Promise<T>): Promise<T> {
    gathering = undefined
    const result = tail.then(task)
    tail = result.catch(() => undefined)
    return result
  }

  function ask(act: A): Promise<Result<S>> {
    if (!gathering) {
      const acts: A[] = []
      const results = alone(() => {
        // From here on the next one asked for waits for the next turn.
        if (gathering?.acts === acts) gathering = undefined
        return together(acts)
      })
      gathering = { acts, results }
    }
    const { acts, results } = gathering
    const place = acts.push(act) - 1
    return results.then((all) => all[place]!)
  }

  return { ask, alone }
}
