import type { StepRule } from '../domain/documents/step-rule.ts'
import { type DocumentState, DRAFT, hasTwoValues, standing, stepAfter } from './document.ts'
import type { Row } from './row.ts'

export type StepRefused = 'step-out-of-turn' | 'document-unsigned' | 'document-has-two-values'

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
  if (rule.onSigned && (isInTurn ? state.uncovered.length > 0 : !standsAt(state).includes(rule.step)))
    return 'document-unsigned'
  if (!isInTurn) return 'step-out-of-turn'
  return !rule.onDisputed && hasTwoValues(rows) ? 'document-has-two-values' : undefined
}

/** The steps of this role from where the document stands, for a screen to offer. */
export function stepsOffered(
  steps: readonly StepRule[],
  state: DocumentState,
  role: string,
): readonly StepRule[] {
  return steps.filter((rule) => rule.writers.some((writer) => writer === role) && mayFollow(rule, state))
}

/** Where two decisions stand, from either of them. */
function mayFollow({ after }: StepRule, state: DocumentState): boolean {
  return standsAt(state).some((step) => (after as readonly string[]).includes(step))
}

function standsAt(state: DocumentState): readonly string[] {
  const decisions = standing(state)
  return decisions.length === 0 ? [DRAFT] : decisions.map(stepAfter)
}
