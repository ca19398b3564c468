import { useCallback, useEffect, useState } from 'react'
import type { LongTask, Progress } from '../../shared/contract/progress-values.ts'
import { useHost } from './session.tsx'
import { type Sample, secondsLeft, withSample } from './time-left.ts'

export interface RunningTask extends Pick<Progress, 'done' | 'total' | 'unit'> {
  /** How long it will still take; null in the first ten seconds, and where nobody can say. */
  readonly secondsLeft: number | null
  /** It was asked to stop and has not yet. */
  readonly isStopping: boolean
  cancel(): void
}

/** How far a long task is; undefined while it does not run. Whoever opens a window later sees it as well. */
export function useProgress(task: LongTask): RunningTask | undefined {
  const host = useHost()
  const [heard, setHeard] = useState<Heard>()
  const [isStopping, setStopping] = useState(false)
  useEffect(
    () =>
      host.events((event) => {
        if (event.event !== 'progress' || event.task !== task) return
        setHeard((before) => (event.isOver ? undefined : hear(before, event, performance.now())))
        if (event.isOver) setStopping(false)
      }),
    [host, task],
  )
  const cancel = useCallback(() => {
    setStopping(true)
    void host.api.cancel({ task })
  }, [host, task])
  if (!heard) return undefined
  const { progress, since, samples } = heard
  const { done, total, unit } = progress
  const isLong = (samples.at(-1)?.at ?? since) - since >= SAYS_HOW_LONG_MS
  return { done, total, unit, secondsLeft: isLong ? secondsLeft(samples, total) : null, isStopping, cancel }
}

interface Heard {
  readonly progress: Progress
  /** When the task was first heard of. */
  readonly since: number
  /** Of this stretch of the work. */
  readonly samples: readonly Sample[]
}

function hear(before: Heard | undefined, progress: Progress, at: number): Heard {
  const isSame = before?.progress.unit === progress.unit && before.progress.total === progress.total
  const samples = isSame && before.progress.done <= progress.done ? before.samples : []
  return {
    progress,
    since: before?.since ?? at,
    samples: withSample(samples, { at, done: progress.done }),
  }
}

/** House rule: anything over ten seconds says how long. */
const SAYS_HOW_LONG_MS = 10_000
