import type { Hex } from '../base/bytes.ts'
import type { Row } from '../fold/row.ts'
import type { Found } from './found.ts'

/** Decisions about cases that nobody has taken back. */
export function standingCaseDecisions<R extends Row>(decisions: readonly R[], ends: readonly Row[]): R[] {
  const ended = new Set(ends.map(({ fields }) => fields.decision))
  return decisions.filter(({ id }) => !ended.has(id))
}

/**
 * MG9: the cases nobody has decided to leave. A case is known by its check and the operations it rests on, so one whose
 * facts changed is another and comes back.
 */
export function undecided<C extends Found>(
  cases: readonly C[],
  decisions: readonly Row[],
  ends: readonly Row[],
): C[] {
  const left = new Set<Hex>(standingCaseDecisions(decisions, ends).map(({ fields }) => String(fields.case)))
  return cases.filter(({ id }) => !left.has(id))
}
