import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { builtinModules } from 'node:module'
import { tmpdir } from 'node:os'
import { join, posix } from 'node:path'
import { fileURLToPath } from 'node:url'
import { extractAll, listPackage } from '@electron/asar'
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runStep } from '../../build/run-step.ts'
import { openShellClient, type ShellClient } from '../worlds/shell-client.ts'
import { makeStandIn } from './stand-in-electron.ts'

// The real electron-builder with our configuration; only Electron itself is a stand-in.
let folder: string
let unpacked: string
let files: readonly string[]

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'yanxiubu-pack-'))
  const electron = join(folder, 'electron')
  await makeStandIn(electron)
  const output = join(folder, 'packed')
  const words = ['--linux', 'dir', '--x64', `-c.electronDist=${electron}`, `-c.directories.output=${output}`]
  expect(await runStep(process.execPath, [PACK, ...words])).toBe(0)
  unpacked = join(output, 'linux-unpacked')
  files = listPackage(archive(), { isPack: false }).map((file) => file.replaceAll('\\', '/'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

test('the archive holds main, preload, workers and the school’s pages, and nothing else', () => {
  const known = [
    /^\/(package\.json|out|out\/electron|dist|dist\/assets)$/,
    /^\/out\/electron\/(main|browser-start|built-browser-shell|sheet-worker)\.js$/,
    /^\/out\/electron\/preload\.cjs$/,
    /^\/dist\/(index\.html|page-guard\.js)$/,
  ]
  const rest = files.filter((file) => !known.some((way) => way.test(file)))
  // Pieces that several of these share, named by the bundler.
  expect(
    rest.filter((file) => !/^\/(out\/electron\/[a-z0-9-]+\.js|dist\/assets\/[\w.-]+)$/.test(file)),
  ).toEqual([])
  expect(files.filter((file) => /county|postgres|canvas|\.node$|\.ts$|test|node_modules/.test(file))).toEqual(
    [],
  )
})

test('everything that main names is there: files beside it, Node’s own modules, Electron', async () => {
  const app = await extracted()
  const scripts = files.filter((file) => /^\/out\/electron\/.*\.c?js$/.test(file))
  const named = scripts.flatMap((file) => {
    const text = readFileSync(join(app, file), 'utf8')
    const ways = [
      /^(?:import|export)[^'"]*?from ["']([^"']+)["']/gm,
      /^(?!.*(?:\*|\/\/)).*\bimport\(["']([^"']+)["']\)/gm,
      /new URL\(["'](\.[^"']+)["']/g,
    ]
    return ways.flatMap((way) => [...text.matchAll(way)].map(([, name = '']) => ({ file, name })))
  })
  const isThere = ({ file, name }: { file: string; name: string }) =>
    name === 'electron' ||
    builtinModules.includes(name.replace(/^node:/, '')) ||
    files.includes(posix.join(posix.dirname(file), name).replace(/\/$/, ''))
  expect(named.length).toBeGreaterThan(20)
  expect(named.filter((one) => !isThere(one))).toEqual([])
})

test('the packed program starts at main.js and says its version', async () => {
  const { main, type, version } = JSON.parse(await readFile(join(await extracted(), 'package.json'), 'utf8'))
  expect({ main, type }).toEqual({ main: 'out/electron/main.js', type: 'module' })
  expect(version).toMatch(/^\d+\.\d+\.\d+/)
})

test('fuses: set as the rules say, and read back from the packed executable', async () => {
  const wire = await getCurrentFuseWire(join(unpacked, 'yanxiubu'))
  const off = FuseState.DISABLE
  const on = FuseState.ENABLE
  expect({
    runAsNode: wire[FuseV1Options.RunAsNode],
    nodeOptions: wire[FuseV1Options.EnableNodeOptionsEnvironmentVariable],
    inspect: wire[FuseV1Options.EnableNodeCliInspectArguments],
    integrity: wire[FuseV1Options.EnableEmbeddedAsarIntegrityValidation],
    asarOnly: wire[FuseV1Options.OnlyLoadAppFromAsar],
    fileProtocol: wire[FuseV1Options.GrantFileProtocolExtraPrivileges],
    cookies: wire[FuseV1Options.EnableCookieEncryption],
  }).toEqual({
    runAsNode: off,
    nodeOptions: off,
    inspect: off,
    integrity: on,
    asarOnly: on,
    fileProtocol: off,
    cookies: on,
  })
})

test('fonts and licences lie beside the archive, and only the languages of the program', async () => {
  const faces = ['400Regular/NotoSerifSC_400Regular.ttf', '700Bold/NotoSerifSC_700Bold.ttf']
  for (const face of faces)
    expect((await stat(join(unpacked, 'resources/fonts', face))).size).toBeGreaterThan(5e6)
  expect(await readFile(join(unpacked, 'resources/fonts/LICENSE_FONT'), 'utf8')).toContain(
    'SIL Open Font License',
  )
  const bundled = await readFile(join(unpacked, 'resources/licences/program.md'), 'utf8')
  for (const name of ['age-encryption', 'cborg', 'electron-store', 'pdfmake', 'zod'])
    expect(bundled).toContain(`## ${name} `)
  expect(await readFile(join(unpacked, 'resources/licences/pages.md'), 'utf8')).toContain('## react ')
  expect((await readdir(unpacked)).sort()).toEqual(
    ['LICENSE.electron.txt', 'LICENSES.chromium.html', 'locales', 'resources', 'version', 'yanxiubu'].sort(),
  )
  expect((await readdir(join(unpacked, 'locales'))).sort()).toEqual(['en-US.pak', 'zh-CN.pak'])
})

test('the program starts from the packed files in the browser shell: it reads a roster and prints in its own face', async () => {
  const app = await extracted()
  const words = [join(app, 'out/electron/built-browser-shell.js'), '--no-window', '--port', '0']
  const environment = { ...process.env, XDG_CACHE_HOME: join(folder, 'cache') }
  const child = spawn(process.execPath, [...words, '--data', join(folder, 'data')], {
    cwd: tmpdir(),
    env: environment,
  })
  try {
    const client = await openShellClient(await addressOf(child.stdout))
    await workWith(client)
    client.close()
  } finally {
    child.kill('SIGTERM')
    await new Promise((resolve) => child.once('exit', resolve))
  }
})

async function workWith({ call, upload, download }: ShellClient): Promise<void> {
  const user = { name: '周敏', pin: '2580' }
  const school = { name: '石桥镇中心学校', code: '2151199901', scheme: 'horgos-c7', user }
  expect(await call('start-school', school)).toMatchObject({ ok: true })
  const roster = (await upload('名单.xlsx', readFileSync(ROSTER))) as { value: string }
  expect(await call('roster-preview', { upload: roster.value, sheet: null })).toMatchObject({ ok: true })
  const person = '1'.repeat(32)
  const change = { kind: 'person', id: person, field: 'name', value: '陈犇骉', over: [] }
  expect(await call('save', { act: 'add-person', changes: [change] })).toMatchObject({ ok: true })
  const asked = { person, purpose: '职称评审', year: '2026' }
  const printed = (await call('print-hour-certificate', asked)) as {
    value: { download: string; missing: string[] }
  }
  expect(printed.value.missing).toEqual([])
  const file = await download(printed.value.download)
  expect(Buffer.from(file.bytes.subarray(0, 5)).toString()).toBe('%PDF-')
}

function addressOf(said: NodeJS.ReadableStream): Promise<string> {
  return new Promise((resolve) => {
    let text = ''
    said.setEncoding('utf8')
    said.on('data', (piece: string) => {
      text += piece
      const address = /http:\S+/.exec(text)?.[0]
      if (address !== undefined) resolve(address)
    })
  })
}

let taken: string | undefined

async function extracted(): Promise<string> {
  if (taken === undefined) {
    taken = join(unpacked, 'resources/app')
    extractAll(archive(), taken)
  }
  return taken
}

function archive(): string {
  return join(unpacked, 'resources/app.asar')
}

const PACK = fileURLToPath(new URL('../../build/pack.ts', import.meta.url))
const ROSTER = fileURLToPath(new URL('../fixtures/roster-central-school.xlsx', import.meta.url))
