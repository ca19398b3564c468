import { createServer, type Server } from 'node:http'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchChromium } from '../worlds/chromium.ts'
import { type ShellWorld, startShellWorld } from './shell-world.ts'

// A page of somebody else's on this PC, in a real browser: what it sends is what browsers really send.
let world: ShellWorld
let hostile: Server
let browser: BrowserContext
let page: Page

beforeAll(async () => {
  world = await startShellWorld()
  hostile = createServer((_request, response) => {
    response.writeHead(200, { 'Content-Type': 'text/html' })
    response.end('<title>hostile</title>')
  }).listen(0, '127.0.0.1')
  await new Promise((resolve) => hostile.once('listening', resolve))
  browser = await launchChromium({ switches: ['--host-resolver-rules=MAP evil.test 127.0.0.1'] })
  page = await browser.newPage()
})
afterAll(async () => {
  await browser?.close()
  await new Promise((resolve) => hostile?.close(resolve))
  await world?.shell.close()
})

test('T8 a rebound name opens no page of ours', async () => {
  const answer = await page.goto(`http://evil.test:${world.shell.port}/`)
  expect(answer?.status()).toBe(421)
})

test('T8 a page on another port reads nothing, sends nothing and gets no socket', async () => {
  const address = hostile.address()
  const port = typeof address === 'object' && address ? address.port : 0
  await page.goto(`http://127.0.0.1:${port}/`)
  const outcome = await page.evaluate(attack, {
    origin: world.origin,
    token: new URL(world.shell.address()).hash,
  })
  expect(outcome).toEqual({ read: 'refused', json: 'refused', plain: 'refused', socket: 'refused' })
  expect(world.reached).toEqual([])
  expect(world.shell.windowConnected()).toBe(false)
})

test('T9 our page does not come up in a frame of another page', async () => {
  await page.evaluate((origin) => {
    const frame = document.createElement('iframe')
    frame.src = `${origin}/`
    document.body.append(frame)
    return new Promise((resolve) => frame.addEventListener('load', resolve))
  }, world.origin)
  expect(page.frames().at(-1)?.url()).toMatch(/^chrome-error:/)
})

/** Runs in the page. Even with a good token in hand it must not get in. */
async function attack({ origin, token }: { origin: string; token: string }) {
  const outcome = (sent: Promise<Response>) =>
    sent.then((answer) => answer.type as string).catch(() => 'refused')
  const headers = { 'Content-Type': 'application/json', 'X-App-Token': token.slice(1) }
  const read = await outcome(fetch(`${origin}/`))
  const json = await outcome(fetch(`${origin}/api/session`, { method: 'POST', headers, body: '{}' }))
  const plain = await outcome(fetch(`${origin}/api/upload`, { method: 'POST', mode: 'no-cors', body: 'x' }))
  const socket = await new Promise<string>((resolve) => {
    const opened = new WebSocket(`${origin.replace('http', 'ws')}/api/socket`)
    opened.onopen = () => resolve('open')
    opened.onerror = () => resolve('refused')
  })
  return { read, json, plain, socket }
}
