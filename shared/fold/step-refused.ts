import type { StepRule } from '../domain/documents/step-rule.ts'
import { type DocumentState, DRAFT, hasTwoValues, standing, stepAfter } from './document.ts'
import type { Row } from './row.ts'

export type StepRefused = 'step-out-of-turn' | 'document-has-two-values' | NonNullable<StepRule['onCovering']>

/**
 * MG8: why a step cannot be taken where the document stands; undefined where it can. `rows`: the document as shown. Whoever
 * writes a decision asks this, and whoever offers one; never the fold, where a decision that was written stands (OP4).
 */
export function stepRefused(
  rule: StepRule,
  state: DocumentState,
  rows: readonly Row[],
): StepRefused | undefined {
  const isInTurn = mayFollow(rule, state)
  const isCovered = isInTurn ? state.uncovered.length === 0 : standsAt(state).includes(rule.step)
  if (rule.onCovering && !isCovered) return rule.onCovering
  if (!isInTurn) return 'step-out-of-turn'
  return !rule.onDisputed && hasTwoValues(rows) ? 'document-has-two-values' : undefined
}

/** What this role may do next, for a screen to offer: not what needs another step first, or stands and covers everything. */
export function stepsOffered(
  steps: readonly StepRule[],
  state: DocumentState,
  role: string,
): readonly StepRule[] {
  const isCovered = state.uncovered.length === 0
  return steps.filter((rule) => {
    if (!rule.writers.some((writer) => writer === role) || !mayFollow(rule, state)) return false
    if (!isCovered) return rule.onCovering === undefined
    return standsAt(state).some((step) => step !== rule.step)
  })
}

/** Where two decisions stand, from either of them. */
function mayFollow({ after }: StepRule, state: DocumentState): boolean {
  return standsAt(state).some((step) => (after as readonly string[]).includes(step))
}

function standsAt(state: DocumentState): readonly string[] {
  const decisions = standing(state)
  return decisions.length === 0 ? [DRAFT] : decisions.map(stepAfter)
}
