import { createHash } from 'node:crypto'
import { realpath } from 'node:fs/promises'
import { basename, dirname, join, posix, resolve, win32 } from 'node:path'
import { defaultDataFolder } from '../../shared/disk/data-folder.ts'
import type { Browser, Machine } from './find-browser.ts'

/** Where the data lies: `asked`, or the PC's usual place. Absolute, links followed. */
export async function dataFolder(asked: string | undefined): Promise<string> {
  return realFolder(asked === undefined ? await defaultDataFolder() : resolve(asked))
}

/**
 * One OS user's own folder for one data folder: the browser's profile (IndexedDB holds names) and the secret
 * by which a second start reaches the first. Other OS users must not read it (T6).
 */
export function userFolder(machine: Machine, data: string): string {
  const own = createHash('sha256').update(data).digest('hex').slice(0, 16)
  const { environment, home } = machine
  if (machine.platform === 'win32') {
    return win32.join(environment.LOCALAPPDATA ?? home, 'Yanxiubu', own)
  }
  if (machine.platform === 'darwin') return posix.join(home, 'Library/Caches/Yanxiubu', own)
  return posix.join(environment.XDG_CACHE_HOME ?? posix.join(home, '.cache'), 'yanxiubu', own)
}

/** The browser's `--user-data-dir`. A Chromium from snap may not see hidden folders. */
export function profileFolder(machine: Machine, data: string, browser: Browser): string {
  const own = userFolder(machine, data)
  if (!browser.executable.startsWith('/snap/')) {
    return (machine.platform === 'win32' ? win32 : posix).join(own, 'browser')
  }
  return posix.join(machine.home, 'snap/chromium/common/yanxiubu', posix.basename(own))
}

/**
 * One name for one folder, however it was written: the second start must recognise the first. The folder may not
 * exist yet; the host makes it, for all users of the PC.
 */
async function realFolder(folder: string): Promise<string> {
  try {
    return await realpath(folder)
  } catch {
    const parent = dirname(folder)
    return parent === folder ? folder : join(await realFolder(parent), basename(folder))
  }
}
