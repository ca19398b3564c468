import type { MenuItemConstructorOptions } from 'electron'
import { expect, test } from 'vitest'
import { menuTemplate } from '../../electron/electron-shell/app-menu.ts'
import { readProgramWords } from '../../electron/security/command-line.ts'
import { OUTSIDE } from '../../electron/security/outside-addresses.ts'
import { WEB_PREFERENCES } from '../../electron/security/web-preferences.ts'
import { readCode, sourcesEnding } from '../architecture/sources.ts'

const ACTS = { print: () => {}, openPlatform: () => {}, about: () => {} }

test('webPreferences: isolated, sandboxed, without Node, webview or dropped pages', () => {
  expect(WEB_PREFERENCES).toMatchObject({
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    webviewTag: false,
    webSecurity: true,
    navigateOnDragDrop: false,
  })
})

test('command line: a packed program takes its own words and no switch of Chromium or Node', () => {
  expect(readProgramWords(['yanxiubu'], true)).toEqual({ data: undefined, browser: false })
  expect(readProgramWords(['yanxiubu', '--data', 'D:\\a', '--browser'], true)).toEqual({
    data: 'D:\\a',
    browser: true,
  })
  for (const word of [
    '--remote-debugging-port=9222',
    '--no-sandbox',
    '--renderer-cmd-prefix=calc',
    '--gpu-launcher=calc',
    '--utility-cmd-prefix=calc',
    '--inspect',
    '--js-flags=--expose-gc',
    '--load-extension=x',
    '--disable-web-security',
    '-r',
    'stray.js',
    'yanxiubu://open',
  ])
    expect(readProgramWords(['yanxiubu', word], true)).toBeUndefined()
})

test('command line: unpacked, a developer’s switches stand beside ours', () => {
  const words = ['electron', '--inspect=0', 'main.js', '--data', '/d', '--remote-debugging-port=0']
  expect(readProgramWords(words, false)).toEqual({ data: '/d', browser: false })
})

test('openExternal: a fixed list of https addresses, called in one place; openPath and deep links nowhere', () => {
  for (const address of Object.values(OUTSIDE)) expect(new URL(address).protocol).toBe('https:')
  const calling = (name: string) =>
    sourcesEnding('.ts')
      .filter(({ path, text }) => path.startsWith('electron/') && readCode(text).bare.includes(`${name}(`))
      .map(({ path }) => path)
  expect(calling('openExternal')).toEqual(['electron/security/outside-addresses.ts'])
  for (const name of ['openPath', 'showItemInFolder', 'setAsDefaultProtocolClient', 'executeJavaScript'])
    expect(calling(name)).toEqual([])
})

test('IPC: electron is imported by the main file, the preload script and the window’s memory alone', () => {
  const bad = sourcesEnding('.ts')
    .filter(({ path }) => path.startsWith('electron/'))
    .filter(({ text }) =>
      /^import (?!type )[^'"]*?from '(electron|electron-store)'/m.test(readCode(text).code),
    )
  expect(bad.map(({ path }) => path)).toEqual([
    'electron/electron-shell/window-state.ts',
    'electron/main.ts',
    'electron/preload.ts',
  ])
})

test('main.ts is a list: no branch in it', () => {
  const [main] = sourcesEnding('main.ts').filter(({ path }) => path === 'electron/main.ts')
  expect(readCode(main?.text ?? '').bare).not.toMatch(/\bif\b|\bswitch\b|\bfor\b|\bcatch\b/)
})

test('the menu is Chinese, or English where the page is', () => {
  for (const platform of ['win32', 'darwin', 'linux'] as const) {
    const han = /\p{Script=Han}/u
    for (const label of labels(menuTemplate('zh', platform, ACTS))) expect(label).toMatch(han)
    const english = labels(menuTemplate('en', platform, ACTS))
    expect(english.filter((label) => han.test(label) && label !== '研修簿')).toEqual([])
    expect(english).toContain('Print…')
  }
})

function labels(items: readonly MenuItemConstructorOptions[]): readonly string[] {
  return items.flatMap(({ label, type, submenu }) => [
    ...(type === 'separator' ? [] : [label ?? 'no label']),
    ...(Array.isArray(submenu) ? labels(submenu) : []),
  ])
}
