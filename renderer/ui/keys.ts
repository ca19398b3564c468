import { useEffect, useRef } from 'react'

/** As `/`, `Ctrl+S`, `Escape`. Ctrl is ⌘ on a Mac. */
export type KeyName = string

/**
 * Keys that work wherever the focus is. A key without Ctrl is left alone while somebody types in a field,
 * except Escape.
 */
export function useKeys(keys: Readonly<Record<KeyName, () => void>>): void {
  const latest = useRef(keys)
  latest.current = keys
  useEffect(() => {
    function press(event: KeyboardEvent): void {
      if (event.isComposing || event.defaultPrevented) return
      const held = event.ctrlKey || event.metaKey
      const name = held ? `Ctrl+${event.key.toUpperCase()}` : event.key
      const act = latest.current[name]
      if (!act || (!held && name !== 'Escape' && isTyping(event.target))) return
      event.preventDefault()
      act()
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [])
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  )
}
