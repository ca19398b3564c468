import { expect, test } from 'vitest'
import { findBrowser, type Machine } from '../../electron/browser-shell/find-browser.ts'
import { switches } from '../../electron/browser-shell/open-browser.ts'
import { PAGE_MEMORY } from '../../electron/browser-shell/page-memory.ts'
import { profileFolder, userFolder } from '../../electron/browser-shell/shell-folders.ts'

function machineWith(
  platform: string,
  files: readonly string[],
  environment: Machine['environment'] = {},
): Machine {
  return { platform, environment, home: '/h/li', isRoot: false, exists: (path) => files.includes(path) }
}

test('Windows: Edge is found where nothing else is, Chrome in the user’s own folder before it', () => {
  const environment = { LOCALAPPDATA: 'C:\\L', ProgramFiles: 'C:\\P', 'ProgramFiles(x86)': 'C:\\P86' }
  const edge = 'C:\\P86\\Microsoft\\Edge\\Application\\msedge.exe'
  const chrome = 'C:\\L\\Google\\Chrome\\Application\\chrome.exe'
  expect(findBrowser(machineWith('win32', [edge], environment))).toEqual({ name: 'Edge', executable: edge })
  expect(findBrowser(machineWith('win32', [edge, chrome], environment))?.executable).toBe(chrome)
})

test('macOS: the browser inside the application', () => {
  const chrome = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'
  expect(findBrowser(machineWith('darwin', [chrome]))?.executable).toBe(chrome)
})

test('Linux: on the PATH, in /usr/bin, from snap; a relative PATH entry is never asked', () => {
  expect(findBrowser(machineWith('linux', ['/opt/b/chromium'], { PATH: '/opt/b:.' }))?.name).toBe('Chromium')
  expect(findBrowser(machineWith('linux', ['/usr/bin/google-chrome']))?.name).toBe('Chrome')
  expect(findBrowser(machineWith('linux', ['/snap/bin/chromium']))?.executable).toBe('/snap/bin/chromium')
  expect(findBrowser(machineWith('linux', ['chromium'], { PATH: '.' }))).toBeUndefined()
})

test('only root on Linux goes without the sandbox', () => {
  const plain = machineWith('linux', [])
  expect(switches(plain, 'http://a/', '/p')).not.toContain('--no-sandbox')
  expect(switches({ ...plain, isRoot: true }, 'http://a/', '/p')).toContain('--no-sandbox')
  expect(switches({ ...plain, platform: 'darwin', isRoot: true }, 'http://a/', '/p')).not.toContain(
    '--no-sandbox',
  )
})

test('the window is an app of its own profile, without extensions', () => {
  const given = switches(machineWith('win32', []), 'http://127.0.0.1:19501/#t', 'C:\\profile')
  expect(given).toContain('--app=http://127.0.0.1:19501/#t')
  expect(given).toContain('--user-data-dir=C:\\profile')
  expect(given).toContain('--disable-extensions')
  expect(given).toContain('--no-first-run')
  expect(given).toContain(`--js-flags=${PAGE_MEMORY}`)
})

test('T6 the profile is the OS user’s own, one for each data folder', () => {
  const windows = machineWith('win32', [], { LOCALAPPDATA: 'C:\\L' })
  expect(userFolder(windows, 'C:\\PD\\Yanxiubu')).toMatch(/^C:\\L\\Yanxiubu\\[0-9a-f]{16}$/)
  expect(userFolder(windows, 'D:\\a')).not.toBe(userFolder(windows, 'D:\\b'))
})

test('a Chromium from snap gets a profile it is allowed to write', () => {
  const linux = machineWith('linux', [])
  const snap = { name: 'Chromium', executable: '/snap/bin/chromium' }
  expect(profileFolder(linux, '/d', snap)).toMatch(/^\/h\/li\/snap\/chromium\/common\/yanxiubu\//)
})
