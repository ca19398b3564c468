import { useCallback, useState } from 'react'
import type { Refusal, Result } from '../../../shared/base/refusal.ts'

export interface Step {
  readonly busy: boolean
  readonly refusal: Refusal | undefined
  /** Runs one thing a person asked for; answers with its value, or undefined where it was refused. */
  run<T>(ask: () => Promise<Result<T>> | Result<T>): Promise<T | undefined>
  clear(): void
}

/** One thing at a time: while it runs the buttons are busy, and its refusal stays until the next. */
export function useStep(): Step {
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<Refusal>()
  const run = useCallback(async <T>(ask: () => Promise<Result<T>> | Result<T>) => {
    setBusy(true)
    setRefusal(undefined)
    try {
      const answer = await ask()
      if (answer.ok) return answer.value
      setRefusal(answer.refusal)
      return undefined
    } finally {
      setBusy(false)
    }
  }, [])
  return { busy, refusal, run, clear: () => setRefusal(undefined) }
}
