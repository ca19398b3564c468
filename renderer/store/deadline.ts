/** ST1: IndexedDB has been seen to never answer (full disk, damaged profile). */
export const VIEW_DEADLINE_MS = 8000

/** Rejects when `work` has not settled in `ms` milliseconds; the work itself cannot be stopped. */
export async function within<T>(work: PromiseLike<T>, ms: number): Promise<T> {
  let late: ReturnType<typeof setTimeout> | undefined
  const never = new Promise<never>((_, reject) => {
    late = setTimeout(() => reject(new Error(`not settled in ${ms} ms`)), ms)
  })
  try {
    return await Promise.race([work, never])
  } finally {
    clearTimeout(late)
  }
}
