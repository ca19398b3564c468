import * as fs from 'node:fs/promises'
import { tmpdir } from 'node:os'
import type { CountyStore } from '../../../county/store/county-store.ts'
import type { OwnPostgres } from '../../../county/store/own-postgres.ts'
import { openPostgresStore } from '../../../county/store/postgres-store.ts'

/** A folder of its own that the user `postgres` can reach, gone afterwards. */
export async function withFolder<T>(task: (folder: string) => Promise<T>): Promise<T> {
  const folder = await makeFolder()
  try {
    return await task(folder)
  } finally {
    // A test puts what belongs elsewhere beside the folder, under its name and a suffix.
    for (const name of await fs.readdir(tmpdir()))
      if (`${tmpdir()}/${name}`.startsWith(folder))
        await fs.rm(`${tmpdir()}/${name}`, { recursive: true, force: true })
  }
}

export async function makeFolder(): Promise<string> {
  const folder = await fs.mkdtemp(`${tmpdir()}/yanxiubu-county-`)
  await fs.chmod(folder, 0o711)
  return folder
}

export async function storeIn({ url }: OwnPostgres): Promise<CountyStore> {
  const store = await openPostgresStore({ url })
  if (store === 'in-use') throw new Error('another server works on the database')
  return store
}
