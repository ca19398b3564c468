import { z } from 'zod'
import { REFUSAL_KINDS } from '../../shared/base/refusal.ts'
import { LIMITS } from '../security/limits.ts'

// What may cross between page and shell, both ways.

export const NOTHING = z.strictObject({})
export const LANGUAGE = z.strictObject({ language: z.enum(['zh', 'en']) })

/** A label for people, never a path. */
export const UPLOAD = z.strictObject({
  name: z
    .string()
    .min(1)
    .max(255)
    .regex(/^[^\p{Cc}/\\]*$/u),
  bytes: z.custom<Uint8Array>((bytes) => bytes instanceof Uint8Array && bytes.length <= LIMITS.fileBytes),
})
export const DOWNLOAD = z.strictObject({ id: z.string().max(64) })
export const FILE = z
  .strictObject({
    type: z.string(),
    name: z.string(),
    bytes: z.custom<Uint8Array>((bytes) => bytes instanceof Uint8Array),
  })
  .nullable()

/** What every method of the host answers: a value of JSON, or a refusal with its facts. */
export const ANSWER = z.union([
  z.strictObject({ ok: z.literal(true), value: z.custom<unknown>(isPlain) }),
  z.strictObject({
    ok: z.literal(false),
    refusal: z.strictObject({
      refused: z.enum(REFUSAL_KINDS),
      facts: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
    }),
  }),
])

/** Text, numbers, lists and records all the way down; walked with a stack of our own, as pages of rows are large. */
function isPlain(value: unknown): boolean {
  const open: unknown[] = [value]
  while (open.length > 0) {
    const part = open.pop()
    if (part === null || part === undefined || typeof part === 'string' || typeof part === 'boolean') continue
    if (typeof part === 'number' && Number.isFinite(part)) continue
    if (typeof part !== 'object') return false
    const kind = Object.getPrototypeOf(part)
    if (kind !== Object.prototype && kind !== Array.prototype && kind !== null) return false
    for (const within of Object.values(part)) open.push(within)
  }
  return true
}
