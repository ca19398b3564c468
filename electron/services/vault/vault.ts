import { randomBytes } from 'node:crypto'
import { chmod } from 'node:fs/promises'
import { z } from 'zod'
import { fromHex, toHex } from '../../../shared/base/bytes.ts'
import type { Disk } from '../../../shared/disk/disk.ts'
import { makeSealingKey, signingKeyFrom } from '../../../shared/disk/keys.ts'
import { replaceFile } from '../../../shared/disk/replace-file.ts'
import type { DeviceKeys } from '../packages/device-trust.ts'
import type { KeyKeeper } from './key-keeper.ts'

/** This PC's keys; `masking` keys the fingerprints of sensitive values (TR5), `data` seals what lies here (ST8). */
export interface VaultKeys extends DeviceKeys {
  readonly masking: Uint8Array
  readonly data: Uint8Array
  readonly kept: KeysKept
}

/**
 * `file`: beside the data alone. `system-and-file`: the system holds them too, and gives them back when the file
 * is lost. ST8: the file stays until a recovery code is printed; losing data is worse than a readable disk.
 */
export type KeysKept = 'file' | 'system-and-file'

export interface VaultTools {
  /** The system's own store of secrets, where there is one that every user of this folder can ask. */
  readonly keeper?: KeyKeeper
  /** The folder belongs to one OS user, and the file to nobody else. */
  readonly isPrivate?: boolean
}

export const KEY_FILE = 'device-keys.json'

/**
 * Made once, the same for both shells. A folder that is copied copies them: two PCs with one device key are found
 * by the county (OP3). Throws weather.
 */
export async function openVault(
  disk: Disk,
  folder: string,
  { keeper, isPrivate = false }: VaultTools = {},
): Promise<VaultKeys> {
  const path = `${folder}/${KEY_FILE}`
  const bytes = await disk.read(path)
  const stored = readKeys(bytes)
  if (stored?.data !== undefined) return keysFrom(stored, stored.data)

  if (bytes && bytes.length > 0 && !stored) await disk.rename(path, `${path}.damaged`)
  const found = stored ?? readKeys(await keeper?.find())
  const secrets = { ...(found ?? (await makeKeys())), data: found?.data ?? toHex(randomBytes(32)) }
  return keepKeys(disk, folder, secrets, { keeper, isPrivate })
}

/** OP3: a device key of its own for a PC whose folder was copied. What it wrote with the old one it still signs. */
export async function renewVault(
  disk: Disk,
  folder: string,
  { keeper, isPrivate = false }: VaultTools = {},
): Promise<VaultKeys> {
  const stored = readKeys(await disk.read(`${folder}/${KEY_FILE}`))
  if (stored?.data === undefined) throw new Error('no keys to renew')
  const { signing, sealing, earlier, data } = stored
  const fresh = await makeKeys()
  const secrets = {
    ...stored,
    data,
    signing: fresh.signing,
    sealing: fresh.sealing,
    earlier: [...earlier, { signing, sealing }],
  }
  return keepKeys(disk, folder, secrets, { keeper, isPrivate })
}

async function keepKeys(
  disk: Disk,
  folder: string,
  secrets: Stored & { readonly data: string },
  { keeper, isPrivate }: VaultTools,
): Promise<VaultKeys> {
  const inSystem = (await keeper?.keep(Buffer.from(JSON.stringify(secrets)))) === true
  const made: Stored = { ...secrets, inSystem }
  await replaceFile(disk, `${folder}/${KEY_FILE}`, randomBytes, async (fresh) => {
    if (isPrivate) await chmod(fresh, 0o600)
    return Buffer.from(JSON.stringify(made))
  })
  return keysFrom(made, secrets.data)
}

type Stored = z.infer<typeof STORED>

const key = z.string().regex(/^[0-9a-f]{64}$/)
const PAIR = {
  signing: key,
  sealing: z.object({ identity: z.string().startsWith('AGE-SECRET-KEY-'), recipient: z.string() }),
}
/** What was written before the data key was made lacks it. */
const STORED = z.object({
  ...PAIR,
  earlier: z.array(z.object(PAIR)).default([]),
  masking: key,
  data: key.optional(),
  inSystem: z.boolean().default(false),
})

function readKeys(bytes: Uint8Array | undefined): Stored | undefined {
  try {
    return STORED.safeParse(JSON.parse(Buffer.from(bytes ?? []).toString())).data
  } catch {
    return undefined
  }
}

async function makeKeys(): Promise<Stored> {
  return {
    signing: toHex(randomBytes(32)),
    sealing: await makeSealingKey(),
    masking: toHex(randomBytes(32)),
    earlier: [],
    inSystem: false,
  }
}

function keysFrom({ signing, sealing, earlier, masking, inSystem }: Stored, data: string): VaultKeys {
  return {
    signing: signingKeyFrom(fromHex(signing)),
    sealing,
    earlier: earlier.map((pair) => ({
      signing: signingKeyFrom(fromHex(pair.signing)),
      sealing: pair.sealing,
    })),
    masking: fromHex(masking),
    data: fromHex(data),
    kept: inSystem ? 'system-and-file' : 'file',
  }
}
