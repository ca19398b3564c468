import { fileURLToPath } from 'node:url'
import type { BrowserContext, Page } from 'playwright-core'
import { build } from 'vite'
import { pageBuild } from '../../build/page-build.ts'
import { startBrowserShell } from '../../electron/browser-shell/browser-shell.ts'
import { type Pages, readPages } from '../../electron/browser-shell/shell-pages.ts'
import type { Host } from '../../electron/host-shape.ts'
import { launchChromium } from '../worlds/chromium.ts'
import type { Ground } from './benchmark.ts'

/** A real Chromium whose profile lies on the disk that is measured. */
export interface BrowserSchool {
  /** A window on this host; `window.bench` is there. Each has an origin of its own, so an empty IndexedDB. */
  open(host: Host): Promise<SchoolWindow>
  close(): Promise<void>
}

export interface SchoolWindow {
  readonly page: Page
  close(): Promise<void>
}

export async function launchBrowserSchool(ground: Ground): Promise<BrowserSchool> {
  const dist = await ground.newFolder()
  const root = fileURLToPath(new URL('page', import.meta.url))
  await build({ ...pageBuild(root, ['index.html'], dist), logLevel: 'error' })
  const pages = await readPages(dist, 'index.html')
  const browser = await launchChromium({ profile: await ground.newFolder(), isMeasured: true })
  return { open: (host) => openWindow(browser, pages, host), close: () => browser.close() }
}

async function openWindow(browser: BrowserContext, pages: Pages, host: Host): Promise<SchoolWindow> {
  const shell = await startBrowserShell({
    host,
    pages,
    port: 0,
    instanceSecret: '0'.repeat(64),
    openWindow: () => false,
    onFault: (fault) => console.error(fault),
  })
  if (!shell.ok) throw new Error(`the shell refuses: ${shell.refusal.refused}`)
  const page = await browser.newPage()
  await page.goto(shell.value.address())
  await page.waitForFunction(() => 'bench' in window)
  return {
    page,
    async close() {
      await page.close()
      await shell.value.close()
    },
  }
}
