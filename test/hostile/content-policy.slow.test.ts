import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { BrowserContext, Page } from 'playwright-core'
import { build } from 'vite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { pageBuild } from '../../build/page-build.ts'
import { readPages } from '../../electron/browser-shell/shell-pages.ts'
import { launchChromium } from '../worlds/chromium.ts'
import { type ShellWorld, startShellWorld } from './shell-world.ts'

const SOURCE = fileURLToPath(new URL('antd-page', import.meta.url))
let folder: string
let world: ShellWorld
let browser: BrowserContext
let page: Page
const errors: string[] = []

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'yanxiubu-policy-'))
  await build({ ...pageBuild(SOURCE, ['index.html'], folder), logLevel: 'error' })
  world = await startShellWorld({}, 0, await readPages(folder, 'index.html'))
  browser = await launchChromium()
  page = await browser.newPage()
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
  page.on('pageerror', (error) => errors.push(error.message))
  await page.goto(world.origin)
  await page.getByText('body').waitFor()
})
afterAll(async () => {
  await browser?.close()
  await world?.shell.close()
  await rm(folder, { recursive: true, force: true })
})

test('T9 antd draws all we use of it under the content policy, with no violation and no error', async () => {
  await expect.poll(() => page.evaluate(() => getComputedStyle(document.body).overflowY)).toBe('hidden')
  const colour = await page.evaluate(
    () => getComputedStyle(document.getElementById('primary') as Element).backgroundColor,
  )
  expect(colour).not.toBe('rgba(0, 0, 0, 0)')
  expect(await page.evaluate(() => window.violations)).toEqual([])
  expect(errors).toEqual([])
})

test.each([
  ['markup', () => document.body.insertAdjacentHTML('beforeend', '<img src="x" onerror="window.hit = 1">')],
  ['a style as markup', () => document.body.setHTMLUnsafe('<style>body{display:none}</style>')],
  ['text run as a script', () => void setTimeout('window.hit = 1')],
  [
    'a script from elsewhere',
    () => void Object.assign(document.createElement('script'), { src: 'http://evil.test/x.js' }),
  ],
])('T9 %s is refused by the page itself', async (_, attack) => {
  await expect(page.evaluate(attack)).rejects.toThrow(/Trusted/)
  expect(await page.evaluate(() => 'hit' in window)).toBe(false)
})

test('T9 an inline script and a frame do not come to life however they were made', async () => {
  await page
    .evaluate(() => {
      const script = document.createElement('script')
      script.append('window.hit = 1')
      document.body.append(script)
    })
    .catch(() => undefined)
  expect(await page.evaluate(() => 'hit' in window)).toBe(false)
})

test('T9 the page reaches nothing but its own shell', async () => {
  const reached = await page.evaluate(() =>
    fetch('http://127.0.0.1:1/').then(
      () => 'reached',
      () => 'refused',
    ),
  )
  expect(reached).toBe('refused')
  expect(await page.evaluate(() => window.violations.some((one) => one.startsWith('connect-src')))).toBe(true)
})
