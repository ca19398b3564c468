import * as fs from 'node:fs/promises'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { WorkingKey } from '../../../county/keys/county-keys.ts'
import { operationalOf, readKeys, writeKeys } from '../../../county/keys/key-files.ts'
import {
  copiesRefused,
  readRootCopy,
  rootFromWords,
  rootWords,
  writeRootCopy,
} from '../../../county/keys/root-copy.ts'
import { signingKeyFrom } from '../../../shared/disk/keys.ts'
import { WORD_LIST } from '../../../shared/package/trust-word-list.ts'
import { bytesFrom, makeKeys, newDisk } from '../county-world.ts'
import { withFolder } from '../store/postgres-world.ts'

test('the root read back from its words is the root, however they were typed; a wrong word is noticed', () => {
  let noticed = 0
  const secrets = fc.uint8Array({ minLength: 32, maxLength: 32 })
  const wrong = fc.record({ at: fc.nat(32), other: fc.nat(255) })
  fc.assert(
    fc.property(secrets, wrong, (secret, { at, other }) => {
      const root = signingKeyFrom(secret)
      const words = rootWords(root)
      expect(rootFromWords(`  ${words.join('\n ')}\n`)).toEqual(root)
      const short = words.toSpliced(at, 1)
      expect(rootFromWords(short.join(' '))).toBeUndefined()
      expect(rootFromWords([...words, words[at]!].join(' '))).toBeUndefined()
      expect(rootFromWords(words.with(at, '没有这个词').join(' '))).toBeUndefined()
      const changed = rootFromWords(words.with(at, WORD_LIST[other]!).join(' '))
      // One word checks the others: of 256 changes one passes, as another key.
      if (changed === undefined) noticed++
      else if (words[at] !== WORD_LIST[other]) expect(changed.key).not.toBe(root.key)
    }),
    { numRuns: 100 },
  )
  expect(noticed).toBeGreaterThan(90)
})

test('a copy of the root reads back, is its owner’s alone, and never takes the place of another file', async () => {
  await withFolder(async (folder) => {
    const root = signingKeyFrom(bytesFrom(1)(32))
    const path = `${folder}.root`
    await writeRootCopy(path, root, '石桥县')
    expect(await readRootCopy(path)).toEqual(root)
    expect((await fs.stat(path)).mode & 0o777).toBe(0o600)
    const text = await fs.readFile(path, 'utf8')
    expect(text.split('\n').slice(0, 2)).toEqual(['研修簿 县根密钥', '石桥县'])
    await expect(writeRootCopy(path, signingKeyFrom(bytesFrom(2)(32)), '清河县')).rejects.toThrow('EEXIST')
    expect(await fs.readFile(path, 'utf8')).toBe(text)
    await fs.writeFile(path, '')
    expect(await readRootCopy(path)).toBeUndefined()
  })
})

test('two copies are two only in two folders, neither of them the server’s', () => {
  const refusals: readonly (readonly [readonly string[], string | undefined])[] = [
    [[], '两份'],
    [['/a/root'], '两份'],
    [['/a/root', '/b/root', '/c/root'], '两份'],
    [['/a/one', '/a/two'], '同一个文件夹'],
    [['/a/one', '/b/../a/two'], '同一个文件夹'],
    [['/county/root', '/b/root'], '数据文件夹'],
    [['/a/root', '/county/keys/root'], '数据文件夹'],
    [['/a/root', '/county-safe/root'], undefined],
  ]
  for (const [copies, sentence] of refusals) {
    const refused = copiesRefused('/county', copies)
    expect([copies, refused]).toEqual([copies, sentence ? expect.stringContaining(sentence) : undefined])
  }
})

test('keys are read back as they were written; a file without one, or of another root, is a fault', async () => {
  const disk = newDisk()
  const random = bytesFrom(7)
  await disk.makeFolder('/county')
  expect(await readKeys(disk, '/county')).toBeUndefined()
  const keys = await makeKeys()
  const [older, oldest] = [(await makeKeys('去年')).current, (await makeKeys('前年')).current]
  await writeKeys(disk, '/county', random, { ...keys, earlier: [older, oldest] })
  const read = (await readKeys(disk, '/county'))!
  expect(read.root).toBe(keys.root)
  expect([...read.prints]).toEqual([...keys.prints])
  expect([read.current, ...read.earlier].map(plain)).toEqual([keys.current, older, oldest].map(plain))
  expect(() => operationalOf({ ...read, current: older })).toThrow('not signed by the root')
  const stored = Buffer.from((await disk.read('/county/keys.json'))!).toString()
  disk.put('/county/keys.json', Buffer.from(JSON.stringify({ ...JSON.parse(stored), working: [] })))
  await expect(readKeys(disk, '/county')).rejects.toThrow('no working key')
})

function plain({ signing, sealing, operational }: WorkingKey) {
  return { key: signing.key, secret: [...signing.secret], sealing, operational: [...operational] }
}
