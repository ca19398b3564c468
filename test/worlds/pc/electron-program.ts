import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { type BrowserContext, chromium, type Page, _electron as playwrightElectron } from 'playwright-core'
import { builtProgram } from '../../../build/build-program.ts'
import { builtRenderer } from '../../../build/build-renderer.ts'
import { findElectron } from '../../../build/find-electron.ts'
import type { createElectron } from '../../electron/double/electron-double.ts'

/** Electron's modules as a test may ask them: those of the double, which are Electron's where both have them. */
export type ElectronModules = ReturnType<typeof createElectron>['electron']

/** Our built main process, in Electron where its binary is on this machine, else in the double. */
export interface ElectronProgram {
  readonly pid: number
  /** Every line it printed. */
  readonly said: readonly string[]
  /** Answers with the exit code, nothing when it was killed. */
  readonly ended: Promise<number | null>
  /** The page of the one window, once there is one; after a crash the new one. */
  page(): Promise<Page>
  context(): BrowserContext
  /** Runs in the main process; `run` uses nothing but what it is handed. */
  evaluate<V, W = undefined>(
    run: (electron: ElectronModules, word: W) => V | Promise<V>,
    word?: W,
  ): Promise<V>
  /** As a person does by closing the window. */
  close(): Promise<void>
  kill(): Promise<void>
}

export interface ElectronPlace {
  readonly words: readonly string[]
  readonly environment?: Readonly<Record<string, string>>
  /** In the double, also where there is an Electron: the test asks what that does not tell. */
  readonly onDouble?: boolean
  /** As a packed program takes its words; the double alone can pretend to be one. */
  readonly isPacked?: boolean
  readonly uid?: number | undefined
  /** The double shows its pages in the whole browser: the lighter one dies of a question for permissions. */
  readonly inWholeBrowser?: boolean
}

/** Rejects with what it said when it ends before it is ready. */
export async function startElectron(place: ElectronPlace): Promise<ElectronProgram> {
  const main = `${(await Promise.all([builtProgram(), builtRenderer()]))[0]}/main.js`
  const binary = binaryFor(place)
  return binary === undefined ? startDouble(main, place) : startReal(binary, main, place)
}

function binaryFor({ onDouble, isPacked }: ElectronPlace): string | undefined {
  return onDouble === true || isPacked === true ? undefined : findElectron()
}

export function isDouble(): boolean {
  return findElectron() === undefined
}

async function startDouble(main: string, place: ElectronPlace): Promise<ElectronProgram> {
  const { child, said, ended } = runDouble(main, place)
  const port = await Promise.race([ended.then(() => undefined), heard(child, said, /^DevTools (\d+)$/)])
  if (port === undefined) throw new Error(said.join('\n'))
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`, { isLocal: true })
  const [context] = browser.contexts()
  if (!context) throw new Error('no context')
  await pageOf(context)
  let last = 0

  return {
    pid: child.pid ?? 0,
    said,
    ended,
    page: () => pageOf(context),
    context: () => context,
    evaluate: (run, word) => asked(child, ++last, String(run), word),
    async close() {
      if (child.connected) child.send({ n: ++last, code: '({ app }) => app.quit()' })
      await ended
      await browser.close().catch(() => undefined)
    },
    async kill() {
      child.kill('SIGKILL')
      await ended
      await browser.close().catch(() => undefined)
    },
  }
}

async function startReal(binary: string, main: string, place: ElectronPlace): Promise<ElectronProgram> {
  const environment = Object.fromEntries(
    Object.entries(process.env).filter(([, value]) => value !== undefined),
  )
  const program = await playwrightElectron.launch({
    executablePath: binary,
    args: [...realWords(main, place)],
    env: { ...(environment as Record<string, string>), ...place.environment },
  })
  const child = program.process()
  const said: string[] = []
  listen(child, said)
  const ended = once(child, 'exit').then(([code]) => code as number | null)
  await program.firstWindow()
  return {
    pid: child.pid ?? 0,
    said,
    ended,
    page: () => program.firstWindow(),
    context: () => program.context(),
    evaluate: (run, word) => program.evaluate(run as never, word as never),
    close: () => program.close(),
    async kill() {
      child.kill('SIGKILL')
      await ended
    },
  }
}

/** A start beside one that runs, or one that is refused; answers when it has ended. */
export async function startElectronAndWait(
  place: ElectronPlace,
): Promise<{ readonly code: number | null; readonly said: string }> {
  const main = `${await builtProgram()}/main.js`
  const binary = binaryFor(place)
  const { ended, said } =
    binary === undefined ? runDouble(main, place) : run(binary, realWords(main, place), place)
  return { code: await ended, said: said.join('\n') }
}

function runDouble(main: string, place: ElectronPlace) {
  return run(process.execPath, [DOUBLE, main, ...place.words], place)
}

function realWords(main: string, { words }: ElectronPlace): readonly string[] {
  return [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), main, ...words]
}

function run(program: string, words: readonly string[], place: ElectronPlace) {
  const { environment, isPacked, inWholeBrowser, uid } = place
  const child = spawn(program, words, {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: {
      ...process.env,
      ...environment,
      ...(isPacked === true ? { DOUBLE_PACKED: '1' } : {}),
      ...(inWholeBrowser === true ? { DOUBLE_BROWSER: 'whole' } : {}),
    },
    ...(uid === undefined ? {} : { uid, gid: uid }),
  })
  const said: string[] = []
  listen(child, said)
  const ended = once(child, 'exit').then(([code]) => code as number | null)
  return { child, said, ended }
}

function listen(child: ChildProcess, said: string[]): void {
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => said.push(...text.trim().split('\n')))
}

function heard(child: ChildProcess, said: readonly string[], way: RegExp): Promise<string | undefined> {
  return new Promise((resolve) => {
    child.stdout?.on('data', () => {
      const found = said.map((line) => way.exec(line)?.[1]).find((one) => one !== undefined)
      if (found !== undefined) resolve(found)
    })
  })
}

async function pageOf(context: BrowserContext): Promise<Page> {
  const page = context.pages().at(-1) ?? (await context.waitForEvent('page'))
  await page.waitForURL(/app-scheme/)
  return page
}

function asked<V>(child: ChildProcess, n: number, code: string, word: unknown): Promise<V> {
  return new Promise((resolve, reject) => {
    function hear(told: { n: number; value: V; fault?: string }): void {
      if (told.n !== n) return
      child.off('message', hear)
      if (told.fault === undefined) resolve(told.value)
      else reject(new Error(told.fault))
    }
    child.on('message', hear)
    child.send({ n, code, word })
  })
}

export const DOUBLE = fileURLToPath(new URL('../../electron/double/run-double.ts', import.meta.url))
