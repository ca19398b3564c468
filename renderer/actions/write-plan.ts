import type { Hex } from '../../shared/base/bytes.ts'
import { derivedId } from '../../shared/base/hash.ts'
import { done, type Result, refuse } from '../../shared/base/refusal.ts'
import type { ViewRow } from '../../shared/contract/host-values.ts'
import { edited, made, type SaveChange } from './changes.ts'
import { line } from './typed-text.ts'

export interface PlanText {
  readonly title: string
  readonly goal: string
  readonly measures: string
}

/** A school has one plan a year: two PCs that start it write one record (design.md §3). */
export function planId(year: number): Hex {
  return derivedId('plan', year)
}

/** F05: starts the year's plan. Empty fields are not written; the title is required. */
export function startPlan(year: number, typed: PlanText): Result<SaveChange[]> {
  const text = trimmed(typed)
  if (text.title === '') return refuse('required', { field: 'title' })
  const filled = Object.entries(text).filter(([, value]) => value !== '')
  return done(made('plan', planId(year), { year, ...Object.fromEntries(filled) }))
}

/** Only what differs from the plan as the form showed it. */
export function rewritePlan(shown: ViewRow, typed: PlanText): Result<SaveChange[]> {
  const text = trimmed(typed)
  if (text.title === '') return refuse('required', { field: 'title' })
  const changed = Object.entries(text).filter(([field, value]) => value !== (shown.fields[field] ?? ''))
  return done(changed.map(([field, value]) => edited(shown, field, value)))
}

function trimmed({ title, goal, measures }: PlanText): PlanText {
  return { title: line(title), goal: goal.trim(), measures: measures.trim() }
}
