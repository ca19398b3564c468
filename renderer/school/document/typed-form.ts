import { useState } from 'react'
import type { ViewRow } from '../../../shared/contract/host-values.ts'

export interface TypedForm<T> {
  readonly typed: T
  /** The row as this form showed it: what a save replaces (MG2). */
  readonly base: ViewRow | undefined
  readonly dirty: boolean
  set(field: keyof T, value: T[keyof T]): void
  put(typed: T): void
  /** What was typed is saved: from here on the form shows the row. */
  settle(): void
  reset(): void
}

interface Held<T> {
  readonly base: ViewRow | undefined
  readonly first: T
  readonly typed: T
}

/**
 * What a person is typing over a row. A form in which nothing was typed follows its row; one in which
 * something was keeps the row it was opened on.
 */
export function useTypedForm<T extends object>(
  row: ViewRow | undefined,
  textOf: (row: ViewRow | undefined) => T,
): TypedForm<T> {
  const [held, setHeld] = useState<Held<T>>(() => heldOf(row, textOf))
  const [settled, setSettled] = useState(false)
  const dirty = !sameText(held.typed, held.first)
  if ((settled || !dirty) && (settled || held.base !== row)) {
    setSettled(false)
    setHeld(heldOf(row, textOf))
  }
  return {
    typed: held.typed,
    base: held.base,
    dirty,
    set: (field, value) => setHeld((now) => ({ ...now, typed: { ...now.typed, [field]: value } })),
    put: (typed) => setHeld((now) => ({ ...now, typed })),
    settle: () => setSettled(true),
    reset: () => setHeld(heldOf(row, textOf)),
  }
}

function heldOf<T>(row: ViewRow | undefined, textOf: (row: ViewRow | undefined) => T): Held<T> {
  const text = textOf(row)
  return { base: row, first: text, typed: text }
}

function sameText(a: object, b: object): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
