import { describe, expect, it } from 'vitest'
import { createQuarantine } from '../../electron/services/packages/quarantine.ts'
import { bytesSource } from '../../shared/disk/packages/package-source.ts'
import { newDisk } from '../county/county-world.ts'

function world() {
  const disk = newDisk()
  let time = 0
  const { keep } = createQuarantine(disk, '/data', () => ++time)
  const kept = async () => {
    const files = await disk.list('/data/quarantine')
    return Promise.all(files.map(async ({ name }) => (await disk.read(`/data/quarantine/${name}`))![0]!))
  }
  return { keep: (first: number, size = 3) => keep(bytesSource(new Uint8Array(size).fill(first))), kept }
}

describe('what was refused and is kept apart', () => {
  it('PK7 is the latest twenty', async () => {
    const { keep, kept } = world()
    for (let number = 0; number < 25; number++) await keep(number)
    expect(await kept()).toEqual(Array.from({ length: 20 }, (_, at) => at + 5))
  })

  it('PK7 is kept once, however often it is read', async () => {
    const { keep, kept } = world()
    for (let round = 0; round < 3; round++) for (const number of [1, 2]) await keep(number)
    expect(await kept()).toEqual([1, 2])
  })

  it('PK7 is no more than its room: large ones make the oldest go', async () => {
    const { keep, kept } = world()
    for (const number of [1, 2, 3, 4, 5]) await keep(number, 48 * 1024 * 1024)
    expect(await kept()).toEqual([2, 3, 4, 5])
  })
})
