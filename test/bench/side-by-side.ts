/** What one go took, in whatever unit; or whatever else it measured. */
export type Go = () => number | Promise<number>

/**
 * Medians of `rounds` goes of each, ours and the reference in turn, so that whatever else the machine does
 * falls on both. Which of the two begins changes from round to round; `warmUp` rounds before do not count.
 */
export async function sideBySide(
  { rounds, warmUp = 0 }: { readonly rounds: number; readonly warmUp?: number },
  ours: Go,
  reference: Go,
): Promise<{ readonly ours: number; readonly reference: number }> {
  const times = { ours: [] as number[], reference: [] as number[] }
  for (let round = -warmUp; round < rounds; round++) {
    const turn = [
      async () => times.ours.push(await ours()),
      async () => times.reference.push(await reference()),
    ]
    for (const go of round % 2 === 0 ? turn : turn.reverse()) await go()
    if (round < 0) times.ours.length = times.reference.length = 0
  }
  return { ours: median(times.ours), reference: median(times.reference) }
}

/** The middle one, or the mean of the two in the middle. Throws on none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const upper = sorted[sorted.length >> 1]
  if (upper === undefined) throw new Error('the median of nothing')
  return sorted.length % 2 === 1 ? upper : (sorted[(sorted.length >> 1) - 1]! + upper) / 2
}

/** Milliseconds until `work` is done. */
export async function millis(work: () => unknown): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}
