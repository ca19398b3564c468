import { z } from 'zod'
import { isDate } from './calendar.ts'
import type { PolicyFault } from './fault.ts'
import type { Predicate } from './predicate/predicate.ts'
import { readPredicate } from './predicate/read-predicate.ts'
import { LEVELS, MANDARIN_LEVELS, MODES } from './training-record.ts'

/**
 * A county's rules for one cycle, as data (domain §3.2). The shape alone; what must agree across it is in
 * `scheme-consistency.ts`. Only `loadScheme` makes a value of this type.
 */
export type Scheme = z.infer<typeof schemeShape> & { readonly [checked]: true }

declare const checked: unique symbol

const text = z.string().min(1).max(2000)
const id = z.string().regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]{0,63}$/u)
const date = z.string().refine(isDate, { error: '应是实际存在的日期,如 2025-05-20。' })
const count = z.number().int().min(1).max(1000)
/** A JSON number that is a plain decimal: text or the residue of binary arithmetic is refused. */
const decimal = z
  .number()
  .refine((n) => /^\d{1,7}(\.\d{1,6})?$/.test(String(n)), { error: '应是不小于 0、至多六位小数的数。' })
const positive = decimal.refine((n) => n > 0, { error: '应大于 0。' })
const rate = z
  .union([z.number(), z.string()])
  .refine((r) => /^\d{1,2}(\.\d{1,6})?$/.test(String(r)) && Number(r) <= 20, {
    error: '应是 0 到 20 之间的小数,如 "0.15"。',
  })
const factor = z
  .union([z.number(), z.string()])
  .refine((r) => /^\d{1,3}(\.\d{1,6})?$|^[1-9]\d{0,2}\/[1-9]\d{0,3}$/.test(String(r)), {
    error: '应是小数或分数,如 0.5 或 "1/3"。',
  })
const ratio = z.number().refine((n) => /^\d{1,5}(\.\d{1,4})?$/.test(String(n)) && n >= 0.05, {
  error: '折算比例应是不小于 0.05 的数,不能为 0。',
})
const predicate = z.unknown().transform((value, context): Predicate => {
  const faults: PolicyFault[] = []
  const read = readPredicate(value, '', faults)
  for (const { path, sentence } of faults)
    context.addIssue({ code: 'custom', message: sentence, path: path === '' ? [] : [path] })
  return read ?? { const: false }
})
/** Words about a number: where it comes from. They decide nothing. */
const remarks = {
  clause: text.optional(),
  note: text.optional(),
  source: text.optional(),
  origin: text.optional(),
  certainty: text.optional(),
}
const amountByCategory = z.record(z.string(), decimal)
const constraint = z.strictObject({
  id,
  label: text,
  where: predicate,
  min: decimal,
  /** `sum` of the selected records (absent), or the `largest` single one: an uninterrupted block. */
  measure: z.enum(['sum', 'largest']).optional(),
  ...remarks,
})
const offset = {
  from: id,
  over: decimal,
  to: z.array(id).min(1),
  rate: positive.optional(),
  ...remarks,
}

