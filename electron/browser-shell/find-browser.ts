import { existsSync } from 'node:fs'
import { homedir, platform } from 'node:os'
import { posix, win32 } from 'node:path'

/** What the search for a browser depends on, so that every machine can be tested on one. */
export interface Machine {
  readonly platform: string
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly home: string
  readonly isRoot: boolean
  readonly exists: (path: string) => boolean
}

export interface Browser {
  readonly name: string
  readonly executable: string
}

export function thisMachine(): Machine {
  return {
    platform: platform(),
    environment: process.env,
    home: homedir(),
    isRoot: process.getuid?.() === 0,
    exists: existsSync,
  }
}

/** The first of Chromium, Chrome and Edge on this machine; on Windows Edge is always there since 10. */
export function findBrowser(machine: Machine): Browser | undefined {
  return candidates(machine).find(({ executable }) => machine.exists(executable))
}

/** Without a screen a browser only dies, and is opened again. */
export function canShowWindow({ platform, environment }: Pick<Machine, 'platform' | 'environment'>): boolean {
  return platform !== 'linux' || Boolean(environment.DISPLAY || environment.WAYLAND_DISPLAY)
}

function candidates(machine: Machine): readonly Browser[] {
  if (machine.platform === 'win32') return onWindows(machine)
  if (machine.platform === 'darwin') return onMac(machine)
  return onLinux(machine)
}

function onWindows({ environment }: Machine): readonly Browser[] {
  const roots = ['LOCALAPPDATA', 'ProgramFiles', 'ProgramFiles(x86)'].flatMap(
    (name) => environment[name] ?? [],
  )
  const files: readonly (readonly [string, string])[] = [
    ['Chromium', 'Chromium\\Application\\chrome.exe'],
    ['Chrome', 'Google\\Chrome\\Application\\chrome.exe'],
    ['Edge', 'Microsoft\\Edge\\Application\\msedge.exe'],
  ]
  return files.flatMap(([name, file]) => roots.map((root) => ({ name, executable: win32.join(root, file) })))
}

function onMac({ home }: Machine): readonly Browser[] {
  const names: readonly (readonly [string, string])[] = [
    ['Chromium', 'Chromium'],
    ['Chrome', 'Google Chrome'],
    ['Edge', 'Microsoft Edge'],
  ]
  return names.flatMap(([name, app]) =>
    ['/Applications', posix.join(home, 'Applications')].map((folder) => ({
      name,
      executable: `${folder}/${app}.app/Contents/MacOS/${app}`,
    })),
  )
}

function onLinux({ environment }: Machine): readonly Browser[] {
  const folders = [
    ...(environment.PATH ?? '').split(':').filter((folder) => folder.startsWith('/')),
    '/usr/bin',
    '/snap/bin',
  ]
  const files: readonly (readonly [string, string])[] = [
    ['Chromium', 'chromium'],
    ['Chromium', 'chromium-browser'],
    ['Chrome', 'google-chrome-stable'],
    ['Chrome', 'google-chrome'],
    ['Edge', 'microsoft-edge-stable'],
    ['Edge', 'microsoft-edge'],
  ]
  return files.flatMap(([name, file]) =>
    folders.map((folder) => ({ name, executable: posix.join(folder, file) })),
  )
}
