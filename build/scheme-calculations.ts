import { z } from 'zod'
import type { Checked } from '../shared/policy/scheme/fault.ts'
import {
  catalogueSum,
  checkCharacter,
  enrolmentAnswer,
  percentOf,
  pooledRates,
  practiceIsEnough,
  shareOfPeople,
} from '../shared/policy/statistics/calculations.ts'

/** A single calculation of a case file: `{ fn, args }`, by the name it has there. */
export function calculate(one: unknown, place: string): Checked<unknown> {
  const call = z.looseObject({ fn: z.string(), args: z.array(z.unknown()) }).safeParse(one)
  if (!call.success) return { ok: false, faults: [{ path: place, sentence: '应有 fn 与 args。' }] }
  const calculation = CALCULATIONS[call.data.fn]
  if (calculation === undefined)
    return { ok: false, faults: [{ path: `${place}.fn`, sentence: `没有算式“${call.data.fn}”。` }] }
  const value = calculation(call.data.args)
  if (value === undefined) return { ok: false, faults: [{ path: `${place}.args`, sentence: '参数不对。' }] }
  return { ok: true, value }
}

const amount = z.union([z.number().nonnegative(), z.string().regex(/^\d{1,12}(\.\d{1,6})?$/)])
const people = z.number().int().nonnegative()
const digits = z.string().regex(/^\d+$/)
const figures = z.object({ quota: people, attended: people, passed: people, excellent: people })
const enrolment = z.object({
  year: z.number().int(),
  approved: z.array(z.unknown()).optional(),
  applied: z.array(z.unknown()).optional(),
  unpaid: z.number().nonnegative(),
})

const CALCULATIONS: Readonly<Record<string, (args: unknown[]) => unknown>> = {
  catalogue_sum: taking([z.array(z.number()), z.number()], (rows, stated) => catalogueSum(rows, stated)),
  practice_ok: taking([z.number().nonnegative(), z.number().nonnegative()], (practice, total) =>
    practiceIsEnough(practice, total),
  ),
  pooled: taking([z.array(figures)], (projects) => pooledRates(projects)),
  enrol: taking([enrolment], ({ approved = [], applied = [], ...rest }) =>
    enrolmentAnswer({ ...rest, approved: [...approved, ...applied] }),
  ),
  pct_amount: taking([amount, amount], percentOf),
  ceil_share: taking([people, people, people.min(1)], shareOfPeople),
  id_check: taking([digits.length(17)], checkCharacter),
  mod11_2: taking([digits], checkCharacter),
}

function taking<const T extends readonly [z.ZodType, ...z.ZodType[]]>(
  types: T,
  run: (...args: { [K in keyof T]: z.infer<T[K]> }) => unknown,
): (args: unknown[]) => unknown {
  const tuple = z.tuple(types as unknown as [z.ZodType, ...z.ZodType[]])
  return (args) => {
    const parsed = tuple.safeParse(args)
    return parsed.success ? run(...(parsed.data as { [K in keyof T]: z.infer<T[K]> })) : undefined
  }
}
