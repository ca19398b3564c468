import { amountText } from '../scheme/amount.ts'
import { daysSpanned } from '../scheme/calendar.ts'
import { compare, textOf } from '../scheme/exact.ts'
import type { PreparedScheme } from '../scheme/prepare-scheme.ts'
import type { Scheme } from '../scheme/scheme.ts'
import type { TrainingRecord } from '../scheme/training-record.ts'
import type { Line, RecordResult, Segment } from './evaluation.ts'
import { hoursIn } from './hours.ts'
import { ownReason } from './reason-words.ts'

/**
 * Why a record earned what it did: every rule with its clause, every input, every ratio, so that a person
 * with a pencil gets the same number (PL2). Hours, ratios, factors and rates are exact (`1/3`, `0.625`).
 */
export interface Explanation {
  readonly record: string
  readonly outcome: RecordResult['outcome']
  /** Every rule that speaks against it, in file order. */
  readonly reasons: readonly { readonly rule: string; readonly clause: string }[]
  readonly hours: readonly ExplainedHours[]
  readonly base: ExplainedBase | null
  readonly bonus: {
    readonly rules: readonly { readonly rule: string; readonly clause: string; readonly rate: string }[]
    readonly amount: string
  }
  readonly category: {
    readonly rule: string | null
    readonly clause: string
    readonly category: string | null
    readonly parts: Readonly<Record<string, string>> | null
  }
  readonly rounding: { readonly mode: 'half_up' | 'floor'; readonly step: string }
  readonly would: string
  readonly duplicateOf: {
    readonly record: string
    readonly registered: string
    readonly granted: boolean
  } | null
  readonly cap: {
    readonly rule: string
    readonly clause: string
    readonly scope: string
    readonly room: string
    readonly cut: string
  } | null
  readonly registered: string
  /** The number stands because an earlier recognition granted it (MG6). */
  readonly granted: boolean
  readonly warnings: readonly string[]
}

export interface ExplainedHours {
  readonly mode: string | null
  /** What the hours were made of, where the record does not give hours itself. */
  readonly from:
    | { readonly minutes: string; readonly perHour: string; readonly wholeHoursOnly: boolean }
    | { readonly days: string; readonly perDay: string }
    | null
  readonly hours: string
  /** Hours for one credit; null for a fixed amount or a mode without a ratio. */
  readonly ratio: string | null
}

export interface ExplainedBase {
  readonly rule: string | null
  readonly clause: string
  readonly fixed: string | null
  readonly factors: readonly { readonly rule: string; readonly clause: string; readonly times: string }[]
  /** Before rounding; null when no ratio fits the mode. */
  readonly exact: string | null
  readonly amount: string
}

export function explain(prepared: PreparedScheme, line: Line): Explanation {
  const { scale, scheme, rounding, step } = prepared
  const { facts, counted, classifyRule, category, parts, duplicateOf, cut } = line
  return {
    record: facts.record.id,
    outcome: line.outcome,
    reasons: line.reasons.map((rule) => ({ rule, clause: clauseOfReason(line, rule) })),
    hours: (counted?.segments ?? []).map((segment) => explainedHours(scheme.hour, line, segment)),
    base: counted === null ? null : explainedBase(prepared, line, counted),
    bonus: {
      rules: line.bonusRules.map(({ id, clause, rate }) => ({ rule: id, clause, rate: textOf(rate) })),
      amount: amountText(line.bonus, scale),
    },
    category: {
      rule: classifyRule?.place ?? null,
      clause: classifyRule?.clause ?? '',
      category,
      parts:
        parts && Object.fromEntries(parts.map((part) => [part.category, amountText(part.amount, scale)])),
    },
    rounding: { mode: rounding, step: amountText(step, scale) },
    would: amountText(line.base + line.bonus, scale),
    duplicateOf: duplicateOf && {
      record: duplicateOf.facts.record.id,
      registered: amountText(duplicateOf.registered, scale),
      granted: duplicateOf.fixed !== null,
    },
    cap: cut && {
      rule: cut.cap.id,
      clause: cut.cap.clause,
      scope: cut.cap.scope,
      room: amountText(cut.room, scale),
      cut: amountText(cut.cut, scale),
    },
    registered: amountText(line.registered, scale),
    granted: line.fixed !== null,
    warnings: dayWarnings(line, scheme.hour.dayCap ?? null),
  }
}

function explainedHours(hour: Scheme['hour'], line: Line, { mode, hours }: Segment): ExplainedHours {
  const ratio = line.counted?.rule?.ratio
  const used = ratio?.get(mode ?? '*') ?? ratio?.get('*')
  return {
    mode,
    from: originOf(hour, line.facts.record),
    hours: textOf(hours),
    ratio: used === undefined ? null : textOf(used),
  }
}

function originOf(hour: Scheme['hour'], record: TrainingRecord): ExplainedHours['from'] {
  const { segments, hours, days, minutes } = record
  if (segments != null || hours != null) return null
  if (days != null && hour.perDay !== undefined) return { days: String(days), perDay: String(hour.perDay) }
  if (minutes == null) return null
  const wholeHoursOnly = hour.floorPerActivity === true
  return { minutes: String(minutes), perHour: String(hour.minutes), wholeHoursOnly }
}

function explainedBase(
  { scale }: PreparedScheme,
  line: Line,
  counted: NonNullable<Line['counted']>,
): ExplainedBase {
  const { rule, factors, exactBase } = counted
  return {
    rule: rule?.place ?? null,
    clause: rule?.clause ?? '',
    fixed: rule?.fixed ? textOf(rule.fixed) : null,
    factors: factors.map(({ id, clause, times }) => ({ rule: id, clause, times: textOf(times) })),
    exact: exactBase && textOf(exactBase),
    amount: amountText(line.base, scale),
  }
}

function clauseOfReason({ matched, duplicateOf }: Line, reason: string): string {
  if (reason.startsWith('D-DUP:') && duplicateOf?.fixed) return '同一项目已认定,不重复登记'
  return matched.find(({ id }) => id === reason)?.clause ?? ownReason(reason) ?? ''
}

/** Hours above the daily limit only warn where the issuing body decides the hours (domain §3.4 step 2). */
function dayWarnings({ facts, counted }: Line, dayCap: number | null): string[] {
  if (dayCap === null || facts.end === null || counted === null) return []
  const days = daysSpanned(facts.record.start ?? null, facts.end)
  const hours = hoursIn(counted.segments)
  if (compare(hours, { n: Math.round(dayCap * 1000) * days, d: 1000 }) <= 0) return []
  return [`${days} 天共 ${textOf(hours)} 学时,超过每天 ${dayCap} 学时,请核对。`]
}
