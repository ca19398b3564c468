import type { Hex } from '../../../shared/base/bytes.ts'
import { done, type Result, refuse } from '../../../shared/base/refusal.ts'
import type { KeptAttachment } from '../../../shared/contract/acts-values.ts'
import type { HostInput, HostOutputs } from '../../../shared/contract/host-api.ts'
import type { UserCard } from '../../../shared/contract/host-values.ts'
import type { Attachments } from '../../../shared/disk/attachments.ts'
import { ATTACHMENT_LIMIT } from '../../../shared/domain/kinds/attachment-kinds.ts'
import { mayWrite } from '../../../shared/domain/kinds/kinds.ts'
import { pictureType } from '../../../shared/domain/picture-type.ts'
import type { Download } from '../../host-shape.ts'
import type { FilesInHand } from '../files-in-hand.ts'

export interface AttachmentTools {
  readonly attachments: Attachments
  readonly user: () => UserCard | null
  readonly uploaded: (id: string) => { readonly name: string; readonly bytes: Uint8Array } | undefined
  readonly downloads: FilesInHand<Download>
}

/** Pictures come in by an upload and go out by a download; the records that name them are ordinary ones. */
export function createAttachmentDesk({ attachments, user, uploaded, downloads }: AttachmentTools) {
  async function keep({ upload, name }: HostInput<'attachment-keep'>): Promise<Result<KeptAttachment>> {
    const by = user()
    if (!by || !mayWrite('attachment', 'file', by.role)) return refuse('not-allowed')
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
    if (!bytes) return refuse('attachment-missing')
    return done({ download: downloads.keep(downloadOf(sha256, bytes)) })
  }

  return { keep, open }
}

function downloadOf(sha256: Hex, bytes: Uint8Array): Download {
  const type = pictureType(bytes)
  if (type) return { type, name: `${sha256.slice(0, 12)}.${type.slice('image/'.length)}`, bytes }
  return { type: 'application/pdf', name: `${sha256.slice(0, 12)}.pdf`, bytes }
}
