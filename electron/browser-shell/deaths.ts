const REOPENED = 3
const WITHIN_MS = 60_000

/** Whether to open once more after a death: at most three times within a minute. `now` never runs backwards. */
export function countDeaths(now: () => number): () => boolean {
  const deaths: number[] = []
  return () => {
    deaths.push(now())
    return deaths.filter((at) => now() - at <= WITHIN_MS).length <= REOPENED
  }
}
