import type { Hex } from '../../../shared/base/bytes.ts'
import { derivedId } from '../../../shared/base/hash.ts'
import { done, type Result, refuse } from '../../../shared/base/refusal.ts'
import type { ViewRow } from '../../../shared/contract/host-values.ts'
import { PLAN_TEXTS, type PlanTextField } from '../../../shared/domain/kinds/plan-kinds.ts'
import { moneyText } from '../../../shared/domain/money-text.ts'
import { line } from '../../../shared/domain/typed-text.ts'
import { made, type SaveChange } from '../changes.ts'
import { type FieldValues, firstWrites, rewrites } from '../field-changes.ts'

/** The parts of a year's plan as typed; the two amounts are in yuan. */
export type PlanText = Readonly<Record<PlanTextField | 'public' | 'training', string>>

/** As it stands in the field `budget`: exact decimals, or empty. */
export interface Budget {
  readonly public: string
  readonly training: string
}

/** A school has one plan a year: two PCs that start it write one record (design.md §3). */
export function planId(year: number): Hex {
  return derivedId('plan', year)
}

/** F05: starts the year's plan under a title; everything else comes later. */
export function startPlan(year: number, title: string): Result<SaveChange[]> {
  if (line(title) === '') return refuse('required', { field: 'title' })
  return done(made('plan', planId(year), { year, title: line(title) }))
}

/** Only what differs from the plan as the form showed it. */
export function rewritePlan(shown: ViewRow, typed: PlanText): Result<SaveChange[]> {
  const read = readPlan(typed, shown.fields.budget !== undefined)
  return read.ok ? done(rewrites(shown, read.value)) : read
}

/** Text parts taken over from another year, into fields of which some may be filled already. */
export function writePlanParts(shown: ViewRow | undefined, year: number, parts: FieldValues): SaveChange[] {
  return shown ? rewrites(shown, parts) : firstWrites('plan', planId(year), { year, ...parts })
}

export function planText(row: ViewRow | undefined): PlanText {
  const { public: all = '', training = '' } = budgetOf(row) ?? {}
  const texts = Object.keys(PLAN_TEXTS).map((field) => [field, asText(row?.fields[field])])
  return { ...Object.fromEntries(texts), public: all, training } as PlanText
}

export function budgetOf(row: ViewRow | undefined): Budget | undefined {
  return row?.fields.budget as Budget | undefined
}

/** Amounts that nobody ever filled in are not written. */
function readPlan(typed: PlanText, hasBudget: boolean): Result<FieldValues> {
  const texts = Object.keys(PLAN_TEXTS).map((field) => [field, typed[field as PlanTextField].trim()])
  if (line(typed.title) === '') return refuse('required', { field: 'title' })
  const amounts = { public: moneyText(typed.public), training: moneyText(typed.training) }
  for (const [field, amount] of Object.entries(amounts))
    if (amount === undefined) return refuse('value-refused', { field })
  const isGiven = hasBudget || amounts.public !== '' || amounts.training !== ''
  return done({
    ...Object.fromEntries(texts),
    budget: isGiven ? (amounts as FieldValues[string]) : undefined,
  })
}

function asText(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
