import { type Hex, toHex } from '../../shared/base/bytes.ts'
import type { Disk } from '../../shared/disk/disk.ts'
import { makeSealingKey, nodeSignatures, signingKeyFrom } from '../../shared/disk/keys.ts'
import { replaceFile } from '../../shared/disk/replace-file.ts'
import type { SigningKey } from '../../shared/package/signatures.ts'
import {
  type County,
  checkOperational,
  type Operational,
  signOperational,
} from '../../shared/package/trust-county.ts'
import type { CountyKeys, WorkingKey } from './county-keys.ts'

/** Where the keys lie in the data folder; readable by the server's user alone (the process's umask). */
export const KEYS_FILE = 'keys.json'

/** Undefined where the county was not made yet. Throws where the file is not ours. */
export async function readKeys(disk: Disk, folder: string): Promise<CountyKeys | undefined> {
  const bytes = await disk.read(`${folder}/${KEYS_FILE}`)
  if (!bytes) return undefined
  const { root, working, prints } = JSON.parse(Buffer.from(bytes).toString()) as StoredKeys
  const [current, ...earlier] = working.map(workingFrom)
  if (!current) throw new Error('the county has no working key')
  return { root, current, earlier, prints: Buffer.from(prints, 'base64') }
}

export async function writeKeys(
  disk: Disk,
  folder: string,
  random: (bytes: number) => Uint8Array,
  keys: CountyKeys,
): Promise<void> {
  const stored: StoredKeys = {
    root: keys.root,
    working: [keys.current, ...keys.earlier].map(({ signing, sealing, operational }) => ({
      secret: toBase64(signing.secret),
      identity: sealing.identity,
      recipient: sealing.recipient,
      operational: toBase64(operational),
    })),
    prints: toBase64(keys.prints),
  }
  await replaceFile(disk, `${folder}/${KEYS_FILE}`, random, () => Buffer.from(JSON.stringify(stored)))
}

/** The working key of the year from `at` on, with the root's word for it; the root is needed for this alone. */
export async function makeWorkingKey(
  root: SigningKey,
  county: County,
  number: number,
  at: number,
  random: (bytes: number) => Uint8Array,
): Promise<WorkingKey> {
  const signing = signingKeyFrom(random(32))
  const sealing = await makeSealingKey()
  const fields = {
    county,
    key: signing.key,
    recipients: [sealing.recipient],
    from: at,
    until: at + YEAR,
    number,
  }
  return { signing, sealing, operational: signOperational(nodeSignatures, fields, root) }
}

export function operationalOf({ root, current }: Pick<CountyKeys, 'root' | 'current'>): Operational {
  const checked = checkOperational(current.operational, root, nodeSignatures)
  if (!checked.ok) throw new Error('the working key is not signed by the root')
  return checked.value
}

export function newCountyId(random: (bytes: number) => Uint8Array): Hex {
  return toHex(random(16))
}

interface StoredKeys {
  readonly root: Hex
  /** The newest first. */
  readonly working: readonly {
    readonly secret: string
    readonly identity: string
    readonly recipient: string
    readonly operational: string
  }[]
  readonly prints: string
}

function workingFrom({
  secret,
  identity,
  recipient,
  operational,
}: StoredKeys['working'][number]): WorkingKey {
  return {
    signing: signingKeyFrom(Buffer.from(secret, 'base64')),
    sealing: { identity, recipient },
    operational: Buffer.from(operational, 'base64'),
  }
}

function toBase64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64')
}

const YEAR = 366 * 24 * 3600 * 1000
