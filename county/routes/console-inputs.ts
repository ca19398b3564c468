import { z } from 'zod'
import type {
  DecideInput,
  EnrolInput,
  PublishInput,
  RecogniseInput,
  SchemeFileInput,
} from '../../shared/contract/county-http.ts'
import { OPERATION_LIMIT } from '../../shared/operation/encode.ts'

/** What the console may send; anything else is `bad-request` before the core hears of it. */
const id = z.string().regex(/^[0-9a-f]{32}$/)
const stood = z.array(id).max(20_000)
const opinion = z.string().max(2000)
const number = z.string().max(60)

export const signInInput = z.strictObject({ name: z.string().max(60), password: z.string().max(200) })
export const enrolInput: z.ZodType<EnrolInput> = z.strictObject({
  school: id.nullable(),
  typed: z.string().max(200),
})
export const decideInput: z.ZodType<DecideInput> = z.strictObject({
  step: z.enum(['file', 'return']),
  document: z.strictObject({ kind: z.enum(['plan', 'claim']), id }),
  stood,
  opinion,
  number,
})
export const recogniseInput: z.ZodType<RecogniseInput> = z.strictObject({ claim: id, stood, opinion, number })
const file = z.string().max(OPERATION_LIMIT)
export const schemeFileInput: z.ZodType<SchemeFileInput> = z.strictObject({ file })
export const publishInput: z.ZodType<PublishInput> = z.strictObject({ file, seen: id })
export const revokeInput = z.strictObject({ reason: z.string().min(1).max(500) })

export const scopeParams = z.object({ scope: id })
export const hashParams = z.object({ hash: z.string().regex(/^[0-9a-f]{64}$/) })
export const documentParams = z.object({ scope: id, kind: z.enum(['plan', 'claim']), id })