export const schemeShape = z.strictObject({
  id,
  title: text,
  division: z.string().regex(/^\d{6}$/),
  version: text,
  effectiveFrom: date,
  ...remarks,
  cycle: z.strictObject({
    start: date,
    end: date,
    years: count,
    finalAuditBy: date.optional(),
    certificateValidUntil: date.optional(),
    ...remarks,
  }),
  unit: z.strictObject({ id: z.enum(['credit', 'hour']), label: text }),
  number: z.strictObject({
    scale: z.number().int().min(0).max(4),
    round: z.enum(['half_up', 'floor']),
    stage: z.literal('record'),
    bonusBase: z.literal('rounded_base'),
    /** Rounds to multiples of this (0.5) instead of the last place of the scale. */
    step: positive.optional(),
    ...remarks,
  }),
  hour: z.strictObject({
    minutes: count,
    ...remarks,
    source: z.enum(['issuer', 'minutes']),
    dayCap: positive.nullable().optional(),
    floorPerActivity: z.boolean().optional(),
    /** Hours of one day, where records give days. */
    perDay: positive.optional(),
  }),
  levelLabels: z.partialRecord(z.enum(LEVELS), text),
  categories: z
    .array(z.strictObject({ id, label: text, parent: id.nullable(), min: decimal, ...remarks }))
    .min(1)
    .max(200),
  constraints: z.array(constraint),
  presets: z
    .record(
      z.string(),
      z.strictObject({
        label: text,
        set: amountByCategory.optional(),
        constraints: z.array(constraint).optional(),
        /** Constraints of the scheme that do not hold under this preset. */
        without: z.array(id).optional(),
        ...remarks,
      }),
    )
    .optional(),
  eligibility: z.array(
    z.strictObject({ id, when: predicate, result: z.enum(['reject', 'hold']), ...remarks }),
  ),
  classify: z
    .array(z.strictObject({ when: predicate, category: z.string().min(1).nullable(), ...remarks }))
    .min(1),
  base: z
    .array(
      z.strictObject({
        when: predicate,
        ratio: z.partialRecord(z.enum([...MODES, '*']), ratio).optional(),
        fixed: decimal.optional(),
        ...remarks,
      }),
    )
    .min(1),
  /** Every rule that applies multiplies the base before it is rounded: roles, levels, shares, outcomes. */
  factors: z.array(z.strictObject({ id, when: predicate, times: factor, ...remarks })).optional(),
  bonus: z.strictObject({
    stacking: z.enum(['none', 'max', 'sum']),
    rules: z.array(z.strictObject({ id, when: predicate, rate, ...remarks })),
    ...remarks,
  }),
  dedupe: z.strictObject({
    key: z.array(z.enum(['teacherId', 'projectId', 'role', 'kind'])).min(1),
    keep: z.literal('max'),
    ...remarks,
  }),
  caps: z.array(
    z.strictObject({
      id,
      where: predicate,
      scope: z.enum(['record', 'day', 'year', 'cycle']),
      max: decimal,
      ...remarks,
    }),
  ),
  yearBy: z.enum(['end', 'recognised']),
  /** Into which categories a degree may be divided; absent: BX.O and XX (domain §3.3). */
  splitInto: z.array(id).min(1).optional(),
  offset: z
    .strictObject({ ...offset, requires: z.enum(['all_subminima', 'none']).optional() })
    .nullable()
    .optional(),
  annual: z
    .strictObject({
      min: amountByCategory,
      soft: z.boolean().optional(),
      offset: z.strictObject(offset).nullable().optional(),
      carryForward: z.literal('none').optional(),
      requiredForCycle: z.boolean().optional(),
      guidance: z.boolean().optional(),
      excellentGate: amountByCategory.optional(),
      ...remarks,
    })
    .nullable()
    .optional(),
  induction: z
    .strictObject({
      min: decimal,
      tag: text,
      withinMonths: count,
      soft: z.boolean().optional(),
      countsInCycle: z.boolean(),
      /** Parts of the minimum, e.g. practical hours ≥ 80; over the credits ended by the deadline. */
      constraints: z.array(constraint).optional(),
      ...remarks,
    })
    .nullable()
    .optional(),
  mandarin: z
    .strictObject({
      required: z.record(z.string(), z.enum(MANDARIN_LEVELS)),
      bonus: z.boolean().optional(),
      ...remarks,
    })
    .optional(),
  workflow: z.strictObject({
    chain: z.array(text).min(1),
    recogniseAtLeast: z.enum(['yearly', 'half-yearly', 'termly', 'monthly']).optional(),
    ...remarks,
  }),
  enrolment: z
    .strictObject({
      maxPerPersonPerYear: count.optional(),
      noWithdrawal: z.boolean().optional(),
      feeClearance: z.boolean().optional(),
      approvals: z.array(text).optional(),
      ...remarks,
    })
    .optional(),
  project: z
    .strictObject({
      practiceShareMin: rate.optional(),
      firstLessonEthics: z.boolean().optional(),
      ideologyReview: z.array(z.enum(['trainer', 'content'])).optional(),
      partyGroupThresholds: z
        .strictObject({
          days: count.nullable(),
          people: count.nullable(),
          level: z.enum(LEVELS).nullable(),
        })
        .optional(),
      ...remarks,
    })
    .optional(),
  indicators: z
    .strictObject({
      pooling: z.literal('sum_over_projects'),
      weights: z.strictObject({ send: decimal, pass: decimal, excellent: decimal }),
      ...remarks,
    })
    .optional(),
  certificate: z
    .strictObject({
      number: text,
      check: text.optional(),
      validUntil: z.union([date, z.strictObject({ in_progress: date, complete: date })]).optional(),
      ...remarks,
    })
    .optional(),
})
