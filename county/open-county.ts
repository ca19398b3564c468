import { randomBytes } from 'node:crypto'
import { type DataFolder, openDataFolder } from '../shared/disk/data-folder.ts'
import type { Disk } from '../shared/disk/disk.ts'
import { openOperationLog } from '../shared/disk/journal/open-log.ts'
import type { OperationLog } from '../shared/disk/journal/operation-log.ts'
import { nodeSignatures } from '../shared/disk/keys.ts'
import { machineMark } from '../shared/disk/machine-mark.ts'
import { nodeDisk } from '../shared/disk/node-disk.ts'
import { type CountyDesk, createCountyDesk } from './county-desk.ts'
import type { CountyResult } from './county-result.ts'
import { sweepParts } from './exchange/package-files.ts'
import type { CountyKeys } from './keys/county-keys.ts'
import { type HeldKeys, heldKeys, logToolsWith } from './keys/held-keys.ts'
import { readKeys } from './keys/key-files.ts'
import { rememberedSignatures } from './keys/remembered-signatures.ts'
import type { CountyStore } from './store/county-store.ts'

/** The county's data folder with everything in it but the view. Held by this program alone (ST9). */
export interface CountyFolder {
  readonly folder: DataFolder
  readonly disk: Disk
  /** Undefined before `init`. */
  readonly keys: HeldKeys | undefined
  openLog(keys: CountyKeys): Promise<CountyResult<OperationLog>>
  close(): Promise<void>
}

export const MACHINE = {
  random: (bytes: number): Uint8Array => new Uint8Array(randomBytes(bytes)),
  now: (): number => Date.now(),
}

/** Refuses as `openDataFolder` does. */
export async function openCountyFolder(path: string): Promise<CountyResult<CountyFolder>> {
  // ID numbers and keys lie here: for the server's own user alone. PostgreSQL's user may pass through.
  process.umask(0o066)
  const disk = nodeDisk()
  const opened = await openDataFolder(disk, path, { random: MACHINE.random, machine: await machineMark() })
  if (!opened.ok) return opened
  const folder = opened.value
  let log: OperationLog | undefined

  async function openLog(keys: CountyKeys): Promise<CountyResult<OperationLog>> {
    const one = await openOperationLog(disk, path, logToolsWith(keys, MACHINE))
    if (!one.ok) return one
    log = one.value
    await sweepParts(disk, path)
    if (folder.place === 'new' || folder.place === 'same') return one
    // ST6: moved, copied or put back: the old place may be writing on.
    const left = await log.leaveFeeds(folder.place)
    if (!left.ok) return left
    const settled = await folder.settle()
    return settled.ok ? one : settled
  }

  async function close(): Promise<void> {
    await log?.close()
    await folder.release()
  }

  const keys = await readKeys(disk, path).catch(async (error) => {
    await folder.release()
    throw error
  })
  return { ok: true, value: { folder, disk, keys: keys && heldKeys(keys), openLog, close } }
}

export function deskOver(
  { disk, folder }: CountyFolder,
  keys: HeldKeys,
  log: OperationLog,
  store: CountyStore,
): CountyDesk {
  return createCountyDesk({
    ...MACHINE,
    log,
    store,
    keys,
    signatures: rememberedSignatures(nodeSignatures),
    disk,
    folder: folder.path,
  })
}
