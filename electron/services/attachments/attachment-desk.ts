import { done, type Result, refuse } from '../../../shared/base/refusal.ts'
import type { KeptAttachment } from '../../../shared/contract/acts-values.ts'
import type { HostInput, HostOutputs } from '../../../shared/contract/host-api.ts'
import type { Attachments } from '../../../shared/disk/attachments.ts'
import { ATTACHMENT_LIMIT } from '../../../shared/domain/kinds/attachment-kinds.ts'
import { pictureType } from '../../../shared/domain/picture-type.ts'
import type { Download } from '../../host-shape.ts'
import type { FilesInHand } from '../files-in-hand.ts'

export interface AttachmentTools {
  readonly attachments: Attachments
  readonly uploaded: (id: string) => { readonly name: string; readonly bytes: Uint8Array } | undefined
  readonly downloads: FilesInHand<Download>
}

/** Pictures come in by an upload and go out by a download; the records that name them are ordinary ones. */
export function createAttachmentDesk({ attachments, uploaded, downloads }: AttachmentTools) {
  async function keep({ upload, name }: HostInput<'attachment-keep'>): Promise<Result<KeptAttachment>> {
    const file = uploaded(upload)
    if (!file) return refuse('required', { what: 'file' })
    const type = pictureType(file.bytes)
    if (!type) return refuse('attachment-not-a-picture', { file: name })
    if (file.bytes.length > ATTACHMENT_LIMIT) return refuse('attachment-too-large', { file: name })
    return done({ sha256: await attachments.put(file.bytes), bytes: file.bytes.length, type })
  }

  async function open({
    sha256,
  }: HostInput<'attachment-open'>): Promise<Result<HostOutputs['attachment-open']>> {
    const bytes = await attachments.get(sha256)
    const type = bytes && pictureType(bytes)
    // Issued papers lie there too; they leave by printing alone, which asks for whom and counts them (CT1, TR5).
    if (!type) return refuse('attachment-missing')
    const name = `${sha256.slice(0, 12)}.${type.slice('image/'.length)}`
    return done({ download: downloads.keep({ type, name, bytes }) })
  }

  return { keep, open }
}
