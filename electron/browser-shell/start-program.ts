import { performance } from 'node:perf_hooks'
import type { Refusal } from '../../shared/base/refusal.ts'
import type { CreateHost, Host } from '../host-shape.ts'
import { newToken } from '../security/tokens.ts'
import { type BrowserShell, startBrowserShell } from './browser-shell.ts'
import { canShowWindow, findBrowser, type Machine } from './find-browser.ts'
import { type KeptWindow, keepWindow } from './keep-window.ts'
import { type BrowserWindow, openBrowser } from './open-browser.ts'
import { announceRunning, askRunning, withdrawRunning } from './running-instance.ts'
import { dataFolder, profileFolder, userFolder } from './shell-folders.ts'
import { readPages } from './shell-pages.ts'
import { readStartOptions, type StartOptions } from './start-options.ts'
import { refusalWords, START_WORDS } from './start-words.ts'

export interface StartParts {
  readonly machine: Machine
  readonly createHost: CreateHost
  /** The folder of the built pages. */
  readonly builtRenderer: () => Promise<string>
  readonly say: (sentence: string) => void
  /** Resolves when the person or the system asks the program to end. */
  readonly asked: Promise<void>
  /** Further switches for the browser, for tests. */
  readonly switches?: readonly string[]
}

/** One start on one data folder. `own` is the OS user's folder for it. */
interface Start extends StartParts {
  readonly options: StartOptions
  readonly data: string
  readonly own: string
}

/** The whole life of the program in its browser shell. Answers with the exit code. */
export async function startProgram(words: readonly string[], parts: StartParts): Promise<number> {
  const options = readStartOptions(words)
  if (!options) return endSaying(parts, START_WORDS.usage, 2)
  const data = await dataFolder(options.data)
  const start: Start = { ...parts, options, data, own: userFolder(parts.machine, data) }

  if (await tellRunning(start)) return 0
  const folder = await parts.builtRenderer()
  const host = await parts.createHost({ data: start.data })
  if (!host.ok) return refuseStart(start, host.refusal)
  const refusal = await runShell(start, host.value, folder)
  await host.value.close()
  return refusal ? refuseStart(start, refusal) : 0
}

/** Serves until the person closes the window or asks to end. Answers with why it could not. */
async function runShell(start: Start, host: Host, folder: string): Promise<Refusal | undefined> {
  const open = windowOpener(start)
  const secret = newToken()
  let kept: KeptWindow | undefined
  const shell = await startBrowserShell({
    host,
    pages: await readPages(folder, 'index.html'),
    port: start.options.port,
    instanceSecret: secret,
    openWindow: (address) => (kept ? kept.open(address) : open?.(address)) !== undefined,
    onFault(fault) {
      host.fault(fault)
      start.say(faultWords(fault))
    },
  })
  if (!shell.ok) return shell.refusal
  const running = { port: shell.value.port, secret }
  await announceRunning(start.own, running)
  if (start.options.window && open) kept = keepOpen(open, shell.value)
  tellStarted(start, shell.value, kept !== undefined)

  await untilOver(start, shell.value, kept)
  await withdrawRunning(start.own, running)
  await shell.value.close()
  return undefined
}

/** ST9: a program that runs on this folder opens its window, or tells where; this one ends. */
async function tellRunning(start: Start): Promise<boolean> {
  const answer = await askRunning(start.own, start.options.window)
  if (!answer) return false
  start.say(answer.address ? START_WORDS.alreadyAddress(answer.address) : START_WORDS.alreadyOpened)
  return true
}

/** Of two starts at the same moment the one that lost finds the other now. */
async function refuseStart(start: Start, refusal: Refusal): Promise<number> {
  const mayBeUs = refusal.refused === 'second-instance' || refusal.refused === 'port-taken'
  if (mayBeUs && (await tellRunning(start))) return 0
  return endSaying(start, refusalWords(refusal), 1)
}

function windowOpener(start: Start): ((address: string) => BrowserWindow) | undefined {
  const browser = canShowWindow(start.machine) ? findBrowser(start.machine) : undefined
  if (!browser) return undefined
  const profile = start.options.profile ?? profileFolder(start.machine, start.data, browser)
  return (address) => openBrowser(browser, address, profile, start.machine, start.switches)
}

function keepOpen(open: (address: string) => BrowserWindow, shell: BrowserShell): KeptWindow {
  return keepWindow({
    open,
    address: shell.address,
    windowConnected: shell.windowConnected,
    now: () => performance.now(),
  })
}

function tellStarted(start: Start, shell: BrowserShell, hasWindow: boolean): void {
  if (hasWindow) {
    start.say(START_WORDS.opened)
    return
  }
  if (start.options.window)
    start.say(canShowWindow(start.machine) ? START_WORDS.noBrowser : START_WORDS.noWindow)
  start.say(START_WORDS.address(shell.address()))
  start.say(START_WORDS.another)
}

async function untilOver(start: Start, shell: BrowserShell, kept: KeptWindow | undefined): Promise<void> {
  const over = await Promise.race([start.asked, ...(kept ? [kept.over] : [])])
  kept?.stop()
  if (over !== 'keeps-dying') return
  start.say(START_WORDS.keepsDying)
  start.say(START_WORDS.address(shell.address()))
  await start.asked
}

/** Where it broke, not what it was about: messages may hold what people typed. */
function faultWords(fault: unknown): string {
  const lines = fault instanceof Error ? (fault.stack ?? '').split('\n') : []
  return [START_WORDS.fault, ...lines.filter((line) => /^\s+at /.test(line))].join('\n')
}

function endSaying(parts: StartParts, sentence: string, code: number): number {
  parts.say(sentence)
  return code
}
