import { useEffect, useRef, useState } from 'react'
import { isTyping } from './keys.ts'

/**
 * Rows of a spreadsheet that somebody pastes while no field has the focus; `onPasted` leads to where they are read.
 * Answers with the last ones.
 */
export function usePastedRows(isWanted: boolean, onPasted: () => void): string {
  const [pasted, setPasted] = useState('')
  const latest = useRef(onPasted)
  latest.current = onPasted
  useEffect(() => {
    if (!isWanted) return
    function take(event: ClipboardEvent): void {
      const text = event.clipboardData?.getData('text/plain') ?? ''
      if (isTyping(event.target) || !/[\t\n]/.test(text)) return
      event.preventDefault()
      setPasted(text)
      latest.current()
    }
    addEventListener('paste', take)
    return () => removeEventListener('paste', take)
  }, [isWanted])
  return pasted
}
