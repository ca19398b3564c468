import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { type DataFolder, defaultDataFolder, openDataFolder } from '../../shared/disk/data-folder.ts'
import { openJournal } from '../../shared/disk/journal/journal.ts'
import { machineMark } from '../../shared/disk/machine-mark.ts'
import { nodeDisk } from '../../shared/disk/node-disk.ts'

const disk = nodeDisk({ shared: true })
const random = (count: number) => crypto.getRandomValues(new Uint8Array(count))
const folders: string[] = []
const children: ChildProcessWithoutNullStreams[] = []

function scratch(): string {
  const folder = mkdtempSync(`${tmpdir()}/data-folder-`)
  folders.push(folder)
  return folder
}

afterEach(async () => {
  for (const child of children.splice(0)) {
    if (child.exitCode !== null || child.signalCode !== null) continue
    child.kill('SIGKILL')
    await once(child, 'exit')
  }
})

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true })
})

async function hold(folder: string): Promise<{ said: string; child: ChildProcessWithoutNullStreams }> {
  const child = spawn(process.execPath, [new URL('hold-folder.ts', import.meta.url).pathname, folder])
  children.push(child)
  const [line] = (await once(child.stdout, 'data')) as [Buffer]
  return { said: line.toString().trim(), child }
}

async function opened(folder: string, machine = 'm'): Promise<DataFolder> {
  const result = await openDataFolder(disk, folder, { random, machine })
  if (!result.ok) throw new Error(result.refusal.refused)
  return result.value
}

async function placeOf(folder: string, machine = 'm') {
  const held = await opened(folder, machine)
  await held.release()
  return held.place
}

describe('ST9 one program on a data folder', () => {
  it('ST9 a second process is refused and told which one runs, whatever path it comes by', async () => {
    const parent = scratch()
    const folder = `${parent}/data`
    const first = await hold(folder)
    expect(first.said).toBe(`held ${first.child.pid}`)
    expect((await hold(folder)).said).toBe(`second-instance ${first.child.pid}`)
    symlinkSync(folder, `${parent}/link`)
    expect((await hold(`${parent}/link`)).said).toBe(`second-instance ${first.child.pid}`)
    expect((await hold(`${parent}/other`)).said).toMatch(/^held/)
  })

  it('ST9 a killed program’s folder is free at once, and so is one given back', async () => {
    const folder = `${scratch()}/data`
    const killed = await hold(folder)
    killed.child.kill('SIGKILL')
    await once(killed.child, 'exit')
    expect(readdirSync(folder)).toContain('running')
    const next = await hold(folder)
    expect(next.said).toBe(`held ${next.child.pid}`)
    next.child.stdin.end()
    await once(next.child, 'exit')
    expect((await hold(folder)).said).toMatch(/^held/)
  })

  it('ST9 of many that start at once, one gets the folder', async () => {
    const folder = `${scratch()}/data`
    const said = await Promise.all(Array.from({ length: 6 }, async () => (await hold(folder)).said))
    expect(said.filter((one) => one.startsWith('held'))).toHaveLength(1)
  })

  it('ST9 data of a newer program is refused, and the lock given back', async () => {
    const folder = scratch()
    for (const newer of ['1\n', 'v2']) {
      writeFileSync(`${folder}/format`, newer)
      const result = await openDataFolder(disk, folder, { random, machine: 'm' })
      expect(result).toMatchObject({ refusal: { refused: 'data-newer' } })
    }
    writeFileSync(`${folder}/format`, '0\n')
    expect(await placeOf(folder)).toBe('new')
  })
})

describe('ST6 where the folder is', () => {
  it('ST6 is new once and the same from then on', async () => {
    const folder = `${scratch()}/data`
    expect(await placeOf(folder)).toBe('new')
    expect(await placeOf(folder)).toBe('same')
  })

  it('ST6 notices another machine, a move, a copy, and files put back, until it is settled', async () => {
    const parent = scratch()
    const folder = `${parent}/data`
    expect(await placeOf(folder)).toBe('new')
    expect(await placeOf(folder, 'another')).toBe('machine')

    renameSync(folder, `${parent}/moved`)
    expect(await placeOf(`${parent}/moved`)).toBe('moved')
    renameSync(`${parent}/moved`, folder)
    expect(await placeOf(folder)).toBe('same')

    cpSync(folder, `${parent}/copy`, { recursive: true, preserveTimestamps: true })
    expect(await placeOf(`${parent}/copy`)).toBe('moved')
    renameSync(folder, `${parent}/original`)
    renameSync(`${parent}/copy`, folder)
    expect(await placeOf(folder)).toBe('moved')

    const held = await opened(folder)
    expect(held.place).toBe('moved')
    await held.settle()
    await held.release()
    expect(await placeOf(folder)).toBe('same')

    cpSync(`${folder}/place`, `${parent}/backup`)
    rmSync(`${folder}/place`)
    mkdirSync(`${parent}/takes-the-inode`)
    cpSync(`${parent}/backup`, `${folder}/place`, { preserveTimestamps: true })
    expect(await placeOf(folder)).toBe('restored')
  })

  it('ST6 a journal without a mark was put there', async () => {
    const folder = `${scratch()}/data`
    const journal = await openJournal(disk, folder, { random, now: () => 0 })
    if (journal.ok) await journal.value.close()
    expect(await placeOf(folder)).toBe('restored')
  })

  it('ST6 the machine’s mark is the same each time', async () => {
    const mark = await machineMark()
    expect(mark).toMatch(/^[0-9a-f]{32}$/)
    expect(await machineMark()).toBe(mark)
  })
})

describe('ST9 the data folder is the PC’s', () => {
  it('ST9 lies where every user of the PC finds it', async () => {
    const yes = async () => true
    expect(await defaultDataFolder('win32', yes)).toMatch(/\\Yanxiubu$/)
    expect(await defaultDataFolder('darwin', yes)).toBe('/Users/Shared/Yanxiubu')
    expect(await defaultDataFolder('linux', yes)).toBe('/var/lib/yanxiubu')
    expect(await defaultDataFolder('linux', async () => false)).toMatch(/\.local\/share\/yanxiubu$/)
  })
})
