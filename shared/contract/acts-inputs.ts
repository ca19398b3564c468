import { z } from 'zod'
import { MOST_MAKERS } from './acts-values.ts'

/** TR5: a sensitive value shown whole, which is itself recorded. */
export const REVEAL = place()

/** SC1: who wrote these operations, as far as they are here; no history is gone through for them. */
export const WHO_WROTE = z.strictObject({ operations: z.array(id()).max(MOST_MAKERS).readonly() })

/** A list as a screen shows it, made a workbook; cells that ask for the whole value are filled by the host. */
export const TABLE = z.strictObject({
  /** Of the file, without its ending. */
  name: z.string().min(1).max(100),
  /** In the first row, above the heads; none where it is empty. */
  title: z.string().max(100),
  columns: z
    .array(z.strictObject({ title: z.string().max(100), kind: z.enum(['text', 'number', 'whole']) }))
    .min(1)
    .max(60),
  rows: z
    .array(
      z
        .array(z.union([z.string().max(10_000), z.number(), z.null(), z.strictObject({ whole: place() })]))
        .max(60),
    )
    .max(20_000),
})

export type AskedTable = z.infer<typeof TABLE>

function place() {
  return z.strictObject({ kind: z.string().min(1).max(64), id: id(), field: z.string().min(1).max(64) })
}

function id() {
  return z.string().regex(/^[0-9a-f]{32}$/)
}
