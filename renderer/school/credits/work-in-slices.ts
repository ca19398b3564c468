/** How far a long piece of work has come. */
export interface SlicedWork<R> {
  readonly results: readonly R[]
  readonly total: number
}

interface SliceOptions {
  /** Milliseconds of work between two breaths; a page that answers within 50 ms feels alive. */
  readonly slice?: number
  readonly clock?: () => number
  /** Lets the page draw and answer, then goes on. */
  readonly breathe?: () => Promise<void>
}

/**
 * Works through many items without freezing the page: a slice, a breath, the next slice. Tells after each slice;
 * ends early when `signal` is aborted, and says nothing more then.
 */
export async function workInSlices<T, R>(
  items: readonly T[],
  work: (item: T) => R,
  tell: (so: SlicedWork<R>) => void,
  signal: AbortSignal,
  { slice = 12, clock = () => performance.now(), breathe = pageBreath }: SliceOptions = {},
): Promise<void> {
  const results: R[] = []
  let told = 0
  let at = 0
  while (at < items.length) {
    const until = clock() + slice
    do results.push(work(items[at++]!))
    while (at < items.length && clock() < until)
    const isLast = at === items.length
    // Drawing a table costs more than a slice: some steps are enough to show that it moves.
    if (isLast || at - told >= items.length / STEPS) {
      told = at
      tell({ results: [...results], total: items.length })
    }
    if (!isLast) await breathe()
    if (signal.aborted) return
  }
  if (items.length === 0) tell({ results: [], total: 0 })
}

const STEPS = 12

function pageBreath(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0))
}
