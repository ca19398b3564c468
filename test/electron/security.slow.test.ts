import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type ElectronProgram, isDouble, startElectron } from '../worlds/pc/electron-program.ts'

// The built program, in Electron or in its double: every promise here is one of the shell's, to any page.
let folder: string
let program: ElectronProgram
let context: BrowserContext
let page: Page
let home: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'yanxiubu-shell-'))
  program = await startElectron({
    words: ['--data', join(folder, 'data')],
    environment: { XDG_CACHE_HOME: join(folder, 'cache') },
    inWholeBrowser: true,
  })
  page = await program.page()
  context = program.context()
  home = page.url()
  await page.getByLabel('学校全称').waitFor()
})
afterAll(async () => {
  await program?.close()
  await rm(folder, { recursive: true, force: true, maxRetries: 10 })
})
beforeEach(async () => {
  expect(page.url()).toBe(home)
})

test('webPreferences: the window has what the rules say, and its page sees nothing of Node or Electron', async () => {
  const preferences = await program.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.getLastWebPreferences(),
  )
  expect(preferences).toMatchObject({
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    webviewTag: false,
    webSecurity: true,
    navigateOnDragDrop: false,
  })
  const seen = await page.evaluate(() =>
    ['require', 'process', 'module', 'ipcRenderer', 'electron', 'Buffer'].filter((name) => name in window),
  )
  expect(seen).toEqual([])
})

test('origin: one window at our own scheme, where fetch and IndexedDB work and the context is secure', async () => {
  const works = await page.evaluate(async () => ({
    secure: isSecureContext,
    fetched: (await fetch('/page-guard.js')).status,
    stored: await new Promise((resolve) => {
      const request = indexedDB.open('probe')
      request.onsuccess = () => resolve(true)
      request.onerror = () => resolve(false)
    }),
  }))
  expect(works).toEqual({ secure: true, fetched: 200, stored: true })
  expect(context.pages()).toHaveLength(1)
  const address = await program.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.getURL(),
  )
  expect(address).toMatch(/^app:\/\/yanxiubu\//)
})

test('origin: a path that is not in the manifest is answered 404', async () => {
  for (const path of ['/county.html', '/assets/', '/../package.json', '/assets/%2e%2e/index.html', '/.built'])
    expect(await page.evaluate(async (at) => (await fetch(at)).status, path)).toBe(404)
})

test('IPC: the page has one function a method and the few of the window, frozen, and no channel to choose', async () => {
  const bridge = await page.evaluate(() => {
    const { yanxiubu } = window
    if (!yanxiubu) throw new Error('no bridge')
    const isFrozen = Object.isFrozen(yanxiubu) && Object.isFrozen(yanxiubu.api)
    return { names: Object.keys(yanxiubu).sort(), methods: Object.keys(yanxiubu.api).length, isFrozen }
  })
  expect(bridge.names).toEqual(['api', 'chooseFolder', 'download', 'events', 'print', 'speak', 'upload'])
  expect(bridge.methods).toBeGreaterThan(25)
  expect(bridge.isFrozen).toBe(true)
})

test('IPC: a method asked with what does not fit it is refused with a sentence, a file with a path as its name not taken', async () => {
  const answers = await page.evaluate(async () => {
    const bridge = window.yanxiubu
    if (!bridge) throw new Error('no bridge')
    // Nobody is signed in: only what may be asked then is read at all (MG5).
    const refused = await bridge.api['sign-in']({ user: 7, pin: [] } as never)
    const thrown = await bridge.upload('../a', new Uint8Array(1)).catch((fault: Error) => fault.message)
    const kept = await bridge.upload('a.xlsx', new Uint8Array([1, 2, 3]))
    return { refused, thrown, kept: kept.ok }
  })
  expect(answers.refused).toMatchObject({ ok: false, refusal: { refused: 'value-refused' } })
  expect(answers.thrown).toContain('a call of another shape')
  expect(answers.kept).toBe(true)
})

test('IPC: nothing listens but what is answered by `handle`', async () => {
  expect(await program.evaluate(({ ipcMain }) => ipcMain.eventNames().map(String))).toEqual([])
})

const ELSEWHERE = [
  'https://evil.test/',
  'http://127.0.0.1:19501/',
  'app://yanxiubu.evil.test/',
  'app://evil.test/',
  'file:///etc/passwd',
  'javascript:alert(1)',
  'data:text/html,x',
  'chrome://version/',
  'about:blank',
  'ms-settings:privacy',
]

test.each(['will-navigate', 'will-redirect', 'will-frame-navigate'] as const)(
  'navigation: %s to anywhere else is prevented, to ourselves it is not',
  async (event) => {
    const prevented = await program.evaluate(
      ({ BrowserWindow }, [name, addresses]) => {
        const contents = BrowserWindow.getAllWindows()[0]?.webContents
        return addresses.filter((url) => {
          let isPrevented = false
          const preventDefault = () => {
            isPrevented = true
          }
          contents?.emit(name, { url, isMainFrame: true, preventDefault }, url)
          return isPrevented
        })
      },
      [event, [...ELSEWHERE, 'app://yanxiubu/', 'app://yanxiubu/#/person']] as const,
    )
    expect(prevented).toEqual(ELSEWHERE)
  },
)

