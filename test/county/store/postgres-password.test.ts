import { expect, test } from 'vitest'
import { postgresPassword } from '../../../county/store/postgres-password.ts'
import { type Disk, weather } from '../../../shared/disk/disk.ts'
import { chance } from '../../disk/journal-world.ts'
import { simulatedDisk } from '../../simulation/simulated-disk.ts'
import { bytesFrom, newDisk } from '../county-world.ts'

const FOLDER = '/county'
const FILE = `${FOLDER}/postgres-password`
const ask = (disk: Disk, seed = 3) => postgresPassword(disk, FOLDER, bytesFrom(seed))

async function textOf(disk: Disk): Promise<string> {
  return Buffer.from((await disk.read(FILE)) ?? []).toString()
}

test('CO4 the first start makes a password, and every later one finds it', async () => {
  const disk = newDisk()
  await disk.makeFolder(FOLDER)
  const made = await ask(disk)
  expect(made).toMatch(/^[0-9a-f]{48}$/)
  disk.put(`${FOLDER}/postgres/PG_VERSION`, Buffer.from('18'))
  expect(await ask(disk, 4)).toBe(made)
  expect(await textOf(disk)).toBe(made)
})

test('CO4 a password that cannot be read just now is not written over', async () => {
  const disk = newDisk()
  await disk.makeFolder(FOLDER)
  const made = await ask(disk)
  const read = () => Promise.reject(weather('io', 'EIO'))
  await expect(ask({ ...disk, read }, 4)).rejects.toThrow('EIO')
  expect(await textOf(disk)).toBe(made)
})

test('CO4 to a database whose password is gone no other is written', async () => {
  for (const left of [undefined, '']) {
    const disk = newDisk()
    disk.put(`${FOLDER}/postgres/PG_VERSION`, Buffer.from('18'))
    if (left !== undefined) disk.put(FILE, Buffer.from(left))
    expect(await ask(disk)).toBeUndefined()
    expect(await textOf(disk)).toBe('')
  }
})

test('CO4 a power cut while the first password is written leaves none or the whole of it', async () => {
  let [none, whole] = [0, 0]
  for (let call = 1; call <= 8; call++) {
    const disk = simulatedDisk({
      random: chance(call),
      onCall: ({ number }) => (number === call + 1 ? 'cut' : undefined),
    })
    await disk.makeFolder(FOLDER)
    const made = await ask(disk).catch(() => undefined)
    if (made !== undefined) disk.cut()
    const after = disk.reopen()
    const text = await textOf(after)
    if (made !== undefined) expect(text).toBe(made)
    expect(text).toMatch(/^([0-9a-f]{48})?$/)
    if (text === '') none++
    else whole++
    expect(await ask(after, 4)).toMatch(/^[0-9a-f]{48}$/)
  }
  expect(none).toBeGreaterThan(0)
  expect(whole).toBeGreaterThan(0)
})
