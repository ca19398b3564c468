import type { FieldRule, KindRules } from './kind-rule.ts'
import type { Role } from './roles.ts'
import { KEEPERS, keepers } from './school-writers.ts'
import { count, flag, id, listOf, oneOf, orNull, shape, text } from './value-rule.ts'

/** What a school decides about its own documents, in the order of their way (MG8, domain.md §4.3). */
export const SCHOOL_STEPS = ['sign', 'submit', 'withdraw', 'approve', 'send-back'] as const
export type SchoolStep = (typeof SCHOOL_STEPS)[number]

export const SCHOOL_KINDS = {
  school: {
    side: 'school',
    fields: {
      name: keepers(text(100)),
      code: keepers(text(20)),
      scheme: keepers(text(60)),
      // Days within which a finished session is to be registered and declared; 30 where nothing is set.
      'register-within': keepers(count(1, 366)),
    },
  },
  user: {
    side: 'school',
    fields: {
      name: keepers(text(60)),
      role: keepers(oneOf('clerk', 'principal', 'leader', 'teacher')),
      closed: keepers(flag),
      'pin-reset': keepers(text(200)),
      // Who of the roster signs in with it; null for nobody. Whose own records it may write follows from it.
      person: keepers(orNull(id)),
    },
  },
  claim: {
    side: 'school',
    fields: {
      year: keepers(count(1990, 2100)),
      number: keepers(text(40)),
      scheme: keepers(shape({ id: text(60), version: text(20) })),
    },
  },
  'claim-line': {
    side: 'school',
    ends: ['claim', 'activity'],
    fields: { of: keepers(listOf(id, 2)), removed: keepers(flag) },
  },
  'school-decision': made(
    shape({
      step: oneOf(...SCHOOL_STEPS),
      document: shape({ kind: text(40), id }),
      stood: listOf(id),
      answers: orNull(id),
      // Further decisions that stood where two PCs had decided without seeing each other: answered as well.
      'besides?': listOf(id, 100),
      'note?': text(1000),
      // 备案号 of a teacher's plan, which the school itself files.
      'number?': text(60),
    }),
    KEEPERS,
  ),
  // TR5: whose ID numbers or telephone numbers were shown whole or went into a workbook, and what for.
  disclosure: made(
    shape({ kind: text(40), ids: listOf(id), fields: listOf(text(40), 10), purpose: text(200) }),
    KEEPERS,
  ),
} as const satisfies KindRules

function made(accepts: FieldRule['accepts'], writers: readonly Role[]) {
  return { side: 'school', appendOnly: true, fields: { is: { accepts, writers } } } as const
}
