import type { ConsoleHealth } from '../shared/contract/county-office.ts'
import type { Disk } from '../shared/disk/disk.ts'
import { isWeather } from '../shared/disk/disk.ts'
import type { OperationLog } from '../shared/disk/journal/operation-log.ts'
import type { HeldKeys } from './keys/held-keys.ts'
import { workingKeyAt } from './keys/key-desk.ts'
import type { CountyStore } from './store/county-store.ts'
import { isViewUnavailable } from './store/view-unavailable.ts'

/** Whether somebody has to look after the server, and after what. Reads no journal and asks no database. */
export interface Health {
  health(): Promise<ConsoleHealth>
}

export interface HealthTools {
  readonly log: OperationLog
  readonly store: Pick<CountyStore, 'reachable'>
  readonly keys: HeldKeys
  readonly disk: Pick<Disk, 'freeBytes'>
  readonly folder: string
  readonly now: () => number
}

export function createHealth({ log, store, keys, disk, folder, now }: HealthTools): Health {
  const since = now()

  async function health(): Promise<ConsoleHealth> {
    const { daysLeft } = workingKeyAt(keys, now())
    const journal = log.journal.sound && log.loss() === null
    const database = isThere()
    const freeBytes = await disk.freeBytes(folder).catch(unknownIfWeather)
    const room = freeBytes !== null && freeBytes >= FREE_LEAST
    return { ok: journal && database && room && daysLeft >= 0, since, journal, database, freeBytes, room }
  }

  function isThere(): boolean {
    try {
      store.reachable()
      return true
    } catch (error) {
      if (isViewUnavailable(error)) return false
      throw error
    }
  }

  return { health }
}

function unknownIfWeather(error: unknown): null {
  if (isWeather(error)) return null
  throw error
}

/** A deadline evening of packages, twice over: they are kept as they came and in the journal. */
const FREE_LEAST = 1024 ** 3
