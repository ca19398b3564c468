import type { Hex } from '../../../shared/base/bytes.ts'
import { done, type Result, refuse } from '../../../shared/base/refusal.ts'
import type { KeptAttachment } from '../../../shared/contract/acts-values.ts'
import { ATTACHMENT_LIMIT } from '../../../shared/domain/kinds/attachment-kinds.ts'
import type { HostConnection } from '../../store/host-client.ts'
import { made, newId, type SaveChange } from '../changes.ts'
import { shrinkPicture } from './shrink-picture.ts'

/** What a picture is of, as `{ kind: 'activity', id }`. */
export interface PictureOf {
  readonly kind: string
  readonly id: Hex
}

type PictureHost = Pick<HostConnection, 'upload' | 'api'>

/**
 * Keeps a chosen picture beside the journal and answers with the changes that make it one of the record; nothing
 * names it before they are saved.
 */
export async function attachPicture(
  host: PictureHost,
  file: File,
  of: PictureOf,
  order: number,
  shrink: typeof shrinkPicture = shrinkPicture,
): Promise<Result<SaveChange[]>> {
  const kept = await keepPicture(host, file, shrink)
  if (!kept.ok) return kept
  return done(made('attachment', newId(), { of: { ...of }, file: { ...kept.value }, order }))
}

export interface KeptPicture extends KeptAttachment {
  readonly name: string
}

/** Shrinks a chosen picture and keeps it beside the journal (ST7). */
export async function keepPicture(
  host: PictureHost,
  file: File,
  shrink: typeof shrinkPicture = shrinkPicture,
): Promise<Result<KeptPicture>> {
  const picture = await shrink(file)
  if (!picture) return refuse('attachment-not-a-picture', { file: file.name })
  if (picture.size > ATTACHMENT_LIMIT) return refuse('attachment-too-large', { file: file.name })
  const name = picture === file ? file.name : `${file.name.replace(/\.[^.]*$/, '')}.jpg`
  const upload = await host.upload(picture, name)
  if (!upload.ok) return upload
  const kept = await host.api['attachment-keep']({ upload: upload.value, name })
  return kept.ok ? done({ name, ...kept.value }) : kept
}
