import { ATTACHMENT_LIMIT, PICTURE_TYPES } from '../../kinds/attachment-kinds.ts'
import { count, key, oneOf, orNull, shape, text } from '../../kinds/value-rule.ts'
import type { FieldType } from '../field-type.ts'

export type AttachmentField = FieldType<'attachment'>

export type KeptFile = {
  readonly sha256: string
  readonly name: string
  readonly type: (typeof PICTURE_TYPES)[number]
  readonly bytes: number
}

/** One photograph or scan; its bytes lie beside the journal under their SHA-256 (ST7). A form holds its parts as text. */
export const attachment: AttachmentField = {
  type: 'attachment',
  accepts: orNull(
    shape({ sha256: key, name: text(255), type: oneOf(...PICTURE_TYPES), bytes: count(1, ATTACHMENT_LIMIT) }),
  ),
  fresh: { sha256: '', name: '', type: '', bytes: '' },
  isWide: true,
  typed(value) {
    const { sha256 = '', name = '', type = '', bytes = '' } = (value ?? {}) as Partial<KeptFile>
    return { sha256, name, type, bytes: String(bytes) }
  },
  read(typed) {
    const { sha256, name, type, bytes } = typed as Readonly<Record<string, string>>
    if (!sha256) return { ok: true, value: null }
    return { ok: true, value: { sha256, name: name ?? '', type: type ?? '', bytes: Number(bytes) } }
  },
  said: (value) => (value as KeptFile | null | undefined)?.name ?? '',
  fromCell: (cell) => (cell.trim() === '' ? { sha256: '', name: '', type: '', bytes: '' } : undefined),
}
