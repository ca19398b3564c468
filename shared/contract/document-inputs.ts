import { z } from 'zod'
import { DOCUMENT_KINDS } from '../domain/documents/documents.ts'
import { SCHOOL_STEPS } from '../domain/kinds/school-kinds.ts'

/** MG8: a step about a document; the host names what stood in it as the screen showed it. */
export const DECIDE = z.strictObject({
  step: z.enum(SCHOOL_STEPS),
  document: z.strictObject({ kind: z.string().min(1).max(64), id: id() }),
  stood: z.array(id()).max(100_000),
  answers: id().nullable(),
  /** Where two decisions stand, the others that the screen showed. */
  besides: z.array(id()).max(100).optional(),
  note: z.string().max(1000),
  /** 备案号 that the school gives a teacher's plan. */
  number: z.string().max(60).optional(),
})

/** One step of somebody else at this keyboard, who says their PIN for it; the person signed in stays (TR4). */
export const DECIDE_AS = z.strictObject({ user: id(), pin: z.string().max(40), decision: DECIDE })

export const DOCUMENT_PAST = z.strictObject({ kind: z.enum(DOCUMENT_KINDS), id: id() })

function id() {
  return z.string().regex(/^[0-9a-f]{32}$/)
}
