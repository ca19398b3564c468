import type { KeyboardEvent, ReactNode } from 'react'

export interface EnterMovesOnProps {
  /** Choices shown as radio buttons are a stop as well: Enter takes the one it stands on. */
  readonly radios?: boolean
  readonly children: ReactNode
}

/** In a form Enter goes to the next field; in the last one the form is sent. */
export function EnterMovesOn({ radios = false, children }: EnterMovesOnProps) {
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only watches what bubbles out of real fields
    <div onKeyDown={(event) => moveOn(event, radios)}>{children}</div>
  )
}

function moveOn(event: KeyboardEvent<HTMLDivElement>, radios: boolean): void {
  const field = event.target
  if (event.key !== 'Enter' || event.nativeEvent.isComposing || !(field instanceof HTMLInputElement)) return
  // An open list takes Enter for its choice.
  if (field.getAttribute('aria-expanded') === 'true') return
  if (radios && field.type === 'radio' && !field.checked) field.click()
  const fields = [...event.currentTarget.querySelectorAll<HTMLElement>(radios ? WITH_RADIOS : FIELDS)].filter(
    isStop,
  )
  const next = fields[fields.indexOf(field) + 1]
  if (!next) return
  event.preventDefault()
  next.focus()
}

const FIELDS = 'input:not([disabled]):not([type=radio]):not([type=checkbox]), textarea:not([disabled])'
const WITH_RADIOS = 'input:not([disabled]):not([type=checkbox]), textarea:not([disabled])'

/** Of radio buttons that belong together the chosen one; the first while none is. */
function isStop(field: HTMLElement): boolean {
  if (!(field instanceof HTMLInputElement) || field.type !== 'radio') return true
  const group = [...document.querySelectorAll<HTMLInputElement>('input[type=radio]')].filter(
    ({ name }) => name === field.name,
  )
  return field === (group.find(({ checked }) => checked) ?? group[0])
}
