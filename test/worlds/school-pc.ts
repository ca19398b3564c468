import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { chmod, chown, mkdir, mkdtemp, readlink, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { BrowserContext, Page } from 'playwright-core'
import { thisMachine } from '../../electron/find-browser.ts'
import { askRunning } from '../../electron/running-instance.ts'
import { userFolder } from '../../electron/shell-folders.ts'
import { launchChromium } from './chromium.ts'
import { connected, holdSocket } from './page-socket.ts'

/** A PC of a school office: the real program in a process of its own, and a real Chromium before it. */
export interface SchoolPc {
  readonly data: string
  readonly port: number
  /** The browser's, unless `open` is told another. */
  readonly profile: string
  /** What the person sees now. */
  page(): Page
  /** Starts the program, where it does not run, and opens its page in the browser. */
  open(changed?: Partial<PcPlace>): Promise<Page>
  /** Starts it without a window; rejects with what it said when it does not come up. */
  startProgram(changed?: Partial<PcPlace>): Promise<Program>
  program(): Program
  /** A second start while the program runs; answers when it has ended. */
  startAgain(changed?: Partial<PcPlace>): Promise<{ readonly code: number | null; readonly said: string }>
  /** Another OS user of this PC, with a profile and caches of their own; where we may not be one only these differ. */
  otherUser(): Promise<Partial<PcPlace>>
  /** SIGKILL, as a power switch does it. */
  killProgram(): Promise<void>
  killBrowser(): Promise<void>
  closeBrowser(): Promise<void>
  /** Ends the program in peace, and the browser with it. */
  close(): Promise<void>
  /** Closes and takes everything away. */
  remove(): Promise<void>
}

/** What two starts on one PC may differ in. */
export interface PcPlace {
  readonly data: string
  readonly port: number
  /** The browser's `--user-data-dir`. */
  readonly profile: string
  /** The OS user's own caches. */
  readonly cache: string
  /** The OS user; the one who runs the test unless told. Only root can choose. */
  readonly uid: number | undefined
}

export interface Program {
  readonly pid: number
  /** Printed by the program; good once, for 30 s. */
  readonly address: string
  /** Every line it printed. */
  readonly said: readonly string[]
  /** Answers with the exit code, nothing when it was killed. */
  readonly ended: Promise<number | null>
}

/** `data`: a folder elsewhere, such as a small disk; else one of its own that goes with `remove`. */
export async function createSchoolPc(data?: string): Promise<SchoolPc> {
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
    browser.context.setDefaultTimeout(15_000)
    const [first] = browser.context.pages()
    shown = first ?? (await browser.context.newPage())
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
    const own = join(folder, 'other-user')
    await mkdir(own, { recursive: true })
    const uid = mayRunAs(NOBODY) ? NOBODY : undefined
    if (uid !== undefined) await chown(own, uid, uid)
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

/** Only root can, and only where that user may read the program. */
function mayRunAs(uid: number): boolean {
  const look = `require('node:fs').accessSync(${JSON.stringify(START)})`
  return process.getuid?.() === 0 && spawnSync(process.execPath, ['-e', look], { uid, gid: uid }).status === 0
}

/** A user id of every Linux and macOS that owns nothing. */
const NOBODY = 65_534

const START = fileURLToPath(new URL('../../build/start.ts', import.meta.url))

/** As a second start would get it; the first window is told that another has taken over. */
async function freshAddress({ data, cache }: PcPlace): Promise<string> {
  const machine = { ...thisMachine(), environment: { ...process.env, XDG_CACHE_HOME: cache } }
  return must((await askRunning(userFolder(machine, data), false))?.address)
}

/** Chromium keeps its process id in the profile, as `host-123`. */
async function browserPid(profile: string): Promise<number> {
  const lock = await readlink(join(profile, 'SingletonLock'))
  return Number(lock.slice(lock.lastIndexOf('-') + 1))
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
