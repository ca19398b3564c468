import { createHash } from 'node:crypto'
import type { Disk } from '../../../shared/disk/disk.ts'
import { replaceFile } from '../../../shared/disk/replace-file.ts'
import { type RunTool, runTool } from './run-tool.ts'

/** The system's own store of secrets, for one data folder. Neither throws: what cannot be kept lies in the file. */
export interface KeyKeeper {
  keep(secret: Uint8Array): Promise<boolean>
  find(): Promise<Uint8Array | undefined>
}

export interface KeeperPlace {
  readonly disk: Disk
  readonly folder: string
  readonly platform: NodeJS.Platform
  /** Of the OS user; a folder within is theirs alone. */
  readonly home: string
  readonly random: (bytes: number) => Uint8Array
  readonly run?: RunTool
}

/**
 * Windows: DPAPI for the machine, so that every OS user of the PC can open it. macOS and Linux keep secrets for
 * one user alone, so they are asked only where the folder is in that user's home: the next user must go on (ST9).
 */
export function systemKeeper({ run = runTool, ...place }: KeeperPlace): KeyKeeper | undefined {
  if (place.platform === 'win32') return dpapi(place, run)
  if (!isInHome(place)) return undefined
  return place.platform === 'darwin'
    ? keychain(nameOf(place.folder), run)
    : keyring(nameOf(place.folder), run)
}

export function isInHome({
  folder,
  home,
  platform,
}: Pick<KeeperPlace, 'folder' | 'home' | 'platform'>): boolean {
  return platform !== 'win32' && folder.startsWith(`${home.replace(/\/$/, '')}/`)
}

function dpapi({ disk, folder, random }: Omit<KeeperPlace, 'run'>, run: RunTool): KeyKeeper {
  const path = `${folder}/device-keys.dpapi`
  return {
    async keep(secret) {
      const sealed = await run(...powershell('Protect'), base64(secret))
      if (!sealed) return false
      await replaceFile(disk, path, random, () => Buffer.from(sealed.trim()))
      return true
    },
    async find() {
      const sealed = await disk.read(path)
      return sealed && bytesOf(await run(...powershell('Unprotect'), Buffer.from(sealed).toString()))
    },
  }
}

function powershell(act: 'Protect' | 'Unprotect'): readonly [string, readonly string[]] {
  const script =
    'Add-Type -AssemblyName System.Security; ' +
    '$given = [Convert]::FromBase64String([Console]::In.ReadToEnd().Trim()); ' +
    `[Convert]::ToBase64String([Security.Cryptography.ProtectedData]::${act}($given, $null, 'LocalMachine'))`
  return ['powershell.exe', ['-NoProfile', '-NonInteractive', '-Command', script]]
}

function keychain(name: string, run: RunTool): KeyKeeper {
  const entry = `-s Yanxiubu -a ${name}`
  return {
    keep: async (secret) =>
      (await run('/usr/bin/security', ['-i'], `add-generic-password -U ${entry} -w ${base64(secret)}\n`)) !==
      undefined,
    find: async () =>
      bytesOf(await run('/usr/bin/security', ['find-generic-password', ...entry.split(' '), '-w'], '')),
  }
}

/** Present where libsecret's tool is; the secret is its standard input. */
function keyring(name: string, run: RunTool): KeyKeeper {
  const entry = ['application', 'yanxiubu', 'folder', name]
  return {
    keep: async (secret) =>
      (await run('secret-tool', ['store', '--label=Yanxiubu', ...entry], base64(secret))) !== undefined,
    find: async () => bytesOf(await run('secret-tool', ['lookup', ...entry], '')),
  }
}

function nameOf(folder: string): string {
  return createHash('sha256').update(folder).digest('hex').slice(0, 32)
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64')
}

function bytesOf(said: string | undefined): Uint8Array | undefined {
  return said ? new Uint8Array(Buffer.from(said.trim(), 'base64')) : undefined
}
