import { useEffect, useRef } from 'react'

/** As `/`, `Ctrl+S`, `Escape`. Ctrl is ⌘ on a Mac. */
export type KeyName = string

/**
 * Keys that work wherever the focus is. A key without Ctrl is left alone while somebody types in a field,
 * except those that type nothing: Escape and F1.
 */
export function useKeys(keys: Readonly<Record<KeyName, () => void>>): void {
  const latest = useRef(keys)
  latest.current = keys
  useEffect(() => {
    function press(event: KeyboardEvent): void {
      if (event.isComposing || event.defaultPrevented || isOfDialog(event)) return
      const held = event.ctrlKey || event.metaKey
      const name = held ? `Ctrl+${event.key.toUpperCase()}` : event.key
      const act = latest.current[name]
      if (!act || (!held && !TYPES_NOTHING.test(name) && isTyping(event.target))) return
      event.preventDefault()
      act()
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [])
}

const TYPES_NOTHING = /^(Escape|F\d+)$/

/** Into a radio or a tick nobody types: a filter just chosen leaves the keys of the screen alone. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target instanceof HTMLInputElement) return !/^(radio|checkbox|button)$/.test(target.type)
  return target.isContentEditable || /^(TEXTAREA|SELECT)$/.test(target.tagName)
}

/** Esc in a dialog closes the dialog, not what lies behind it. */
function isOfDialog({ key, target }: KeyboardEvent): boolean {
  return key === 'Escape' && target instanceof Element && target.closest('dialog, [role="dialog"]') !== null
}
