import type { Explanation } from '../judge/explanation.ts'

/** One step of the reckoning in which two explanations of a record differ; texts are rules, numbers or ids. */
export interface Difference {
  readonly step:
    | 'outcome'
    | 'reason'
    | 'hours'
    | 'ratio'
    | 'fixed'
    | 'factor'
    | 'rounding'
    | 'bonus'
    | 'category'
    | 'duplicate'
    | 'cap'
  /** Null where the step was not there. */
  readonly before: string | null
  readonly after: string | null
  /** The clause of the later rule, else of the earlier one. */
  readonly clause: string
}

/** Why a number is another under another version (PL4): the steps that differ, in the order they are taken. */
export function explanationDifference(before: Explanation, after: Explanation): Difference[] {
  const clause = after.base?.clause ?? before.base?.clause ?? ''
  return [
    ...changed('outcome', before.outcome, after.outcome, ''),
    ...ruleChanges('reason', before.reasons, after.reasons, ({ rule }) => rule),
    ...changed('hours', hoursOf(before), hoursOf(after), clause),
    ...changed('ratio', ratiosOf(before), ratiosOf(after), clause),
    ...changed('fixed', before.base?.fixed ?? null, after.base?.fixed ?? null, clause),
    ...ruleChanges('factor', before.base?.factors ?? [], after.base?.factors ?? [], ({ times }) => times),
    ...changed('rounding', roundingOf(before), roundingOf(after), ''),
    ...ruleChanges('bonus', before.bonus.rules, after.bonus.rules, ({ rate }) => rate),
    ...changed('category', categoryOf(before), categoryOf(after), after.category.clause),
    ...changed('duplicate', before.duplicateOf?.record ?? null, after.duplicateOf?.record ?? null, ''),
    ...changed(
      'cap',
      before.cap?.cut ?? null,
      after.cap?.cut ?? null,
      after.cap?.clause ?? before.cap?.clause ?? '',
    ),
  ]
}

function changed(
  step: Difference['step'],
  before: string | null,
  after: string | null,
  clause: string,
): Difference[] {
  return before === after ? [] : [{ step, before, after, clause }]
}

interface ExplainedRule {
  readonly rule: string
  readonly clause: string
}

/** Rule by rule: one that went, one that came, one whose number changed. */
function ruleChanges<Rule extends ExplainedRule>(
  step: Difference['step'],
  before: readonly Rule[],
  after: readonly Rule[],
  numberOf: (rule: Rule) => string,
): Difference[] {
  const rules = [...new Set([...before, ...after].map(({ rule }) => rule))]
  return rules.flatMap((id) => {
    const [old, now] = [before, after].map((all) => all.find(({ rule }) => rule === id))
    const clause = now?.clause ?? old?.clause ?? ''
    return changed(step, old ? numberOf(old) : null, now ? numberOf(now) : null, clause)
  })
}

function hoursOf({ hours }: Explanation): string {
  return hours.map((segment) => segment.hours).join(' + ')
}

function ratiosOf({ hours }: Explanation): string | null {
  const ratios = hours.flatMap(({ ratio }) => (ratio === null ? [] : [ratio]))
  return ratios.length === 0 ? null : ratios.join(' + ')
}

function roundingOf({ rounding }: Explanation): string {
  return `${rounding.mode} ${rounding.step}`
}

function categoryOf({ category: { category, parts } }: Explanation): string | null {
  if (parts === null) return category
  return Object.entries(parts)
    .map(([id, part]) => `${id} ${part}`)
    .join(' + ')
}