test.each(['https://evil.test/', 'app://evil.test/'])(
  'T9 a page that leaves for %s stays',
  async (address) => {
    await page.evaluate((to) => {
      location.href = to
    }, address)
    await page.getByLabel('学校全称').waitFor()
    expect(await page.title()).toBe('研修簿')
  },
)

test('T9 a link, a form and a refresh that lead elsewhere stay', async () => {
  await page.evaluate(() => {
    const link = document.createElement('a')
    link.href = 'https://evil.test/'
    document.body.append(link)
    link.click()
    const form = document.createElement('form')
    form.action = 'https://evil.test/'
    document.body.append(form)
    form.submit()
    const refresh = document.createElement('meta')
    refresh.httpEquiv = 'refresh'
    refresh.content = '0;url=https://evil.test/'
    document.head.append(refresh)
  })
  await page.getByLabel('学校全称').waitFor()
  expect(page.url()).toBe(home)
})

test.each([
  ['a script that opens a foreign page', () => void window.open('https://evil.test/')],
  ['a script that opens our own', () => void window.open(location.href)],
  [
    'a link with a target',
    () => {
      const link = document.createElement('a')
      link.href = 'https://evil.test/'
      link.target = '_blank'
      document.body.append(link)
      link.click()
    },
  ],
])('T9 no second window comes of %s', async (_what, open) => {
  const before = await denied()
  await page.evaluate(open)
  // Chromium opens it before the double can ask the program; Electron asks first.
  if (isDouble()) await expect.poll(denied).toBe(before + 1)
  await expect.poll(() => context.pages().length).toBe(1)
  expect(await program.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
})

test('T9 a webview is not attached', async () => {
  const isPrevented = await program.evaluate(({ BrowserWindow }) => {
    let prevented = false
    const preventDefault = () => {
      prevented = true
    }
    BrowserWindow.getAllWindows()[0]?.webContents.emit('will-attach-webview', { preventDefault }, {}, {})
    return prevented
  })
  expect(isPrevented).toBe(true)
})

test('CSP: markup, inline scripts, frames and other addresses come to nothing in the page', async () => {
  await expect(
    page.evaluate(() => void document.body.insertAdjacentHTML('beforeend', '<b>x</b>')),
  ).rejects.toThrow(/Trusted/)
  const outcome = await page.evaluate(async () => {
    const frame = document.createElement('iframe')
    frame.src = 'https://evil.test/'
    document.body.append(frame)
    const reached = await fetch('https://evil.test/').then(
      () => 'reached',
      () => 'refused',
    )
    frame.remove()
    return { reached, hit: 'hit' in window }
  })
  expect(outcome).toEqual({ reached: 'refused', hit: false })
})

test('permissions: place, camera, notifications and devices are denied, and nobody is asked', async () => {
  const states = await page.evaluate(async () => {
    const names = ['geolocation', 'notifications', 'camera', 'microphone', 'midi'] as const
    const asked = names.map(
      async (name) => (await navigator.permissions.query({ name: name as 'camera' })).state,
    )
    const camera = await navigator.mediaDevices.getUserMedia({ video: true }).then(
      () => 'given',
      (fault: Error) => fault.name,
    )
    return { states: await Promise.all(asked), camera }
  })
  expect(states).toEqual({ states: Array(5).fill('denied'), camera: 'NotAllowedError' })
})

test('permissions: the camera is given to the page that takes photographs of an activity', async () => {
  const asked = () =>
    page.evaluate(async () => {
      try {
        const tracks = (await navigator.mediaDevices.getUserMedia({ video: true })).getVideoTracks()
        for (const track of tracks) track.stop()
        return tracks.length
      } catch (fault) {
        return (fault as Error).name
      }
    })
  /** Chromium never answers who asks while what was given is being taken away. */
  async function goWhereCameraIs(hash: string, state: PermissionState): Promise<void> {
    await page.evaluate((to) => {
      location.hash = to
    }, hash)
    const query = () =>
      page.evaluate(async () => (await navigator.permissions.query({ name: 'camera' })).state)
    await expect.poll(query).toBe(state)
  }
  await goWhereCameraIs('#/activity/id/0123', 'granted')
  expect(await asked()).toBe(1)
  await goWhereCameraIs('#/person', 'denied')
  expect(await asked()).toBe('NotAllowedError')
  await page.goto(home)
  await page.getByLabel('学校全称').waitFor()
})

test('TR4 I9 a page that died is opened anew, and whoever sits there signs in', async () => {
  const next = context.waitForEvent('page')
  await program.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
  )
  await next
  page = await program.page()
  await page.getByLabel('学校全称').waitFor()
  expect(page.url()).toBe(home)
})

async function denied(): Promise<number> {
  return isDouble() ? program.evaluate(({ double }) => double.denied()) : 0
}
