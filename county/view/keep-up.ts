import { setTimeout as wait } from 'node:timers/promises'
import { isViewUnavailable } from '../store/view-unavailable.ts'

export interface KeepUpTools {
  readonly pause?: (signal: AbortSignal) => Promise<void>
  /** Told of what is no weather, once until the view stands again. */
  readonly fault: (error: unknown) => void
}

/**
 * CO4: what the journal took while the database was away is written into the view when it is back, though nobody
 * asks. Settling a view that stands costs a comparison. Answers how to end it.
 */
export function keepUp(
  settle: () => Promise<void>,
  { pause = second, fault }: KeepUpTools,
): () => Promise<void> {
  const ending = new AbortController()
  const running = run()

  async function run(): Promise<void> {
    for (let isSaid = false; !ending.signal.aborted; ) {
      await pause(ending.signal)
      if (ending.signal.aborted) return
      try {
        await settle()
        isSaid = false
      } catch (error) {
        if (!isViewUnavailable(error) && !isSaid) fault(error)
        isSaid ||= !isViewUnavailable(error)
      }
    }
  }

  return async () => {
    ending.abort()
    await running
  }
}

async function second(signal: AbortSignal): Promise<void> {
  await wait(1000, undefined, { signal }).catch(() => undefined)
}
