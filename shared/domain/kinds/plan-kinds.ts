import type { FieldRule, KindRules } from './kind-rule.ts'
import { everybody, keepers } from './school-writers.ts'
import {
  count,
  day,
  decimal,
  flag,
  id,
  oneOf,
  orEmpty,
  orNull,
  shape,
  text,
  type ValueRule,
} from './value-rule.ts'

/** 实践反思 同伴互助 专业引领 */
export const MECHANISMS = ['reflection', 'peer-help', 'guidance'] as const
export type Mechanism = (typeof MECHANISMS)[number]

/** The parts of a year's plan that are text (F05), in the order of the form, with their longest. */
export const PLAN_TEXTS = {
  title: 100,
  guiding: 4000,
  situation: 4000,
  goal: 4000,
  organisation: 4000,
  measures: 4000,
  rules: 4000,
  assessment: 4000,
} as const
export type PlanTextField = keyof typeof PLAN_TEXTS

/** What is written of one topic (F05), with its longest; `mechanism` is one of three, `hours` a decimal. */
export const LINE_TEXTS = {
  when: 40,
  hours: 16,
  theme: 200,
  content: 2000,
  form: 40,
  mechanism: 20,
  host: 60,
  responsible: 60,
  audience: 100,
  place: 100,
  category: 60,
  outcome: 200,
} as const
export type LineField = keyof typeof LINE_TEXTS

/** F04: what a teacher says of the years of the cycle. */
export const PERSONAL_TEXTS = {
  strengths: 2000,
  weaknesses: 2000,
  'cycle-goal': 2000,
  ideas: 2000,
  ethics: 2000,
  culture: 2000,
  ability: 2000,
} as const
export type PersonalTextField = keyof typeof PERSONAL_TEXTS

/** F05 and F04: what the school and each of its teachers intend for a year. */
export const PLAN_KINDS = {
  plan: {
    side: 'school',
    fields: {
      year: keepers(count(1990, 2100)),
      ...fieldsOf(PLAN_TEXTS, keepers),
      // 公用经费预算 and what of it is for training, in yuan: judged against each other (B-032), so one decision (MG3).
      budget: keepers(shape({ public: orEmpty(decimal), training: orEmpty(decimal) })),
    },
  },
  'plan-line': {
    side: 'school',
    fields: {
      plan: keepers(id),
      order: keepers(count(0, 9999)),
      ...fieldsOf(LINE_TEXTS, keepers),
      mechanism: keepers(oneOf('', ...MECHANISMS)),
      hours: keepers(decimal),
      // The day, where `when` names one.
      date: keepers(orNull(day)),
      removed: keepers(flag),
    },
  },
  // Its id is derived from the year and the person, so that two PCs write one record.
  'personal-plan': {
    side: 'school',
    fields: {
      year: everybody(count(1990, 2100)),
      person: everybody(id),
      ...fieldsOf(PERSONAL_TEXTS, everybody),
    },
  },
  'personal-plan-line': {
    side: 'school',
    fields: {
      plan: everybody(id),
      order: everybody(count(0, 9999)),
      when: everybody(text(LINE_TEXTS.when)),
      hours: everybody(decimal),
      theme: everybody(text(LINE_TEXTS.theme)),
      content: everybody(text(LINE_TEXTS.content)),
      form: everybody(text(LINE_TEXTS.form)),
      outcome: everybody(text(LINE_TEXTS.outcome)),
      removed: everybody(flag),
    },
  },
} as const satisfies KindRules

function fieldsOf<F extends string>(
  longest: Readonly<Record<F, number>>,
  by: (accepts: ValueRule) => FieldRule,
) {
  const rules = Object.entries<number>(longest).map(([field, most]) => [field, by(text(most))])
  return Object.fromEntries(rules) as Readonly<Record<F, FieldRule>>
}
