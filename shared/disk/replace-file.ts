import { toHex } from '../base/bytes.ts'
import type { Disk } from './disk.ts'

/**
 * A small file whole or as it was, whenever the power goes. `content` is asked with the path of the fresh
 * file, which is then renamed.
 */
export async function replaceFile(
  disk: Disk,
  path: string,
  random: (bytes: number) => Uint8Array,
  content: (fresh: string) => Uint8Array | Promise<Uint8Array>,
): Promise<void> {
  const fresh = `${path}.${toHex(random(8))}`
  const file = await disk.create(fresh)
  try {
    await file.append(await content(fresh))
    await file.sync()
  } finally {
    await file.close()
  }
  await disk.rename(fresh, path)
  await disk.syncFolder(path.slice(0, path.lastIndexOf('/')))
}
