import { toHex } from '../../shared/base/bytes.ts'
import type { Disk } from '../../shared/disk/disk.ts'
import { replaceFile } from '../../shared/disk/replace-file.ts'

/**
 * The password of the county's own PostgreSQL, in the data folder. One is made only where there is no database yet, and
 * is durable before the database is: undefined where there is a database and its password is gone. Throws weather: a
 * file that cannot be read just now is never written over.
 */
export async function postgresPassword(
  disk: Disk,
  folder: string,
  random: (bytes: number) => Uint8Array,
): Promise<string | undefined> {
  const path = `${folder}/postgres-password`
  const known = Buffer.from((await disk.read(path)) ?? []).toString()
  if (known !== '') return known
  if ((await disk.size(`${folder}/postgres/PG_VERSION`)) !== undefined) return undefined
  const fresh = toHex(random(24))
  await replaceFile(disk, path, random, () => Buffer.from(fresh))
  return fresh
}
