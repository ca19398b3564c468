import type { KeyboardEvent, ReactNode } from 'react'

/** In a form Enter goes to the next field; in the last one the form is sent. */
export function EnterMovesOn({ children }: { readonly children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only watches what bubbles out of real fields
    <div onKeyDown={moveOn}>{children}</div>
  )
}

function moveOn(event: KeyboardEvent<HTMLDivElement>): void {
  const field = event.target
  if (event.key !== 'Enter' || event.nativeEvent.isComposing || !(field instanceof HTMLInputElement)) return
  // An open list takes Enter for its choice.
  if (field.getAttribute('aria-expanded') === 'true') return
  const fields = [...event.currentTarget.querySelectorAll<HTMLElement>(FIELDS)]
  const next = fields[fields.indexOf(field) + 1]
  if (!next) return
  event.preventDefault()
  next.focus()
}

const FIELDS = 'input:not([disabled]):not([type=radio]):not([type=checkbox]), textarea:not([disabled])'
