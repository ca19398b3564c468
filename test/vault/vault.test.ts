import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { KeyKeeper } from '../../electron/services/vault/key-keeper.ts'
import { KEY_FILE, openVault } from '../../electron/services/vault/vault.ts'
import { nodeDisk } from '../../shared/disk/node-disk.ts'

const disk = nodeDisk({ shared: true })
let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'yanxiubu-vault-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

/** A system's store of secrets as far as a vault sees it. */
function keeperIn(held: { secret?: Uint8Array; works: boolean }): KeyKeeper {
  return {
    async keep(secret) {
      if (held.works) held.secret = secret
      return held.works
    },
    find: async () => held.secret,
  }
}

test('ST8 keys are made once: device keys, the key of fingerprints, and a data key of 32 bytes', async () => {
  const first = await openVault(disk, folder)
  const second = await openVault(disk, folder)
  expect(first.data).toHaveLength(32)
  expect(first.masking).toHaveLength(32)
  expect(first.data).not.toEqual(first.masking)
  expect(second).toEqual(first)
  expect(first.kept).toBe('file')
})

test('ST8 the keys of an earlier version are taken over as they are, and gain a data key', async () => {
  const made = await openVault(disk, folder)
  const {
    data: _data,
    inSystem: _inSystem,
    ...earlier
  } = JSON.parse(await readFile(join(folder, KEY_FILE), 'utf8'))
  await writeFile(join(folder, KEY_FILE), JSON.stringify(earlier))
  const taken = await openVault(disk, folder)
  expect(taken.signing).toEqual(made.signing)
  expect(taken.sealing).toEqual(made.sealing)
  expect(taken.masking).toEqual(made.masking)
  expect(taken.data).not.toEqual(made.data)
  expect((await openVault(disk, folder)).data).toEqual(taken.data)
})

test('ST8 where the system keeps secrets it holds the keys as well, and the file stays until a code is printed', async () => {
  const held = { works: true }
  const keys = await openVault(disk, folder, { keeper: keeperIn(held) })
  expect(keys.kept).toBe('system-and-file')
  expect(await readdir(folder)).toEqual([KEY_FILE])
  expect((await openVault(disk, folder)).kept).toBe('system-and-file')
})

test('ST8 a key file that is lost or damaged comes back from the system, the damaged one put aside', async () => {
  const held = { works: true }
  const keys = await openVault(disk, folder, { keeper: keeperIn(held) })
  await rm(join(folder, KEY_FILE))
  expect(await openVault(disk, folder, { keeper: keeperIn(held) })).toEqual(keys)
  await writeFile(join(folder, KEY_FILE), '{"signing":')
  expect(await openVault(disk, folder, { keeper: keeperIn(held) })).toEqual(keys)
  expect((await readdir(folder)).sort()).toEqual([KEY_FILE, `${KEY_FILE}.damaged`])
})

test('ST8 a system that refuses to keep them leaves the file alone to hold them', async () => {
  const keys = await openVault(disk, folder, { keeper: keeperIn({ works: false }) })
  expect(keys.kept).toBe('file')
  expect(await openVault(disk, folder)).toEqual(keys)
})

test('T6 the key file of a folder that one OS user has is theirs alone; a folder for all is open to the next', async () => {
  await openVault(disk, folder, { isPrivate: true })
  expect((await stat(join(folder, KEY_FILE))).mode & 0o777).toBe(0o600)
  await rm(join(folder, KEY_FILE))
  await openVault(disk, folder)
  expect((await stat(join(folder, KEY_FILE))).mode & 0o777).toBe(0o666)
})
