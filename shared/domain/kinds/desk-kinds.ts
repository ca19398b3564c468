import type { FieldRule, KindRules } from './kind-rule.ts'
import { KEEPERS } from './school-writers.ts'
import { id, listOf, oneOf, shape, text } from './value-rule.ts'

/** What a person may decide about a case that is derived (MG9): it is no fault and is left as it is. */
export const CASE_DECISIONS = ['leave'] as const
export type CaseDecision = (typeof CASE_DECISIONS)[number]

/** What was decided about cases of the desk, and that it was taken back. */
export const DESK_KINDS = {
  // `case` is known by its check and what it rests on: when these change it is another, and nothing is decided about it.
  'case-decision': made(
    shape({
      case: id,
      check: text(40),
      rows: listOf(shape({ kind: text(40), id }), 2000),
      rests: listOf(id),
      decision: oneOf(...CASE_DECISIONS),
      'note?': text(500),
    }),
  ),
  'case-decision-end': made(shape({ decision: id })),
} as const satisfies KindRules

function made(accepts: FieldRule['accepts']) {
  return { side: 'school', appendOnly: true, fields: { is: { accepts, writers: KEEPERS } } } as const
}
