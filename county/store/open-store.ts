import type { CountyStore } from './county-store.ts'
import { startOwnPostgres } from './own-postgres.ts'
import { openPostgresStore } from './postgres-store.ts'

/** DATABASE_URL's PostgreSQL, or one of the county's own in its data folder; closing stops what was started. */
export async function openStore(
  folder: string,
  databaseUrl: string | undefined,
): Promise<CountyStore | undefined> {
  const own = databaseUrl ? undefined : await startOwnPostgres(folder)
  try {
    const store = await openPostgresStore(databaseUrl ?? own!.url)
    if (!store) {
      await own?.stop()
      return undefined
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
