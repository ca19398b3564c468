import { greatest } from '../../base/greatest.ts'
import { type Amount, amountOf } from '../scheme/amount.ts'
import { monthsAfter } from '../scheme/calendar.ts'
import type { ConstraintRule, PreparedScheme } from '../scheme/prepare-scheme.ts'
import type { InductionResult, Line } from './evaluation.ts'

export interface InductionStanding {
  readonly deadline: string
  readonly onTime: Amount
  readonly total: Amount
  readonly status: InductionResult['status']
  readonly short: readonly (readonly [id: string, Amount])[]
}

/**
 * Step 11, H-031: the registered records with the scheme's tag, and whether enough of them ended by the
 * corresponding day after hire, inclusive. Somebody whose time ran out before the cycle began, without a
 * tagged record, was inducted under an earlier one: null.
 */
export function inductionStanding(
  prepared: PreparedScheme,
  lines: readonly Line[],
  hireDate: string | null,
  today: string | null,
): InductionStanding | null {
  const { induction, cycle } = prepared.scheme
  if (!induction || hireDate === null) return null
  const deadline = monthsAfter(hireDate, induction.withinMonths)
  const tagged = lines.filter(
    ({ outcome, facts }) => outcome === 'registered' && facts.record.tags?.includes(induction.tag),
  )
  if (tagged.length === 0 && deadline < cycle.start) return null
  const inTime = tagged.filter(({ facts }) => facts.end !== null && facts.end <= deadline)
  const total = sumOf(tagged)
  const onTime = sumOf(inTime)
  const min = amountOf(induction.min)
  const rules = prepared.inductionConstraints
  const short = shortParts(rules, inTime)
  if (onTime >= min && short.length === 0) return { deadline, onTime, total, status: 'on_time', short }
  if (total >= min && shortParts(rules, tagged).length === 0)
    return { deadline, onTime, total, status: 'late', short }
  const overdue = today !== null && today > deadline
  return { deadline, onTime, total, status: overdue ? 'overdue' : 'in_progress', short }
}

function shortParts(rules: readonly ConstraintRule[], lines: readonly Line[]): (readonly [string, Amount])[] {
  return rules.flatMap(({ id, test, min, largest }) => {
    const selected = lines.filter(({ facts }) => test(facts)).map(({ registered }) => registered)
    const sum = largest ? greatest(selected, 0) : selected.reduce((total, one) => total + one, 0)
    return sum < min ? [[id, min - sum] as const] : []
  })
}

function sumOf(lines: readonly Line[]): Amount {
  return lines.reduce((sum, { registered }) => sum + registered, 0)
}
