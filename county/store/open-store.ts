import type { CountyStore } from './county-store.ts'
import type { Heard } from './lasting-session.ts'
import { type NoStore, noStoreOf } from './no-store.ts'
import { startOwnPostgres } from './own-postgres.ts'
import { openPostgresStore } from './postgres-store.ts'

export interface OpenTools {
  /** Absent: a PostgreSQL of the county's own, in its data folder. */
  readonly databaseUrl: string | undefined
  readonly heard?: (what: Heard) => void
}

/** Closing stops what was started. What is lost later comes back by itself: its own is started again, another waited for. */
export async function openStore(
  folder: string,
  { databaseUrl, heard }: OpenTools,
): Promise<CountyStore | NoStore> {
  let stop: () => Promise<void> = async () => undefined
  try {
    const own = databaseUrl ? undefined : await startOwnPostgres(folder)
    if (own) stop = own.stop
    const url = own?.url ?? (async () => databaseUrl!)
    const store = await openPostgresStore({ url, ...(heard ? { heard } : {}) })
    if (store !== 'in-use')
      return {
        ...store,
        async close() {
          await store.close()
          await stop()
        },
      }
    await stop()
    return { no: 'in-use', said: '' }
  } catch (error) {
    await stop()
    const no = noStoreOf(error)
    if (no) return no
    throw error
  }
}
