import type { PictureType } from './kinds/attachment-kinds.ts'

/** What a file is by its first bytes, whatever its name says; undefined for anything but the pictures we keep. */
export function pictureType(bytes: Uint8Array): PictureType | undefined {
  const begins = (at: number, ...signs: readonly number[]) => signs.every((sign, n) => bytes[at + n] === sign)
  if (begins(0, 0xff, 0xd8, 0xff)) return 'image/jpeg'
  if (begins(0, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'image/png'
  // RIFF, four bytes of length, WEBP
  if (begins(0, 0x52, 0x49, 0x46, 0x46) && begins(8, 0x57, 0x45, 0x42, 0x50)) return 'image/webp'
  return undefined
}
