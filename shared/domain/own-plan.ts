import type { Hex } from '../base/bytes.ts'
import { derivedId } from '../base/hash.ts'
import type { KnownRecord } from './account-person.ts'
import { isKeeper } from './kinds/school-writers.ts'

/** A change, as far as it says whose plan is written. */
export interface PlanChange {
  readonly kind: string
  readonly id: Hex | null
  readonly field: string
  readonly value: unknown
}

/** A teacher has one plan a year: two PCs that start it write one record. */
export function personalPlanId(year: number, person: Hex): Hex {
  return derivedId('personal-plan', year, person)
}

/** Keepers type what teachers hand in on paper; a leader is a teacher among teachers here. */
export function mayWriteAnyPlan(role: string): boolean {
  return isKeeper(role)
}

/**
 * Whether every personal plan that these changes write in is that of the person with these ids (MG9: every id of
 * theirs). A plan or line whose owner cannot be told from here is nobody's own.
 */
export function isOwnPlan(
  changes: readonly PlanChange[],
  ids: readonly Hex[],
  recordOf: (kind: string, id: Hex) => KnownRecord | undefined,
): boolean {
  /** What a record says in a field, with what stands beside it and what is written now. */
  function named(kind: string, id: Hex, field: string): unknown[] {
    const row = recordOf(kind, id)
    const written = changes.filter((one) => one.kind === kind && one.id === id && one.field === field)
    const shown = row?.fields[field] === undefined ? [] : [row.fields[field]]
    const beside = (row?.beside[field] ?? []).map(({ value }) => value)
    return [...shown, ...beside, ...written.map(({ value }) => value)]
  }

  function isOwn(plan: Hex): boolean {
    const persons = named('personal-plan', plan, 'person')
    if (!persons.every((person) => ids.includes(person as Hex))) return false
    // Under a colleague's derived id, theirs and this one would become one record.
    const years = named('personal-plan', plan, 'year')
    return (
      recordOf('personal-plan', plan)?.fields.person !== undefined ||
      years.some((year) => persons.some((person) => personalPlanId(Number(year), person as Hex) === plan))
    )
  }

  function isOwnLine(line: Hex): boolean {
    const plans = named('personal-plan-line', line, 'plan')
    return plans.length > 0 && plans.every((plan) => isOwn(plan as Hex))
  }

  return changes.every(({ kind, id }) => {
    if (kind === 'personal-plan') return id !== null && isOwn(id)
    if (kind === 'personal-plan-line') return id !== null && isOwnLine(id)
    return true
  })
}
