import { type Hex, toHex } from '../base/bytes.ts'
import { hashBytes } from '../base/hash.ts'
import { ATTACHMENT_LIMIT } from '../domain/kinds/attachment-kinds.ts'
import type { Disk } from './disk.ts'
import { replaceFile } from './replace-file.ts'

/**
 * ST7: photographs, scans and issued papers beside the journal, each under the SHA-256 of its bytes. The same bytes
 * are one file. Throws `Weather` where the machine fails it.
 */
export interface Attachments {
  /** Durable when it answers; at most `ATTACHMENT_LIMIT` bytes. */
  put(bytes: Uint8Array): Promise<Hex>
  /** The very bytes that were put; undefined where they are not here or what lies here is damaged. */
  get(sha256: Hex): Promise<Uint8Array | undefined>
  /** Whether a file of that name lies here; it is not read. */
  has(sha256: Hex): Promise<boolean>
}

/** `folder` is the one of the journal; nothing is made in it before the first is put. */
export function openAttachments(
  disk: Disk,
  folder: string,
  random: (bytes: number) => Uint8Array,
): Attachments {
  const folderOf = (sha256: Hex) => `${folder}/attachments/${sha256.slice(0, 2)}`
  const pathOf = (sha256: Hex) => `${folderOf(sha256)}/${sha256}`

  async function get(sha256: Hex): Promise<Uint8Array | undefined> {
    // The name comes from a record that anybody may have written; a longer file is not read to find out.
    const size = await disk.size(pathOf(sha256))
    if (size === undefined || size > ATTACHMENT_LIMIT) return undefined
    const bytes = await disk.read(pathOf(sha256))
    return bytes && toHex(hashBytes(bytes)) === sha256 ? bytes : undefined
  }

  async function put(bytes: Uint8Array): Promise<Hex> {
    if (bytes.length > ATTACHMENT_LIMIT) throw new Error(`attachment of ${bytes.length} bytes`)
    const sha256 = toHex(hashBytes(bytes))
    // What is whole is left alone; only what the disk has spoilt is put back.
    if (await get(sha256)) return sha256
    await disk.makeFolder(folderOf(sha256))
    await replaceFile(disk, pathOf(sha256), random, () => bytes)
    return sha256
  }

  return { put, get, has: async (sha256) => (await disk.size(pathOf(sha256))) !== undefined }
}
