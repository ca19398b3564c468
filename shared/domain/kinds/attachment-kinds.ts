import type { KindRules } from './kind-rule.ts'
import { runners } from './school-writers.ts'
import { count, day, flag, id, key, oneOf, orEmpty, shape, text } from './value-rule.ts'

export const PICTURE_TYPES = ['image/jpeg', 'image/png', 'image/webp'] as const
export type PictureType = (typeof PICTURE_TYPES)[number]

/** PK7: of one attachment, in bytes. */
export const ATTACHMENT_LIMIT = 10 * 1024 * 1024

/** Photographs and scans of a record. The bytes lie beside the journal under their SHA-256 (ST7). */
export const ATTACHMENT_KINDS = {
  attachment: {
    side: 'school',
    fields: {
      of: runners(shape({ kind: text(40), id })),
      file: runners(
        shape({
          sha256: key,
          name: text(255),
          type: oneOf(...PICTURE_TYPES),
          bytes: count(1, ATTACHMENT_LIMIT),
        }),
      ),
      // As a person says it; no camera's clock is believed.
      taken: runners(orEmpty(day)),
      caption: runners(text(200)),
      order: runners(count(0, 9999)),
      removed: runners(flag),
    },
  },
} as const satisfies KindRules
