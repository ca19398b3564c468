import { existsSync } from 'node:fs'
import { type BrowserContext, chromium } from 'playwright-core'
import { DEBIAN_SHELL } from '../../build/provision.ts'
import { findBrowser, thisMachine } from '../../electron/browser-shell/find-browser.ts'

export interface ChromiumOptions {
  /** The `--user-data-dir`, kept afterwards; without one a fresh profile that goes when the context closes. */
  readonly profile?: string
  /** The whole browser with a process of its own for drawing, as a person has it: what is measured is measured so. */
  readonly isMeasured?: boolean
  /** Further switches, such as `--js-flags=--max-old-space-size=256`. */
  readonly switches?: readonly string[]
  /** Pixels; the old display of a school office unless told. */
  readonly width?: number
  readonly height?: number
  /** Where files the page saves are put; playwright's own temporary folder unless told. */
  readonly downloads?: string
}

/** The machine's own Chromium without a window; `close()` of the context ends it. */
export function launchChromium(options: ChromiumOptions = {}): Promise<BrowserContext> {
  return launchProfile(options.profile ?? '', {
    ...(options.isMeasured ? { executablePath: chromiumExecutable() } : LIGHT),
    headless: true,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: options.width ?? 1366, height: options.height ?? 768 },
    acceptDownloads: true,
    ...(options.downloads === undefined ? {} : { downloadsPath: options.downloads }),
    args: [...SWITCHES, ...(options.isMeasured ? [] : DRAWN_INSIDE), ...(options.switches ?? [])],
  })
}

/** Once more where Chromium itself died while it started: one launch in some thousand does, before any page. */
export async function launchProfile(
  profile: string,
  options: NonNullable<Parameters<typeof chromium.launchPersistentContext>[1]>,
): Promise<BrowserContext> {
  try {
    return await chromium.launchPersistentContext(profile, options)
  } catch (fault) {
    if (!/process did exit: exitCode=null, signal=SIG/.test(String(fault))) throw fault
    return chromium.launchPersistentContext(profile, options)
  }
}

/** The browser a person of this machine would get, else the one that `build/provision.ts` installed. */
export function chromiumExecutable(): string {
  return findBrowser(thisMachine())?.executable ?? chromium.executablePath()
}

/** The same engine without the browser's own windows, where there is one: it starts three times as fast. */
export const LIGHT: { readonly executablePath?: string } = existsSync(DEBIAN_SHELL)
  ? { executablePath: DEBIAN_SHELL }
  : existsSync(chromium.executablePath())
    ? {}
    : { executablePath: chromiumExecutable() }

/** Without a graphics card a process for drawing costs a sixth of what a journey costs (`npm test`, two cores). */
export const DRAWN_INSIDE = ['--disable-gpu', '--in-process-gpu']

const SWITCHES = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]
