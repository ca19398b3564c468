import Conf from 'conf'

/**
 * What belongs to this PC and is no record: PIN verifiers (TR4), the county's address, drafts (OP1). Written
 * atomically into the data folder, so every OS user of the PC has the same.
 */
export interface Settings {
  get<K extends keyof SettingValues>(key: K): SettingValues[K]
  set<K extends keyof SettingValues>(key: K, value: SettingValues[K]): void
}

export interface SettingValues {
  /** By user id: `scrypt$<salt>$<hash>`, base64url. */
  readonly pins: Readonly<Record<string, string>>
  readonly county: string | null
  readonly device: string | null
  readonly drafts: Readonly<Record<string, string>>
}

export function openSettings(folder: string): Settings {
  const conf = new Conf<SettingValues>({
    cwd: folder,
    configName: 'settings',
    projectName: 'yanxiubu',
    defaults: { pins: {}, county: null, device: null, drafts: {} },
    configFileMode: 0o666,
    // A file cut short by the power is no reason not to start: the journal has what matters.
    clearInvalidConfig: true,
  })
  return {
    get: (key) => conf.get(key),
    set: (key, value) => conf.set(key, value),
  }
}
