import type { FieldRule, KindRules } from './kind-rule.ts'
import { KEEPERS, keepers } from './school-writers.ts'
import { day, flag, id, listOf, oneOf, orEmpty, orNull, partialDay, rule, shape, text } from './value-rule.ts'

/** 是 否 '' (nobody has said) */
const yesOrNo = oneOf('yes', 'no', '')

const pair = rule('two ids', (value) => listOf(id, 2)(value) && (value as readonly string[]).length === 2)

/** F02: a teacher as the school keeps them, and what was decided about two entries of one. */
export const PERSON_KINDS = {
  person: {
    side: 'school',
    fields: {
      name: keepers(text(60)),
      'former-name': keepers(text(60)),
      'id-kind': keepers(text(40)),
      'id-number': { accepts: text(40), writers: KEEPERS, sensitive: 'id-number' },
      phone: { accepts: text(40), writers: KEEPERS, sensitive: 'phone' },
      sex: keepers(oneOf('male', 'female', '')),
      nation: keepers(text(20)),
      birth: keepers(partialDay),
      politics: keepers(text(20)),
      education: keepers(text(40)),
      degree: keepers(text(40)),
      college: keepers(text(100)),
      major: keepers(text(60)),
      title: keepers(text(40)),
      'title-since': keepers(partialDay),
      // 教师资格种类 and the number of that certificate.
      licence: keepers(text(40)),
      'licence-number': keepers(text(40)),
      honour: keepers(text(60)),
      stage: keepers(text(40)),
      subjects: keepers(text(100)),
      post: keepers(text(40)),
      'staff-kind': keepers(text(40)),
      'class-teacher': keepers(yesOrNo),
      rural: keepers(yesOrNo),
      // H-066: does a teacher's work in another institution and may follow the plan.
      'by-reference': keepers(yesOrNo),
      'training-number': keepers(text(40)),
      started: keepers(partialDay),
      // 进校日期, and the school they came from.
      joined: keepers(partialDay),
      'from-school': keepers(text(100)),
      // 上岗日期, from which the induction of a new teacher counts (H-031); empty where it is not asked for.
      hired: keepers(orEmpty(day)),
      remark: keepers(text(500)),
      // A person entered by mistake: gone from lists, still in the history.
      removed: keepers(flag),
      // 在职 … 去世, the day it began and the school it leads to: one thing a person decides (MG3).
      status: keepers(shape({ word: text(20), from: orNull(day), 'where?': text(100) })),
    },
  },
  // Links of persons found to be one (MG9): a decision over pairs, and its end.
  'same-person': made(shape({ pairs: listOf(pair) })),
  'same-person-end': made(shape({ decision: id, pairs: listOf(pair) })),
  // Entries that look alike and were found to be two people: they are not offered again until that is ended.
  'different-persons': made(shape({ pairs: listOf(pair) })),
  'different-persons-end': made(shape({ decision: id, pairs: listOf(pair) })),
} as const satisfies KindRules

function made(accepts: FieldRule['accepts']) {
  return { side: 'school', appendOnly: true, fields: { is: { accepts, writers: KEEPERS } } } as const
}
