import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { chooseShell, electronWords } from '../../build/choose-shell.ts'
import { findElectron } from '../../build/find-electron.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'yanxiubu-electron-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const WINDOWS = { platform: 'win32', environment: {}, isRoot: false }
const LINUX = { platform: 'linux', environment: { DISPLAY: ':0' }, isRoot: false }

test.each([
  ['win32', 'dist/electron.exe'],
  ['darwin', 'dist/Electron.app/Contents/MacOS/Electron'],
  ['linux', 'dist/electron'],
] as const)('Electron’s binary is looked for as a file: %s', async (platform, file) => {
  expect(findElectron(folder, platform)).toBeUndefined()
  await mkdir(dirname(join(folder, file)), { recursive: true })
  await writeFile(join(folder, file), '')
  expect(findElectron(folder, platform)).toBe(join(folder, file))
})

test('Electron is taken when its binary is there, and the start says so', () => {
  expect(chooseShell([], WINDOWS, '/e')).toMatchObject({ shell: 'electron', binary: '/e' })
  expect(chooseShell(['--data', 'D:\\a'], LINUX, '/e').says).toContain('Electron')
})

test('without the binary the machine’s browser is taken, and the start says why', () => {
  expect(chooseShell([], LINUX, undefined)).toMatchObject({ shell: 'browser' })
  expect(chooseShell([], LINUX, undefined).says).toContain('没有找到 Electron')
})

test.each([['--no-window'], ['--port', '19502'], ['--profile', '/p'], ['--unknown']])(
  'the words %s are the browser shell’s',
  (...words) => expect(chooseShell(words, LINUX, '/e').shell).toBe('browser'),
)

test('a Linux without a display shows no window of Electron’s', () => {
  expect(chooseShell([], { platform: 'linux', environment: {} }, '/e').shell).toBe('browser')
  expect(chooseShell([], { platform: 'linux', environment: { WAYLAND_DISPLAY: 'w' } }, '/e').shell).toBe(
    'electron',
  )
})

test('only root on Linux goes without the sandbox', () => {
  expect(electronWords('main.js', ['--data', '/d'], LINUX)).toEqual(['main.js', '--data', '/d'])
  expect(electronWords('main.js', [], { ...LINUX, isRoot: true })).toEqual(['--no-sandbox', 'main.js'])
  expect(electronWords('main.js', [], { ...WINDOWS, isRoot: true })).toEqual(['main.js'])
})
