import { randomBytes } from 'node:crypto'
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type KeeperPlace, systemKeeper } from '../../electron/services/vault/key-keeper.ts'
import { type RunTool, runTool } from '../../electron/services/vault/run-tool.ts'
import { nodeDisk } from '../../shared/disk/node-disk.ts'

const SECRET = Buffer.from('{"signing":"00"}')
let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'yanxiubu-keeper-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

interface Ran {
  readonly program: string
  readonly words: readonly string[]
  readonly input: string
}

function place(platform: NodeJS.Platform, changed: Partial<KeeperPlace> = {}): KeeperPlace {
  return {
    disk: nodeDisk(),
    folder,
    platform,
    home: folder.slice(0, folder.lastIndexOf('/')),
    random: randomBytes,
    ...changed,
  }
}

/** Notes what it is asked to run; answers with what was given it last, the other way round where it is asked to. */
function noting(ran: Ran[], answer: (ran: Ran) => string | undefined): RunTool {
  return async (program, words, input) => {
    const one = { program, words, input }
    ran.push(one)
    return answer(one)
  }
}

test('Windows: DPAPI for the machine, so that the next OS user of the PC can open what this one kept', async () => {
  const ran: Ran[] = []
  const keeper = systemKeeper(
    place('win32', { run: noting(ran, ({ input }) => [...input].reverse().join('')) }),
  )
  expect(await keeper?.keep(SECRET)).toBe(true)
  expect(await keeper?.find()).toEqual(new Uint8Array(SECRET))
  expect(ran.map(({ program }) => program)).toEqual(['powershell.exe', 'powershell.exe'])
  expect(ran[0]?.words.at(-1)).toContain("ProtectedData]::Protect($given, $null, 'LocalMachine')")
  expect(ran[1]?.words.at(-1)).toContain("ProtectedData]::Unprotect($given, $null, 'LocalMachine')")
  expect(await readFile(join(folder, 'device-keys.dpapi'), 'utf8')).not.toContain(SECRET.toString('base64'))
})

test.each([
  ['darwin', '/usr/bin/security'],
  ['linux', 'secret-tool'],
] as const)('%s: the system’s own tool, where the folder is in the user’s home', async (platform, tool) => {
  const ran: Ran[] = []
  const keeper = systemKeeper(place(platform, { run: noting(ran, () => SECRET.toString('base64')) }))
  expect(await keeper?.keep(SECRET)).toBe(true)
  expect(await keeper?.find()).toEqual(new Uint8Array(SECRET))
  expect(ran.map(({ program }) => program)).toEqual([tool, tool])
})

test.each(['win32', 'darwin', 'linux'] as const)(
  'T6 %s: no secret stands in the words of a command line, where others can read it',
  async (platform) => {
    const ran: Ran[] = []
    await systemKeeper(place(platform, { run: noting(ran, () => 'x') }))?.keep(SECRET)
    expect(ran[0]?.words.join(' ')).not.toContain(SECRET.toString('base64'))
    expect(ran[0]?.input).toContain(SECRET.toString('base64'))
  },
)

test.each(['darwin', 'linux'] as const)(
  'ST9 %s: a folder for all users of the PC keeps its file, as the next user could not ask the first one’s store',
  (platform) => {
    expect(systemKeeper(place(platform, { home: '/home-of-another' }))).toBeUndefined()
    expect(systemKeeper(place(platform, { home: folder.slice(0, -3) }))).toBeUndefined()
  },
)

test('a tool that is not there, or fails, keeps nothing and finds nothing', async () => {
  const keeper = systemKeeper(place('linux', { run: noting([], () => undefined) }))
  expect(await keeper?.keep(SECRET)).toBe(false)
  expect(await keeper?.find()).toBeUndefined()
  expect(await runTool(join(folder, 'absent'), [], '')).toBeUndefined()
  expect(await runTool(process.execPath, ['-e', 'process.exit(1)'], '')).toBeUndefined()
})

test('Linux: a real tool that keeps what comes on its standard input gives it back', async () => {
  const tool = join(folder, 'secret-tool')
  await writeFile(
    tool,
    `#!/bin/sh\nif [ "$1" = store ]; then cat > "${folder}/kept"; else cat "${folder}/kept"; fi\n`,
  )
  await chmod(tool, 0o755)
  const run: RunTool = (program, words, input) =>
    runTool(program === 'secret-tool' ? tool : program, words, input)
  const keeper = systemKeeper(place('linux', { run }))
  expect(await keeper?.keep(SECRET)).toBe(true)
  expect(await keeper?.find()).toEqual(new Uint8Array(SECRET))
})
