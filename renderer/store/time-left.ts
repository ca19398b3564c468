/** How far a task was at a time; milliseconds that only go up. */
export interface Sample {
  readonly at: number
  readonly done: number
}

/** Keeps what the last twenty seconds showed: a stick that grows slow is soon told so. */
export function withSample(samples: readonly Sample[], sample: Sample): readonly Sample[] {
  const recent = samples.filter(({ at }) => sample.at - at <= WINDOW_MS)
  // The first of a stretch stays until there is another to measure from.
  const kept = recent.length === 0 ? samples.slice(-1) : recent
  return [...kept, sample]
}

/** Whole seconds it will still take at the pace of late; null where nobody can say. */
export function secondsLeft(samples: readonly Sample[], total: number): number | null {
  const [first, last] = [samples[0], samples.at(-1)]
  if (!first || !last || total <= 0) return null
  const [time, work] = [last.at - first.at, last.done - first.done]
  if (time <= 0 || work <= 0) return null
  return Math.max(0, Math.ceil(((total - last.done) * time) / work / 1000))
}

const WINDOW_MS = 20_000
