import type { Hex } from '../base/bytes.ts'
import type { KnownRecord } from './account-person.ts'
import { bookOf } from './books/books.ts'
import type { PlanChange } from './own-plan.ts'

/** A teacher writes their own pages; whoever keeps the school or leads a group writes everybody’s. */
export function mayWriteAnyPage(role: string): boolean {
  return role !== 'teacher'
}

/** Whether a change is of a page that is somebody’s. */
export function isOfSomebody({ kind }: Pick<PlanChange, 'kind'>): boolean {
  return bookOf(kind)?.of !== undefined
}

/**
 * Whether every page that these changes write in is of the person with these ids (MG9: every id of theirs), as it is
 * shown, as it stands beside that, and as it is written now. A page whose owner cannot be told is nobody’s own.
 */
export function isOwnPage(
  changes: readonly PlanChange[],
  ids: readonly Hex[],
  recordOf: (kind: string, id: Hex) => KnownRecord | undefined,
): boolean {
  return changes.filter(isOfSomebody).every(({ kind, id }) => {
    if (id === null) return false
    const of = bookOf(kind)!.of!
    const row = recordOf(kind, id)
    const shown = row?.fields[of] === undefined ? [] : [row.fields[of]]
    const beside = (row?.beside[of] ?? []).map(({ value }) => value)
    const written = changes.filter((one) => one.kind === kind && one.id === id && one.field === of)
    const owners = [...shown, ...beside, ...written.map(({ value }) => value)]
    return owners.length > 0 && owners.every((owner) => ids.includes(owner as Hex))
  })
}
