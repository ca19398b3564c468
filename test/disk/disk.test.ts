import { mkdtempSync, rmSync, statSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { afterAll, describe, expect, it } from 'vitest'
import { type Disk, isWeather, refusalOf, weather } from '../../shared/disk/disk.ts'
import { nodeDisk, weatherKindOf } from '../../shared/disk/node-disk.ts'
import { simulatedDisk } from '../simulation/simulated-disk.ts'
import { chance } from './journal-world.ts'

const made: string[] = []

afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true })
})

function scratch(): string {
  const folder = mkdtempSync(`${tmpdir()}/disk-`)
  made.push(folder)
  return folder
}

const DISKS: readonly [string, () => { disk: Disk; folder: string }][] = [
  ['the machine’s disk', () => ({ disk: nodeDisk(), folder: `${scratch()}/a/b` })],
  ['the simulated disk', () => ({ disk: simulatedDisk({ random: chance(1) }), folder: '/a/b' })],
]

const text = (bytes: Uint8Array | undefined) => bytes && Buffer.from(bytes).toString()
const bytes = (words: string) => Buffer.from(words)

describe.each(DISKS)('%s', (_, make) => {
  it('appends, writes at a place, truncates and reads back', async () => {
    const { disk, folder } = make()
    await disk.makeFolder(folder)
    await disk.makeFolder(folder)
    const file = await disk.open(`${folder}/f`)
    await file.append(bytes('hello'))
    await file.append(bytes(' world'))
    await file.writeAt(0, bytes('J'))
    expect(text(await file.readAt(3, 4))).toBe('lo w')
    expect(text(await file.readAt(9, 100))).toBe('ld')
    await file.truncate(5)
    await file.sync()
    expect(await file.size()).toBe(5)
    await file.append(bytes('!'))
    await file.close()
    expect(text(await disk.read(`${folder}/f`))).toBe('Jello!')
    expect(await disk.size(`${folder}/f`)).toBe(6)
    const again = await disk.open(`${folder}/f`)
    await again.append(bytes('?'))
    await again.close()
    expect(text(await disk.read(`${folder}/f`))).toBe('Jello!?')
  })

  it('streams a part of a file in chunks', async () => {
    const { disk, folder } = make()
    await disk.makeFolder(folder)
    const file = await disk.create(`${folder}/f`)
    await file.append(bytes('0123456789'))
    await file.close()
    const chunks: (string | undefined)[] = []
    for await (const chunk of disk.stream(`${folder}/f`, { from: 1, to: 9, chunk: 3 }))
      chunks.push(text(chunk))
    expect(chunks).toEqual(['123', '456', '78'])
  })

  it('lists, renames over and removes, and knows what is not there', async () => {
    const { disk, folder } = make()
    await disk.makeFolder(`${folder}/sub`)
    for (const name of ['b', 'a']) {
      const file = await disk.create(`${folder}/${name}`)
      await file.append(bytes(name))
      await file.close()
    }
    expect(await disk.list(folder)).toEqual([
      { name: 'a', kind: 'file', size: 1 },
      { name: 'b', kind: 'file', size: 1 },
      { name: 'sub', kind: 'folder', size: 0 },
    ])
    await disk.rename(`${folder}/a`, `${folder}/b`)
    await disk.syncFolder(folder)
    expect(text(await disk.read(`${folder}/b`))).toBe('a')
    await disk.remove(`${folder}/b`)
    await disk.remove(`${folder}/b`)
    expect(await disk.read(`${folder}/b`)).toBeUndefined()
    expect(await disk.size(`${folder}/b`)).toBeUndefined()
    expect(await disk.list(`${folder}/none`)).toEqual([])
    expect(await disk.freeBytes(folder)).toBeGreaterThan(0)
  })

  it('throws weather for a file that exists, one that is missing, and a folder that is missing', async () => {
    const { disk, folder } = make()
    await disk.makeFolder(folder)
    await (await disk.create(`${folder}/f`)).close()
    const all = [
      disk.create(`${folder}/f`),
      disk.rename(`${folder}/x`, `${folder}/y`),
      disk.open(`${folder}/none/f`),
      (async () => {
        for await (const _chunk of disk.stream(`${folder}/x`)) throw new Error('there is nothing to read')
      })(),
    ]
    const met = await Promise.all(
      all.map((one) =>
        one.then(
          () => 'nothing',
          (error) => isWeather(error) && error.weather,
        ),
      ),
    )
    expect(met).toEqual(['busy', 'gone', 'gone', 'gone'])
  })
})

describe('the machine’s disk', () => {
  it('names the weather behind the system’s codes, and none behind a fault of the program', () => {
    const codes = ['ENOSPC', 'EDQUOT', 'EROFS', 'EACCES', 'ENOENT', 'EBUSY', 'EIO', 'EINVAL', 'EBADF']
    expect(codes.map(weatherKindOf)).toEqual([
      'full',
      'full',
      'read-only',
      'read-only',
      'gone',
      'busy',
      'io',
      undefined,
      undefined,
    ])
  })

  it('does not follow links when listing', async () => {
    const folder = scratch()
    symlinkSync('/etc/hostname', `${folder}/link.yxb`)
    expect(await nodeDisk().list(folder)).toEqual([{ name: 'link.yxb', kind: 'other', size: 0 }])
  })

  it('ST9 shared, makes files and folders that every user of the PC may write', async () => {
    const folder = `${scratch()}/data`
    const disk = nodeDisk({ shared: true })
    await disk.makeFolder(folder)
    await (await disk.create(`${folder}/f`)).close()
    // Windows keeps rights in lists of its own and shows everyone's as these.
    expect(statSync(folder).mode & 0o666).toBe(0o666)
    expect(statSync(`${folder}/f`).mode & 0o666).toBe(0o666)
  })
})

describe('weather', () => {
  it('ST4 becomes a refusal: what is gone is a pulled stick on a stick, a failed disk elsewhere', () => {
    const kinds = ['full', 'read-only', 'gone', 'busy', 'io'] as const
    expect(kinds.map((kind) => refusalOf(weather(kind, 'X'), 'data').refused)).toEqual([
      'disk-full',
      'disk-read-only',
      'disk-error',
      'disk-error',
      'disk-error',
    ])
    expect(refusalOf(weather('gone', 'X'), 'stick').refused).toBe('stick-gone')
  })
})
