import { useEffect, useRef, useState } from 'react'
import type { Answer, ConsoleClient } from './console-client.ts'

/**
 * Another number each time something at the county changed: 0 until then. Asked every few seconds while the page is looked at,
 * and at once when it is looked at again. What cannot be asked now is asked later; nobody is told of it.
 */
export function useChanged(
  client: ConsoleClient,
  ask: <T>(question: Promise<Answer<T>>) => Promise<Answer<T>>,
): number {
  const known = useRef<number>(undefined)
  const [changed, setChanged] = useState(0)
  useEffect(() => {
    let isOver = false
    let wait: ReturnType<typeof setTimeout> | undefined

    async function look(): Promise<void> {
      clearTimeout(wait)
      if (document.hidden) return
      const answer = await ask(client.ask('changes', {}))
      if (isOver) return
      if (answer.ok) {
        const { count } = answer.value
        if (known.current !== undefined && known.current !== count) setChanged((before) => before + 1)
        known.current = count
      }
      wait = setTimeout(look, EVERY)
    }

    void look()
    document.addEventListener('visibilitychange', look)
    return () => {
      isOver = true
      clearTimeout(wait)
      document.removeEventListener('visibilitychange', look)
    }
  }, [client, ask])
  return changed
}

/** Milliseconds between two looks. */
const EVERY = 4000
