import { z } from 'zod'
import { ROSTER_FIELDS } from '../domain/roster/roster-field.ts'
import { MOST_COLUMNS, MOST_ROWS } from '../domain/sheet.ts'
import { OVER_LIMIT } from '../operation/over-limit.ts'

/** Which file, and how a person wants it understood; what they say nothing about is guessed. */
const READING = {
  upload: z.string().max(64),
  mapping: z
    .strictObject({
      /** The last row of the column heads; 0 where there are none. */
      headRow: z.number().int().min(0).max(MOST_ROWS),
      /** Every column a person chose for; of the others nothing is taken. */
      columns: z
        .array(
          z.strictObject({
            column: z.number().int().min(1).max(MOST_COLUMNS),
            field: z.enum(ROSTER_FIELDS).nullable(),
          }),
        )
        .max(MOST_COLUMNS),
    })
    .nullable()
    .optional(),
  /** What a person said a doubtful cell means, of the choices it was shown with. */
  answers: z
    .array(z.strictObject({ cell: z.string().max(10), value: z.string().max(20) }))
    .max(MOST_ROWS)
    .optional(),
}

export const ROSTER_PREVIEW = z.strictObject({ ...READING, sheet: z.string().max(100).nullable() })

export const ROSTER_IMPORT = z.strictObject({
  ...READING,
  sheet: z.string().max(100),
  /** Row numbers of the sheet that become new persons, as the preview showed them. */
  rows: z.array(z.number().int().min(1)).max(MOST_ROWS),
  /** Rows of persons who are here: the fields to take, each with the writes that the screen showed (MG2). */
  updates: z
    .array(
      z.strictObject({
        row: z.number().int().min(1),
        person: id(),
        fields: z
          .array(z.strictObject({ field: z.string().min(1).max(64), over: z.array(id()).max(OVER_LIMIT) }))
          .min(1)
          .max(60),
      }),
    )
    .max(MOST_ROWS)
    .optional(),
})

export type AskedMapping = NonNullable<z.infer<typeof ROSTER_PREVIEW>['mapping']>
export type CellAnswer = NonNullable<z.infer<typeof ROSTER_PREVIEW>['answers']>[number]

function id() {
  return z.string().regex(/^[0-9a-f]{32}$/)
}
