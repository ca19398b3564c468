import { randomBytes } from 'node:crypto'
import { fromHex, type Hex, toHex } from '../../../shared/base/bytes.ts'
import type { Disk } from '../../../shared/disk/disk.ts'
import { makeSealingKey, signingKeyFrom } from '../../../shared/disk/keys.ts'
import { replaceFile } from '../../../shared/disk/replace-file.ts'
import type { DeviceKeys } from '../packages/device-trust.ts'

/** This PC's keys, in a file beside the data; `masking` keys the fingerprints of sensitive values (TR5). */
export interface VaultKeys extends DeviceKeys {
  readonly masking: Uint8Array
}

interface Stored {
  readonly signing: Hex
  readonly sealing: { readonly identity: string; readonly recipient: string }
  readonly masking: Hex
}

/** Made once. A folder that is copied copies them: two PCs with one device key are found by the county (OP3). */
export async function openVault(disk: Disk, folder: string): Promise<VaultKeys> {
  const path = `${folder}/device-keys.json`
  const bytes = await disk.read(path)
  if (bytes && bytes.length > 0) return keysFrom(JSON.parse(Buffer.from(bytes).toString()) as Stored)
  const made: Stored = {
    signing: toHex(randomBytes(32)),
    sealing: await makeSealingKey(),
    masking: toHex(randomBytes(32)),
  }
  await replaceFile(disk, path, randomBytes, () => Buffer.from(JSON.stringify(made)))
  return keysFrom(made)
}

function keysFrom({ signing, sealing, masking }: Stored): VaultKeys {
  return { signing: signingKeyFrom(fromHex(signing)), sealing, masking: fromHex(masking) }
}
