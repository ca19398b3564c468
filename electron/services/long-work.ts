import { done, type Result, refuse } from '../../shared/base/refusal.ts'
import type { LongTask, Progress, ProgressUnit } from '../../shared/contract/progress-values.ts'

/** Everything that may take longer than a second: it says how far it is, and ends when a person asks for it. */
export interface LongWork {
  /** One task of a name at a time; undefined where it runs already. Whoever begins it ends it. */
  begin(task: LongTask, unit: ProgressUnit): Work | undefined
  /**
   * From begin to end around one piece of work. Refuses `work-running`, and `work-cancelled` where the work threw the
   * signal's reason: what it answers after it was cancelled counts, it was past the point of no return.
   */
  run<T>(task: LongTask, unit: ProgressUnit, act: (work: Work) => Promise<Result<T>>): Promise<Result<T>>
  /** Asks it to stop; nothing happens where it does not run. */
  cancel(task: LongTask): Result<null>
}

export interface Work {
  /** May be called for every byte or row: told at most ten times a second, and when all is done. Another unit is another stretch of the work. */
  step(done: number, total: number, unit?: ProgressUnit): void
  isCancelled(): boolean
  /** For what takes one: a stick, a line. */
  readonly signal: AbortSignal
  /** Lets the program hear a 取消, then throws the signal's reason if there was one; for loops that only calculate. */
  breathe(): Promise<void>
  end(): void
}

export interface LongWorkTools {
  readonly tell: (progress: Progress) => void
  /** Milliseconds that only go up. */
  readonly clock: () => number
}

export function createLongWork({ tell, clock }: LongWorkTools): LongWork {
  const running = new Map<LongTask, AbortController>()

  function begin(task: LongTask, unit: ProgressUnit): Work | undefined {
    if (running.has(task)) return undefined
    const stop = new AbortController()
    running.set(task, stop)
    let last: Progress = { task, done: 0, total: 0, unit, isOver: false }
    let toldAt = clock()
    tell(last)

    function step(done: number, total: number, newUnit = last.unit): void {
      const isTurn = newUnit !== last.unit
      last = { task, done, total, unit: newUnit, isOver: false }
      const time = clock()
      // What is all done may wait long for an answer: that much is always told.
      if (!isTurn && done < total && time - toldAt < BETWEEN_MS) return
      toldAt = time
      tell(last)
    }

    return {
      step,
      isCancelled: () => stop.signal.aborted,
      signal: stop.signal,
      async breathe() {
        await new Promise((resolve) => setImmediate(resolve))
        stop.signal.throwIfAborted()
      },
      end() {
        if (running.get(task) !== stop) return
        running.delete(task)
        tell({ ...last, isOver: true })
      },
    }
  }

  async function run<T>(
    task: LongTask,
    unit: ProgressUnit,
    act: (work: Work) => Promise<Result<T>>,
  ): Promise<Result<T>> {
    const work = begin(task, unit)
    if (!work) return refuse('work-running', { task })
    try {
      return await act(work)
    } catch (thrown) {
      if (work.isCancelled() && thrown === work.signal.reason) return refuse('work-cancelled', { task })
      throw thrown
    } finally {
      work.end()
    }
  }

  return {
    begin,
    run,
    cancel(task) {
      running.get(task)?.abort()
      return done(null)
    },
  }
}

const BETWEEN_MS = 100
