import { randomBytes } from 'node:crypto'
import { homedir } from 'node:os'
import type { Disk } from '../../../shared/disk/disk.ts'
import { isInHome, type KeeperPlace, systemKeeper } from './key-keeper.ts'
import { openVault, renewVault, type VaultKeys, type VaultTools } from './vault.ts'

/** The keys as they are now: whoever asks after `renew` gets the new ones. */
export interface FolderVault extends VaultKeys {
  /** OP3: throws weather; then everything is as it was. */
  renew(): Promise<void>
}

/** The vault of a data folder of this machine, with what its system offers. */
export async function vaultOfFolder(disk: Disk, folder: string): Promise<FolderVault> {
  const tools = systemTools(disk, folder)
  let keys = await openVault(disk, folder, tools)
  return {
    get signing() {
      return keys.signing
    },
    get sealing() {
      return keys.sealing
    },
    get earlier() {
      return keys.earlier ?? []
    },
    get masking() {
      return keys.masking
    },
    get data() {
      return keys.data
    },
    get kept() {
      return keys.kept
    },
    async renew() {
      keys = await renewVault(disk, folder, tools)
    },
  }
}

function systemTools(disk: Disk, folder: string): VaultTools {
  const { platform } = process
  const place: KeeperPlace = { disk, folder, platform, home: homedir(), random: randomBytes }
  const keeper = systemKeeper(place)
  return { ...(keeper && { keeper }), isPrivate: isInHome(place) }
}
