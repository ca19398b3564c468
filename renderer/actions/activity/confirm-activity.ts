import type { Hex } from '../../../shared/base/bytes.ts'
import type { ViewRow } from '../../../shared/contract/host-values.ts'
import { stood } from '../../../shared/fold/document.ts'
import { edited, type SaveChange } from '../changes.ts'

/** 组长确认, 专管员确认 (domain.md §4.3), by the field that holds it. */
export const CONFIRMATIONS = ['leader-confirmed', 'clerk-confirmed'] as const
export type Confirmation = (typeof CONFIRMATIONS)[number]

export interface Confirmed {
  readonly by: string
  readonly day: string
  /** Something of the record was changed since. */
  readonly isBehind: boolean
}

/** `document`: the activity, its attendances, guests and photographs as the screen shows them. */
export function confirmActivity(
  shown: ViewRow,
  document: readonly ViewRow[],
  which: Confirmation,
  { by, day }: { readonly by: string; readonly day: string },
): SaveChange[] {
  return [edited(shown, which, { by, day, stood: seenIn(document) })]
}

export function takeConfirmationBack(shown: ViewRow, which: Confirmation): SaveChange[] {
  return [edited(shown, which, null)]
}

/** Undefined where nobody stands for it. */
export function confirmedBy(
  shown: ViewRow,
  document: readonly ViewRow[],
  which: Confirmation,
): Confirmed | undefined {
  const value = shown.fields[which] as { by: string; day: string; stood: readonly Hex[] } | null | undefined
  if (!value) return undefined
  const seen = new Set(value.stood)
  return {
    by: value.by,
    day: value.day,
    isBehind: seenIn(document).some((operation) => !seen.has(operation)),
  }
}

/** The writes a confirmation is about: not those of confirmations, or each would make the other old. */
function seenIn(document: readonly ViewRow[]): Hex[] {
  return stood(
    document.map((row) => ({
      ...row,
      writes: Object.fromEntries(Object.entries(row.writes).filter(([field]) => !isConfirmation(field))),
    })),
  )
}

function isConfirmation(field: string): boolean {
  return (CONFIRMATIONS as readonly string[]).includes(field)
}
