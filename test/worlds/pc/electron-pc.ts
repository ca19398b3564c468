import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { thisMachine } from '../../../electron/browser-shell/find-browser.ts'
import { userFolder } from '../../../electron/browser-shell/shell-folders.ts'
import { connected } from '../page-socket.ts'
import { shownPages } from '../shown-pages.ts'
import { DOUBLE, type ElectronProgram, startElectron, startElectronAndWait } from './electron-program.ts'
import { placeForUser } from './other-user.ts'
import type { PcPlace, Program, SchoolPc } from './school-pc.ts'

/** In the Electron shell: program and window are one, and end together. */
export async function createElectronPc(data?: string): Promise<SchoolPc> {
  const folder = await mkdtemp(join(tmpdir(), 'yanxiubu-pc-'))
  await chmod(folder, 0o755)
  const cache = join(folder, 'cache')
  const usual: PcPlace = {
    data: data ?? join(folder, 'data'),
    port: 0,
    profile: cache,
    cache,
    uid: undefined,
  }
  let running: ElectronProgram | undefined
  let isReopened = false
  let shown: Page | undefined

  async function startProgram(changed: Partial<PcPlace> = {}): Promise<Program> {
    running = await startElectron(placeFor({ ...usual, ...changed }))
    return { ...running, address: '' }
  }

  /** A window that opened itself after a crash is taken; else, as there is but one window, it is the next start. */
  async function open(changed: Partial<PcPlace> = {}): Promise<Page> {
    if (!isReopened) await close()
    if (!running) await startProgram(changed)
    isReopened = false
    shown = await must(running).page()
    shownPages.add(shown)
    // Over the port Playwright puts a file of megabytes into a page slowly.
    shown.context().setDefaultTimeout(60_000)
    await connected(shown)
    return shown
  }

  async function killProgram(): Promise<void> {
    await running?.kill()
    running = undefined
    isReopened = false
  }

  /**
   * Electron is its own browser; what can die alone is the process of the page. The program opens another, or ends when
   * too many died.
   */
  async function killBrowser(): Promise<void> {
    if (!running) return
    const next = running
      .context()
      .waitForEvent('page')
      .then(
        () => true,
        () => false,
      )
    await running.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
    )
    isReopened = await Promise.race([next, running.ended.then(() => false)])
    if (!isReopened) await killProgram()
  }

  async function close(): Promise<void> {
    await running?.close()
    running = undefined
    isReopened = false
  }

  return {
    data: usual.data,
    port: usual.port,
    profile: usual.profile,
    viewFolder: join(ownFolder(usual), 'electron/Default/IndexedDB'),
    page: () => must(shown),
    open,
    startProgram,
    program: () => ({ ...must(running), address: '' }),
    startAgain: (changed) => startElectronAndWait(placeFor({ ...usual, ...changed })),
    async otherUser() {
      const { own, uid } = await placeForUser(join(folder, 'other-user'), DOUBLE)
      return { profile: join(own, 'cache'), cache: join(own, 'cache'), uid }
    },
    killProgram,
    killBrowser,
    closeBrowser: close,
    close,
    async remove() {
      await killProgram()
      await rm(folder, { recursive: true, force: true, maxRetries: 10 })
    },
  }
}

function placeFor({ data, profile, uid }: PcPlace) {
  const environment = { XDG_CACHE_HOME: profile, ...(uid === undefined ? {} : { HOME: profile }) }
  return { words: ['--data', data], environment, uid }
}

function ownFolder({ data, profile }: PcPlace): string {
  return userFolder({ ...thisMachine(), environment: { ...process.env, XDG_CACHE_HOME: profile } }, data)
}

function must<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('not there: is the program started and its page open?')
  return value
}
