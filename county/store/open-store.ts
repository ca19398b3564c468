import type { CountyStore } from './county-store.ts'
import { isPasswordLost, type OwnPostgres, startOwnPostgres } from './own-postgres.ts'
import { openPostgresStore } from './postgres-store.ts'

/** Another county server works on the database; or the password of the county's own is gone. */
export type NoStore = 'in-use' | 'password-lost'

/** DATABASE_URL's PostgreSQL, or one of the county's own in its data folder; closing stops what was started. */
export async function openStore(
  folder: string,
  databaseUrl: string | undefined,
): Promise<CountyStore | NoStore> {
  const own = databaseUrl ? undefined : await ownPostgres(folder)
  if (own === 'password-lost') return own
  try {
    const store = await openPostgresStore(databaseUrl ?? own!.url)
    if (!store) {
      await own?.stop()
      return 'in-use'
    }
    return {
      ...store,
      async close() {
        await store.close()
        await own?.stop()
      },
    }
  } catch (error) {
    await own?.stop()
    throw error
  }
}

async function ownPostgres(folder: string): Promise<OwnPostgres | 'password-lost'> {
  try {
    return await startOwnPostgres(folder)
  } catch (error) {
    if (isPasswordLost(error)) return 'password-lost'
    throw error
  }
}
