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
  try {
    await writeFresh(disk, fresh, content)
    await disk.rename(fresh, path)
  } catch (error) {
    // What was begun takes room that the person is about to free.
    await disk.remove(fresh).catch(() => undefined)
    throw error
  }
  await disk.syncFolder(path.slice(0, path.lastIndexOf('/')))
}

async function writeFresh(
  disk: Disk,
  fresh: string,
  content: (fresh: string) => Uint8Array | Promise<Uint8Array>,
): Promise<void> {
  const file = await disk.create(fresh)
  try {
    await file.append(await content(fresh))
    await file.sync()
  } finally {
    await file.close()
  }
}
