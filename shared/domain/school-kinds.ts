import type { FieldRule, KindRule } from './kinds.ts'
import type { Role } from './roles.ts'
import { KEEPERS, keepers, runners } from './school-writers.ts'
import {
  count,
  day,
  decimal,
  flag,
  id,
  listOf,
  oneOf,
  orNull,
  partialDay,
  shape,
  text,
} from './value-rule.ts'

const PRINCIPAL: readonly Role[] = ['principal']

/** 出勤 迟到 早退 请假 缺席 */
export const MARKS = ['present', 'late', 'left-early', 'leave', 'absent'] as const
export type Mark = (typeof MARKS)[number]

/** What a school decides about its own documents, in the order of their way (MG8, domain.md §4.3). */
export const SCHOOL_STEPS = ['sign', 'submit', 'withdraw'] as const

export const SCHOOL_KINDS: Readonly<Record<string, KindRule>> = {
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
    },
  },
  person: {
    side: 'school',
    fields: {
      name: keepers(text(60)),
      'id-number': { accepts: text(40), writers: KEEPERS, sensitive: 'id-number' },
      phone: { accepts: text(40), writers: KEEPERS, sensitive: 'phone' },
      sex: keepers(oneOf('male', 'female', '')),
      nation: keepers(text(20)),
      birth: keepers(partialDay),
      education: keepers(text(40)),
      title: keepers(text(40)),
      stage: keepers(text(40)),
      subjects: keepers(text(100)),
      post: keepers(text(40)),
      'staff-kind': keepers(text(40)),
      'training-number': keepers(text(40)),
      'id-kind': keepers(text(40)),
      started: keepers(partialDay),
      // 上岗日期, from which the induction of a new teacher counts (H-031); empty where it is not asked for.
      hired: keepers((value) => value === '' || day(value)),
      remark: keepers(text(500)),
      // A person entered by mistake: gone from lists, still in the history.
      removed: keepers(flag),
      // 在职 … 去世, with the day it began: one thing a person decides (MG3).
      status: keepers(shape({ word: text(20), from: orNull(day) })),
    },
  },
  // Links of persons found to be one (MG9): a decision over pairs, and its end.
  'same-person': made(shape({ pairs: listOf(pair) }), KEEPERS),
  'same-person-end': made(shape({ decision: id, pairs: listOf(pair) }), KEEPERS),
  plan: {
    side: 'school',
    fields: {
      year: keepers(count(1990, 2100)),
      title: keepers(text(100)),
      goal: keepers(text(4000)),
      measures: keepers(text(4000)),
    },
  },
  'plan-line': {
    side: 'school',
    fields: {
      plan: keepers(id),
      order: keepers(count(0, 9999)),
      when: keepers(text(40)),
      theme: keepers(text(200)),
      content: keepers(text(2000)),
      form: keepers(text(40)),
      host: keepers(text(60)),
      place: keepers(text(100)),
      hours: keepers(decimal),
      removed: keepers(flag),
    },
  },
  activity: {
    side: 'school',
    fields: {
      line: runners(orNull(id)),
      theme: runners(text(200)),
      // Day, start and length are decided together (MG3). Minutes of 60 seconds; hours as the scheme reckons them.
      when: runners(shape({ day, start: text(5), minutes: count(1, 1440) })),
      hours: runners(decimal),
      place: runners(text(100)),
      host: runners(text(60)),
      void: runners(flag),
    },
  },
  attendance: {
    side: 'school',
    ends: ['activity', 'person'],
    fields: {
      of: runners(listOf(id, 2)),
      // A mark with its minutes and reason is one decision (MG3).
      mark: runners(shape({ mark: oneOf(...MARKS), 'minutes?': count(0, 1440), 'reason?': text(200) })),
      void: runners(flag),
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
      'note?': text(1000),
    }),
    KEEPERS,
  ),
  // A paper of the school's own (学时证明): what it said is frozen when it is printed.
  'school-paper': made(
    shape({ paper: text(40), number: text(60), 'person?': id, rests: listOf(id), 'purpose?': text(100) }),
    KEEPERS,
  ),
}

/** 校长签发 is the principal's alone; the table of kinds cannot say so, because it is one value's matter. */
export function mayTakeStep(step: string, role: string): boolean {
  const roles = step === 'sign' ? PRINCIPAL : KEEPERS
  return (roles as readonly string[]).includes(role)
}

function made(accepts: FieldRule['accepts'], writers: readonly Role[]): KindRule {
  return { side: 'school', appendOnly: true, fields: { is: { accepts, writers } } }
}

function pair(value: Parameters<FieldRule['accepts']>[0]): boolean {
  return listOf(id, 2)(value) && (value as readonly string[]).length === 2
}
