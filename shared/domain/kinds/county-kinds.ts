import { OPERATION_LIMIT } from '../../operation/encode.ts'
import type { FieldRule, KindRules } from './kind-rule.ts'
import type { Role } from './roles.ts'
import { count, day, decimal, flag, id, key, listOf, oneOf, orNull, shape, text } from './value-rule.ts'

const DECIDERS: readonly Role[] = ['training-office', 'research-office', 'bureau', 'administrator']
const ADMINISTRATOR: readonly Role[] = ['administrator']
const PUBLISHERS: readonly Role[] = ['training-office', 'bureau', 'administrator']

/** What the county decides about a school's document (MG8): 备案 退回 审核 认定. */
export const COUNTY_STEPS = ['file', 'return', 'review', 'recognise'] as const

export const COUNTY_KINDS = {
  // MG5: acts on operations of a school, written in the school's scope.
  'set-aside': made(shape({ operations: listOf(id), reason: text(500) }), ADMINISTRATOR),
  // `point` null: before the feed's first operation.
  cut: made(shape({ feed: id, point: orNull(id), reason: text(500) }), ADMINISTRATOR),
  'take-back': made(shape({ of: id, reason: text(500) }), ADMINISTRATOR),
  // The signing key of the device; what stays, feed by feed; a feed not named is cut before its first operation.
  revocation: made(
    shape({ key, keeps: listOf(shape({ feed: id, point: id })), reason: text(500) }),
    ADMINISTRATOR,
  ),
  'county-decision': made(
    shape({
      step: oneOf(...COUNTY_STEPS),
      document: shape({ kind: text(40), id }),
      stood: listOf(id),
      answers: orNull(id),
      // Further decisions that stood beside it, answered as well; as of a school's decision.
      'besides?': listOf(id, 100),
      'opinion?': text(2000),
      'number?': text(60),
    }),
    DECIDERS,
  ),
  // MG6: names the operations it judged and carries what it granted; amounts are exact decimals.
  recognition: made(
    shape({
      record: shape({ kind: text(40), id }),
      person: id,
      claim: id,
      judged: listOf(id),
      year: text(10),
      category: text(40),
      hours: decimal,
      base: decimal,
      bonus: decimal,
      counted: decimal,
      why: listOf(text(200)),
      scheme: shape({ id: text(60), version: text(20) }),
      replaces: orNull(id),
    }),
    DECIDERS,
  ),
  // PL3: one version of a scheme, its file whole; written in the public scope, for every school (TR3).
  scheme: made(
    shape({
      id: text(60),
      version: text(20),
      effectiveFrom: day,
      succeeds: orNull(text(20)),
      // An operation's limit in bytes; a text has fewer characters.
      file: text(OPERATION_LIMIT),
    }),
    PUBLISHERS,
  ),
  'device-enrolment': made(
    shape({ number: count(0, 1e9), key, school: text(20), name: text(60) }),
    ADMINISTRATOR,
  ),
  account: {
    side: 'county',
    fields: {
      name: administrators(text(60)),
      role: administrators(text(40)),
      verifier: administrators(text(400)),
      closed: administrators(flag),
    },
  },
  // One school as the county knows it: its scope id is this record's id.
  'county-school': {
    side: 'county',
    fields: { code: administrators(text(20)), name: administrators(text(100)) },
  },
} as const satisfies KindRules

function administrators(accepts: FieldRule['accepts']): FieldRule {
  return { accepts, writers: ADMINISTRATOR }
}

function made(accepts: FieldRule['accepts'], writers: readonly Role[]) {
  return { side: 'county', appendOnly: true, fields: { is: { accepts, writers } } } as const
}
