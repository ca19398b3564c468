/** CO2: whoever is wrong again and again waits. What is tried is known by a text of the caller's. */
export interface Attempts {
  /** Seconds to wait, or 0: it may be tried now. Counted before it is tried: many tries at once are many tries. */
  begin(what: string): number
  right(what: string): void
}

/** `now` in milliseconds, by a clock that never runs backwards. */
export function createAttempts(now: () => number): Attempts {
  const failures = new Map<string, { readonly count: number; readonly until: number }>()

  function begin(what: string): number {
    const before = failures.get(what)
    if (before && now() < before.until) return Math.ceil((before.until - now()) / 1000)
    const count = (before?.count ?? 0) + 1
    if (failures.size >= KEPT_MOST) failures.clear()
    failures.set(what, { count, until: now() + pauseAfter(count) })
    return 0
  }

  return { begin, right: (what) => void failures.delete(what) }
}

/** Three tries are free, then 2, 4, 8 … seconds, at most five minutes. */
function pauseAfter(count: number): number {
  return count < 3 ? 0 : Math.min(2 ** (count - 2) * 1000, 300_000)
}

const KEPT_MOST = 10_000
