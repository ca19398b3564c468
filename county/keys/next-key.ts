import type { Disk } from '../../shared/disk/disk.ts'
import { isWeather, refusalOf } from '../../shared/disk/disk.ts'
import type { OperationLog } from '../../shared/disk/journal/operation-log.ts'
import type { SigningKey } from '../../shared/package/signatures.ts'
import { type CountyResult, countyRefuse } from '../county-result.ts'
import type { HeldKeys } from './held-keys.ts'
import { makeWorkingKey, operationalOf, writeKeys } from './key-files.ts'
import { rootFromText } from './root-copy.ts'

export interface NextKeyTools {
  readonly log: Pick<OperationLog, 'leaveFeeds'>
  readonly keys: HeldKeys
  readonly disk: Disk
  /** The data folder. */
  readonly folder: string
  readonly random: (bytes: number) => Uint8Array
  readonly now: () => number
}

/** The county's root in a text that somebody gave. Refuses `root-key-unreadable`, `root-key-other`. */
export function rootOf(keys: Pick<HeldKeys, 'root'>, text: string): CountyResult<SigningKey> {
  const root = rootFromText(text)
  if (!root) return countyRefuse('root-key-unreadable')
  return root.key === keys.root ? { ok: true, value: root } : countyRefuse('root-key-other')
}

/** The next year's working key; the root is used for this alone. Answers its number. Refuses weather. */
export async function makeNextKey(
  { log, keys, disk, folder, random, now }: NextKeyTools,
  root: SigningKey,
): Promise<CountyResult<number>> {
  const before = operationalOf(keys)
  const number = before.number + 1
  const current = await makeWorkingKey(root, before.county, number, now(), random)
  // The feeds first: what is written before the key is there only opens one more feed under the old one.
  const left = await log.leaveFeeds('new-key')
  if (!left.ok) return left
  const next = { root: keys.root, prints: keys.prints, current, earlier: [keys.current, ...keys.earlier] }
  try {
    await writeKeys(disk, folder, random, next)
  } catch (error) {
    if (isWeather(error)) return { ok: false, refusal: refusalOf(error) }
    throw error
  }
  keys.replace(next)
  return { ok: true, value: number }
}
