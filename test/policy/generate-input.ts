import fc from 'fast-check'
import { checkInput } from '../../shared/policy/judge/check-input.ts'
import type { EvaluationInput, UncheckedInput } from '../../shared/policy/judge/evaluation.ts'
import { BUILT_IN_SCHEMES } from '../../shared/policy/scheme/built-in-schemes.ts'
import type { Scheme } from '../../shared/policy/scheme/scheme.ts'
import {
  GRADES,
  LEVELS,
  MODES,
  NATURES,
  RECORD_KINDS,
  ROLES,
  type TrainingRecord,
} from '../../shared/policy/scheme/training-record.ts'

/** Small ranges on purpose: projects, days and ids must collide for duplicates and caps to matter. */
export function anyRecord(scheme: Scheme): fc.Arbitrary<TrainingRecord> {
  const firstYear = Number(scheme.cycle.start.slice(0, 4))
  return fc
    .record({
      id: fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), minLength: 1, maxLength: 4 }),
      projectId: fc.option(fc.constantFrom('P1', 'P2', 'P3')),
      role: fc.constantFrom(...ROLES, 'attendee' as const),
      kind: fc.constantFrom(...RECORD_KINDS, 'training' as const, 'training' as const),
      level: fc.constantFrom(...LEVELS),
      nature: fc.constantFrom(...NATURES),
      category: fc.option(fc.constantFrom(...scheme.categories.map(({ id }) => id), 'nowhere')),
      mode: fc.option(fc.constantFrom(...MODES), { freq: 20 }),
      quantity: fc.oneof(
        fc.integer({ min: 0, max: 400 }).map((n) => ({ hours: n / 4 })),
        fc.integer({ min: 0, max: 900 }).map((minutes) => ({ minutes })),
        fc
          .array(fc.tuple(fc.constantFrom(...MODES), fc.integer({ min: 0, max: 60 })), {
            minLength: 1,
            maxLength: 3,
          })
          .map((segments) => ({ segments })),
      ),
      grade: fc.constantFrom(...GRADES, 'pass' as const, 'good' as const, null),
      day: fc.integer({ min: 1, max: 9 }),
      days: fc.integer({ min: 0, max: 2 }),
      year: fc.integer({ min: firstYear, max: firstYear + 5 }),
      status: fc.constantFrom('registered' as const, 'registered' as const, 'reviewed' as const),
      induction: fc.boolean(),
    })
    .map(({ quantity, day, days, year, induction, ...rest }) => ({
      ...rest,
      ...quantity,
      start: `${year}-03-0${Math.max(1, day - days)}`,
      end: `${year}-03-0${day}`,
      tags: induction ? ['induction'] : [],
      ...(rest.kind === 'mandarin' ? { mandarin: { level: '二级甲等' as const, subject: '语文' } } : {}),
    }))
}

export function anyRecords(scheme: Scheme, minLength = 0): fc.Arbitrary<TrainingRecord[]> {
  return fc.uniqueArray(anyRecord(scheme), { minLength, maxLength: 14, selector: ({ id }) => id })
}

export const anyScheme = fc.constantFrom(...BUILT_IN_SCHEMES)

export function checked(scheme: Scheme, input: UncheckedInput): EvaluationInput {
  const result = checkInput(scheme, input)
  if (!result.ok) throw new Error(JSON.stringify(result.faults))
  return result.value
}

export function schemeCalled(id: string): Scheme {
  const scheme = BUILT_IN_SCHEMES.find((one) => one.id === id)
  if (scheme === undefined) throw new Error(`no scheme ${id}`)
  return scheme
}
