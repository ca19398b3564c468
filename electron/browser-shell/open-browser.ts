import { spawn } from 'node:child_process'
import type { Browser, Machine } from './find-browser.ts'
import { PAGE_MEMORY } from './page-memory.ts'

export interface BrowserWindow {
  readonly pid: number | undefined
  /** `closed`: the browser ended in peace, or handed the address to one that already ran on this profile. */
  readonly ended: Promise<'closed' | 'died'>
}

/** Opens `address` in app mode, with a profile of its own. `more` are switches for tests. */
export function openBrowser(
  browser: Browser,
  address: string,
  profile: string,
  machine: Machine,
  more: readonly string[] = [],
): BrowserWindow {
  const child = spawn(browser.executable, [...switches(machine, address, profile), ...more], {
    stdio: 'ignore',
  })
  const ended = new Promise<'closed' | 'died'>((resolve) => {
    child.on('error', () => resolve('died'))
    child.on('exit', (code) => resolve(code === 0 ? 'closed' : 'died'))
  })
  return { pid: child.pid, ended }
}

/** The token in `address` can be read from the command line; it is good once, within 30 s. */
export function switches(machine: Machine, address: string, profile: string): readonly string[] {
  return [
    `--app=${address}`,
    `--user-data-dir=${profile}`,
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-extensions',
    '--disable-sync',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-features=Translate',
    `--js-flags=${PAGE_MEMORY}`,
    ...(machine.platform === 'linux' ? ['--password-store=basic'] : []),
    // Chromium refuses to start as root with its sandbox.
    ...(machine.platform === 'linux' && machine.isRoot ? ['--no-sandbox'] : []),
  ]
}
