import type { Disk } from '../../../shared/disk/disk.ts'
import { replaceFile } from '../../../shared/disk/replace-file.ts'

/**
 * What belongs to this PC and is no record: PIN verifiers (TR4), the county's address, drafts (OP1). One file in
 * the data folder, so every OS user of the PC has the same.
 */
export interface Settings {
  get<K extends keyof SettingValues>(key: K): SettingValues[K]
  /** One change after the other. Rejects with weather; then everything is as it was (ST4). */
  update<K extends keyof SettingValues>(
    key: K,
    change: (was: SettingValues[K]) => SettingValues[K],
  ): Promise<void>
}

export interface SettingValues {
  /** By user id: `scrypt$<salt>$<hash>`, base64url. */
  readonly pins: Readonly<Record<string, string>>
  readonly county: string | null
  readonly device: string | null
  readonly drafts: Readonly<Record<string, string>>
}

/** Throws weather where the folder cannot be read at all. */
export async function openSettings(
  disk: Disk,
  folder: string,
  random: (bytes: number) => Uint8Array,
): Promise<Settings> {
  const file = `${folder}/settings.json`
  let values: SettingValues = { ...NONE, ...settingsIn(await disk.read(file)) }
  let last: Promise<void> = Promise.resolve()
  return {
    get: (key) => values[key],
    update(key, change) {
      const done = last.then(async () => {
        const next = { ...values, [key]: change(values[key]) }
        await replaceFile(disk, file, random, () => Buffer.from(JSON.stringify(next)))
        values = next
      })
      last = done.catch(() => undefined)
      return done
    },
  }
}

const NONE: SettingValues = { pins: {}, county: null, device: null, drafts: {} }

/** A file that is not there or not whole is no reason not to start: the journal has what matters. */
function settingsIn(bytes: Uint8Array | undefined): Partial<SettingValues> {
  try {
    const found: unknown = JSON.parse(Buffer.from(bytes ?? new Uint8Array()).toString())
    return typeof found === 'object' && found !== null ? found : {}
  } catch {
    return {}
  }
}
