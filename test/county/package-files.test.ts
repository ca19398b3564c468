import { expect, test } from 'vitest'
import { createPackageFiles, sweepParts } from '../../county/exchange/package-files.ts'
import { bytesSource } from '../../shared/disk/packages/package-source.ts'
import { bytesFrom, must, newDisk } from './county-world.ts'

const FOLDER = '/county'

function filesOn(disk: ReturnType<typeof newDisk>) {
  let at = 1_795_233_600_000
  return createPackageFiles({ disk, folder: FOLDER, random: bytesFrom(3), now: () => at++ })
}

test('CO4 a package that was kept is whole after a power cut, whatever the disk makes of it', async () => {
  for (let seed = 1; seed <= 30; seed++) {
    const disk = newDisk(seed)
    const bytes = bytesFrom(seed)(5000)
    const name = must(await filesOn(disk).keep(bytesSource(bytes)))
    disk.cut()
    expect(await disk.reopen().read(`${FOLDER}/packages/${name}`)).toEqual(bytes)
  }
})

test('what was refused is kept for a person to look at: the newest fifty of them, each once', async () => {
  const disk = newDisk()
  const files = filesOn(disk)
  async function refuse(seed: number): Promise<string> {
    const name = must(await files.keep(bytesSource(bytesFrom(seed)(50))))
    must(await files.setAside(name))
    return name
  }
  const names: string[] = []
  for (let seed = 1; seed <= 53; seed++) names.push(await refuse(seed))
  names.push(await refuse(20))
  const left = (await disk.list(`${FOLDER}/quarantine`)).map(({ name }) => name.replace(/^\d+-/, ''))
  expect(left).toEqual([...names.slice(3, 19), ...names.slice(20)])
  expect(await disk.list(`${FOLDER}/packages`)).toEqual([])
})

test('CO1 what an interrupted upload left is removed, and nothing else', async () => {
  const disk = newDisk()
  const kept = must(await filesOn(disk).keep(bytesSource(bytesFrom(1)(50))))
  disk.put(`${FOLDER}/arriving/0011`, bytesFrom(2)(10))
  await disk.makeFolder(`${FOLDER}/arriving/folder`)
  await sweepParts(disk, FOLDER)
  expect((await disk.list(`${FOLDER}/arriving`)).map(({ name }) => name)).toEqual(['folder'])
  expect((await disk.list(`${FOLDER}/packages`)).map(({ name }) => name)).toEqual([kept])
})
