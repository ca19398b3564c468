import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { BrowserContext, Page } from 'playwright-core'
import { thisMachine } from '../../../electron/browser-shell/find-browser.ts'
import { askRunning } from '../../../electron/browser-shell/running-instance.ts'
import { userFolder } from '../../../electron/browser-shell/shell-folders.ts'
import { launchChromium } from '../chromium.ts'
import { connected, holdSocket } from '../page-socket.ts'
import { shownPages } from '../shown-pages.ts'
import { placeForUser } from './other-user.ts'
import type { PcPlace, Program, SchoolPc } from './school-pc.ts'

/** In the browser shell: the program serves, and a Chromium of the test shows its pages. */
export async function createBrowserPc(data?: string): Promise<SchoolPc> {
  const folder = await mkdtemp(join(tmpdir(), 'yanxiubu-pc-'))
  // Another OS user of this PC reaches the data folder within.
  await chmod(folder, 0o755)
  const usual: PcPlace = {
    data: data ?? join(folder, 'data'),
    port: await freePort(),
    profile: join(folder, 'profile'),
    cache: join(folder, 'cache'),
    uid: undefined,
  }
  let running: Running | undefined
  let browser: { readonly context: BrowserContext; readonly profile: string } | undefined
  let shown: Page | undefined

  async function startProgram(changed: Partial<PcPlace> = {}): Promise<Program> {
    running = await start({ ...usual, ...changed })
    return running
  }

  async function open(changed: Partial<PcPlace> = {}): Promise<Page> {
    const place = { ...usual, ...changed }
    const isUp = running !== undefined && running.child.exitCode === null && running.child.signalCode === null
    const address = isUp ? await freshAddress(place) : (await startProgram(changed)).address
    if (browser && browser.profile !== place.profile) await closeBrowser()
    browser ??= { context: await launchChromium({ profile: place.profile }), profile: place.profile }
    browser.context.setDefaultTimeout(60_000)
    const [first] = browser.context.pages()
    shown = first ?? (await browser.context.newPage())
    shownPages.add(shown)
    await holdSocket(browser.context)
    // The address differs in its fragment alone, which loads nothing by itself.
    await shown.goto('about:blank')
    await shown.goto(address)
    await connected(shown)
    return shown
  }

  async function startAgain(changed: Partial<PcPlace> = {}): Promise<{ code: number | null; said: string }> {
    const { said, ended } = begin({ ...usual, ...changed })
    return { code: await ended, said: said.join('\n') }
  }

  async function otherUser(): Promise<Partial<PcPlace>> {
    const { own, uid } = await placeForUser(join(folder, 'other-user'), START)
    return { profile: join(folder, 'other-profile'), cache: join(own, 'cache'), uid }
  }

  async function killProgram(): Promise<void> {
    running?.child.kill('SIGKILL')
    await running?.ended
  }

  async function killBrowser(): Promise<void> {
    if (!browser) return
    const { context, profile } = browser
    const closed = new Promise<void>((resolve) => context.once('close', () => resolve()))
    process.kill(await browserPid(profile), 'SIGKILL')
    await closed
    browser = undefined
  }

  async function closeBrowser(): Promise<void> {
    await browser?.context.close()
    browser = undefined
  }

  async function close(): Promise<void> {
    await closeBrowser()
    running?.child.kill('SIGTERM')
    await running?.ended
    running = undefined
  }

  return {
    data: usual.data,
    port: usual.port,
    profile: usual.profile,
    viewFolder: join(usual.profile, 'Default/IndexedDB'),
    page: () => must(shown),
    open,
    startProgram,
    program: () => must(running),
    startAgain,
    otherUser,
    killProgram,
    killBrowser,
    closeBrowser,
    close,
    async remove() {
      await killProgram()
      await closeBrowser()
      // A browser that was killed may still be writing its last into the profile.
      await rm(folder, { recursive: true, force: true, maxRetries: 10 })
    },
  }
}

interface Running extends Program {
  readonly child: ChildProcess
}

/** Rejects with what the program said when it ends before it prints an address. */
async function start(place: PcPlace): Promise<Running> {
  const { child, said, ended } = begin(place)
  return new Promise((resolve, reject) => {
    void ended.then(() => reject(new Error(said.join('\n'))))
    child.stdout?.on('data', () => {
      const address = /http:\S+/.exec(said.join('\n'))?.[0]
      if (address !== undefined) resolve({ child, pid: child.pid ?? 0, address, said, ended })
    })
  })
}

function begin({ data, port, cache, uid }: PcPlace): Pick<Running, 'child' | 'said' | 'ended'> {
  const words = [START, '--no-window', '--data', data, '--port', String(port)]
  const child = spawn(process.execPath, words, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, XDG_CACHE_HOME: cache },
    ...(uid === undefined ? {} : { uid, gid: uid }),
  })
  const said: string[] = []
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => said.push(...text.trim().split('\n')))
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => resolve(code))
  })
  return { child, said, ended }
}

const START = fileURLToPath(new URL('../../../build/start.ts', import.meta.url))

/** As a second start would get it; the first window is told that another has taken over. */
async function freshAddress({ data, cache }: PcPlace): Promise<string> {
  const machine = { ...thisMachine(), environment: { ...process.env, XDG_CACHE_HOME: cache } }
  return must((await askRunning(userFolder(machine, data), false))?.address)
}

/** The oldest process of that profile is the one that began the others, but for a shell script that began it. */
async function browserPid(profile: string): Promise<number> {
  const command = `^[^ ]*(chrom|edge)[^ ]* .*--user-data-dir=${profile} `
  const { stdout } = await promisify(execFile)('pgrep', ['-o', '-f', '--', command])
  return Number(stdout)
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  return typeof address === 'object' && address ? address.port : 0
}

function must<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('not there: is the program started and its page open?')
  return value
}
