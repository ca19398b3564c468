import type { Hex } from '../../../shared/base/bytes.ts'
import { done, type Result, refuse } from '../../../shared/base/refusal.ts'
import type { ViewRow } from '../../../shared/contract/host-values.ts'
import { tidyName } from '../../../shared/domain/person-name.ts'
import { line } from '../../../shared/domain/typed-text.ts'
import { edited, type SaveChange } from '../changes.ts'
import { firstWrites } from '../field-changes.ts'

export const GUEST_FIELDS = ['name', 'school', 'number'] as const
export type GuestField = (typeof GUEST_FIELDS)[number]
/** A teacher of another school, as typed; the number (继教编号) only where they know it. */
export type GuestText = Readonly<Record<GuestField, string>>

export const NO_GUEST: GuestText = { name: '', school: '', number: '' }

/** Who is written down as a guest was there; another mark can be given afterwards. */
export function addGuest(activity: Hex, id: Hex, typed: GuestText): Result<SaveChange[]> {
  const name = tidyName(typed.name)
  const school = line(typed.school)
  if (name === '') return refuse('required', { field: 'name' })
  if (school === '') return refuse('required', { field: 'school' })
  const number = line(typed.number).normalize('NFKC')
  return done(firstWrites('guest', id, { activity, name, school, number, mark: { mark: 'present' } }))
}

/** Entered by mistake: gone from the roll, still in the history. */
export function takeOutGuest(shown: ViewRow): SaveChange[] {
  return [edited(shown, 'void', true)]
}
