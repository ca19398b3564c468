import type { Hex } from '../../../shared/base/bytes.ts'
import { greatest } from '../../../shared/base/greatest.ts'
import type { ViewRow } from '../../../shared/contract/host-values.ts'
import { line } from '../../../shared/domain/typed-text.ts'
import { edited, type SaveChange } from '../changes.ts'

/** The pictures of a record in their order, without those taken out. */
export function photosOf(attachments: readonly ViewRow[], kind: string, id: Hex): readonly ViewRow[] {
  return attachments
    .filter(({ fields }) => {
      const of = fields.of as { readonly kind: string; readonly id: Hex } | undefined
      return of?.kind === kind && of.id === id && fields.removed !== true
    })
    .sort((a, b) => orderOf(a) - orderOf(b) || (a.id < b.id ? -1 : 1))
}

/** The place after the last; what was taken out and comes back keeps its own. */
export function nextPhotoOrder(photos: readonly ViewRow[]): number {
  return Math.min(9999, greatest(photos.map(orderOf), 0) + 1)
}

/** Moves one by a place; only pictures whose order changes are written. */
export function movePhoto(photos: readonly ViewRow[], id: Hex, by: 1 | -1): SaveChange[] {
  const from = photos.findIndex((photo) => photo.id === id)
  const to = from + by
  if (from < 0 || to < 0 || to >= photos.length) return []
  const moved = [...photos]
  ;[moved[from], moved[to]] = [moved[to]!, moved[from]!]
  return moved.flatMap((photo, place) =>
    orderOf(photo) === place + 1 ? [] : [edited(photo, 'order', place + 1)],
  )
}

export function writeCaption(photo: ViewRow, typed: string): SaveChange[] {
  const caption = line(typed)
  return caption === (photo.fields.caption ?? '') ? [] : [edited(photo, 'caption', caption)]
}

/** The file stays, and so does the record; the picture is no longer one of the activity's. */
export function removePhoto(photo: ViewRow, isRemoved: boolean): SaveChange[] {
  return [edited(photo, 'removed', isRemoved)]
}

function orderOf({ fields }: ViewRow): number {
  return typeof fields.order === 'number' ? fields.order : 0
}
