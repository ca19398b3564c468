import type { BrowserContext } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { builtRenderer } from '../../build/build-renderer.ts'
import { readPages } from '../../electron/browser-shell/shell-pages.ts'
import { launchChromium } from '../worlds/chromium.ts'
import { type ShellWorld, startShellWorld } from './shell-world.ts'

// The real pages before a host that only notes what reaches it: what the window does with its token.
let world: ShellWorld
let browser: BrowserContext
beforeAll(async () => {
  world = await startShellWorld({}, 0, await readPages(await builtRenderer(), 'index.html'))
  browser = await launchChromium()
})
afterAll(async () => {
  await browser?.close()
  await world?.shell.close()
})

test('T8 the token leaves the address, is sent in no address and no Referer, and is good once', async () => {
  const page = await browser.newPage()
  const sent: string[] = []
  page.on('request', (request) => sent.push(request.url(), request.headers().referer ?? ''))
  const address = world.shell.address()
  const token = new URL(address).hash.slice(1)
  await page.goto(address)
  await expect.poll(() => world.reached).toContain('status')
  expect(page.url()).toBe(`${world.origin}/`)
  expect(sent.filter((text) => text.includes(token))).toEqual([])
  const session = await page.evaluate(() => sessionStorage.getItem('session'))
  expect(session).toMatch(/^[0-9a-f]{64}$/)
  expect(session).not.toBe(token)
  const again = await browser.newPage()
  world.reached.length = 0
  await again.goto(address)
  await again.getByText('这个窗口没有连上研修簿').waitFor()
  expect(world.reached).toEqual([])
})

test('T8 a page that is loaded anew is the same window; one opened by its bare address is nobody’s', async () => {
  const page = await browser.newPage()
  const windows = world.windows.length + 1
  await page.goto(world.shell.address())
  await expect.poll(() => world.windows.length).toBe(windows)
  world.reached.length = 0
  await page.reload()
  await expect.poll(() => world.reached).toContain('status')
  expect(world.windows).toHaveLength(windows)
  const stranger = await browser.newPage()
  await stranger.goto(world.origin)
  await stranger.getByText('这个窗口没有连上研修簿').waitFor()
  expect(await browser.cookies()).toEqual([])
})
