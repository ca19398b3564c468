import { roundedAmount } from '../scheme/amount.ts'
import { yearOf } from '../scheme/calendar.ts'
import { type Exact, over } from '../scheme/exact.ts'
import type { Facts } from '../scheme/facts.ts'
import type { EligibilityRule, PreparedScheme } from '../scheme/prepare-scheme.ts'
import type { Scheme } from '../scheme/scheme.ts'
import type { TrainingRecord } from '../scheme/training-record.ts'
import { countedHours } from './base.ts'
import { bonusAmount, bonusRulesFor } from './bonus.ts'
import { validSplit } from './degree-split.ts'
import type { Line } from './evaluation.ts'
import { mandarinLevelMet } from './mandarin.ts'

/** Steps 1 to 5 of domain §3.4: what one record earns by itself, before duplicates and caps. */
export function judgeRecord(prepared: PreparedScheme, record: TrainingRecord): Line {
  const facts = factsOf(record, prepared.scheme)
  const counted = countedHours(prepared, facts)
  const { exactBase } = counted
  const base = exactBase === null ? 0 : roundedAmount(exactBase, prepared.step, prepared.rounding)
  const bonusRules = bonusRulesFor(prepared, facts)
  const bonus = bonusAmount(prepared, base, bonusRules)
  const split = facts.kind === 'degree' ? validSplit(prepared, record, base + bonus) : null
  if (facts.kind === 'degree') facts.splitValid = split !== null

  const matched = prepared.eligibility.filter(({ test }) => test(facts))
  const reasons = matched.map(({ id }) => id)
  const classifyRule = prepared.classify.find(({ test }) => test(facts)) ?? null
  const category = classifyRule?.category === '@record' ? facts.category : (classifyRule?.category ?? null)
  if (exactBase === null) reasons.push('E-MODE')
  // A degree not divided as it must be is already held by a rule of the scheme's own, where it has one.
  if (category === '@split' ? split === null && reasons.length === 0 : !hasCategory(prepared, category))
    reasons.push('E-CATEGORY')
  const outcome = outcomeOf(matched, reasons)
  facts.category = category
  return {
    facts,
    outcome,
    reasons,
    base,
    bonus,
    registered: outcome === 'registered' ? base + bonus : 0,
    category,
    parts: category === '@split' ? split : null,
    fixed: null,
    matched,
    counted,
    bonusRules,
    classifyRule,
    duplicateOf: null,
    cut: null,
  }
}

export function factsOf(record: TrainingRecord, scheme: Scheme): Facts {
  const kind = record.kind ?? 'training'
  const end = (kind === 'degree' ? (record.degree?.certDate ?? record.end) : record.end) ?? null
  const date = scheme.yearBy === 'end' ? end : (record.recognised ?? null)
  return {
    record,
    role: record.role ?? 'attendee',
    kind,
    status: record.status ?? 'registered',
    end,
    year: date === null ? null : yearOf(date),
    levelMet: mandarinLevelMet(record, scheme),
    absentShare: absentShare(record),
    splitValid: null,
    category: record.category ?? null,
  }
}

/** Any rejection rejects, else any hold holds; our own two reasons hold. */
function outcomeOf(matched: readonly EligibilityRule[], reasons: readonly string[]): Line['outcome'] {
  if (matched.some(({ rejects }) => rejects)) return 'rejected'
  return reasons.length > 0 ? 'held' : 'registered'
}

function hasCategory(prepared: PreparedScheme, category: string | null): boolean {
  return category !== null && prepared.tree.placeOf.has(category)
}

function absentShare({ attendance }: TrainingRecord): Exact | null {
  if (attendance == null || attendance.sessions === 0) return null
  return over({ n: attendance.absent, d: 1 }, { n: attendance.sessions, d: 1 })
}
