import { amountOf } from '../scheme/amount.ts'
import type { PreparedScheme } from '../scheme/prepare-scheme.ts'
import type { EarlierRecognition, Line } from './evaluation.ts'
import { factsOf } from './judge-record.ts'

/** MG6: a granted number as a line of its own, taken as it is, whatever today's rules would say. */
export function grantedLine(prepared: PreparedScheme, { record, granted }: EarlierRecognition): Line {
  const facts = factsOf(record, prepared.scheme)
  facts.category = granted.category
  const parts = Object.entries(granted.parts ?? {}).map(([category, part]) => ({
    category,
    amount: amountOf(part),
  }))
  return {
    facts: { ...facts, year: granted.year === null ? null : Number(granted.year) },
    outcome: granted.outcome,
    reasons: [...granted.reasons],
    base: amountOf(granted.base),
    bonus: amountOf(granted.bonus),
    registered: amountOf(granted.registered),
    category: granted.category,
    parts: parts.length > 0 ? parts : null,
    fixed: granted,
    matched: [],
    counted: null,
    bonusRules: [],
    classifyRule: null,
    duplicateOf: null,
    cut: null,
  }
}
