import { afterEach, beforeEach, expect, test } from 'vitest'
import { provision } from '../../build/provision.ts'
import { startBrowserShell } from '../../electron/browser-shell/browser-shell.ts'
import { findBrowser, thisMachine } from '../../electron/browser-shell/find-browser.ts'
import { keepWindow } from '../../electron/browser-shell/keep-window.ts'
import { type BrowserWindow, openBrowser } from '../../electron/browser-shell/open-browser.ts'
import { createStartWorld, type StartWorld } from './start-world.ts'

let world: StartWorld

beforeEach(async () => {
  world = await createStartWorld()
})
afterEach(() => world.remove())

// What the renderer does first, as small as it can be said.
const WINDOW = `
const origin = location.origin
const answer = await fetch('/api/session', { method: 'POST', body: '{}',
  headers: { 'Content-Type': 'application/json', 'X-App-Token': location.hash.slice(1) } })
const { session } = await answer.json()
const socket = new WebSocket(origin.replace('http', 'ws') + '/api/socket')
socket.onopen = () => socket.send(JSON.stringify({ token: session }))
`

test('a browser that is killed while the host lives is followed by a new window, which is let in', async () => {
  expect(await provision()).toBe(true)
  const machine = thisMachine()
  const browser = findBrowser(machine)
  if (!browser) throw new Error('no browser')
  const shell = await startBrowserShell({
    host: {
      call: async () => undefined,
      upload: async () => undefined,
      download: async () => undefined,
      windowOpened: () => {},
      fault: () => {},
      events: () => () => {},
      close: async () => {},
    },
    pages: new Map([
      [
        '/',
        {
          type: 'text/html; charset=utf-8',
          bytes: Buffer.from('<script type="module" src="/w.js"></script>'),
        },
      ],
      ['/w.js', { type: 'text/javascript; charset=utf-8', bytes: Buffer.from(WINDOW) }],
    ]),
    port: 0,
    instanceSecret: '0',
    openWindow: () => false,
    onFault: () => {},
  })
  if (!shell.ok) throw new Error('no shell')
  const windows: BrowserWindow[] = []
  const kept = keepWindow({
    open: (address) => {
      const window = openBrowser(browser, address, `${world.data}/profile`, machine, ['--headless=new'])
      windows.push(window)
      return window
    },
    address: shell.value.address,
    windowConnected: shell.value.windowConnected,
    now: () => performance.now(),
  })
  await expect.poll(shell.value.windowConnected, { timeout: 30_000 }).toBe(true)
  process.kill(windows[0]?.pid ?? 0, 'SIGKILL')
  await expect.poll(shell.value.windowConnected, { timeout: 30_000 }).toBe(false)
  await expect.poll(shell.value.windowConnected, { timeout: 30_000 }).toBe(true)
  expect(windows).toHaveLength(2)
  kept.stop()
  process.kill(windows[1]?.pid ?? 0, 'SIGKILL')
  await windows[1]?.ended
  await shell.value.close()
})
