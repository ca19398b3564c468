import * as fs from 'node:fs/promises'
import { expect, test } from 'vitest'
import { runCounty } from '../../../county/run-county.ts'
import { run, withCounty, withPlaces } from './commands-world.ts'

const COMMANDS = ['init', 'account', 'new-key', 'publish-scheme', 'rehearse', 'rebuild', 'serve'] as const
const county = (...words: readonly string[]) => run(runCounty, ...words)

test('every command says how it is used when it is asked, and every mistake in its words is a sentence', async () => {
  await withPlaces(async (folder) => {
    for (const words of [[], ['--help'], ['-h'], ['help']]) {
      const told = await county(...words)
      expect([told.code, told.errors]).toEqual([0, ''])
      for (const command of COMMANDS.slice(0, -1)) expect(told.output).toContain(` ${command} `)
    }
    for (const command of COMMANDS) {
      const told = await county(command, '--help')
      expect([command, told.code, told.output]).toEqual([command, 0, expect.stringContaining('用法：')])
      for (const [words, sentence] of [
        [[], '用法：'],
        [[folder, '--unknown'], '没有 --unknown 这个选项。'],
        [[folder, 'a', 'b', 'c'], '是多余的。'],
      ] as const) {
        const refused = await county(command, ...words)
        expect([command, refused.code, refused.output]).toEqual([command, 1, ''])
        expect(refused.errors).toContain(sentence)
      }
    }
    for (const [words, sentence] of [
      [[folder, '--port', 'abc'], '--port'],
      [[folder, '--port', '70000'], '--port'],
      [[folder, '--trust-proxy', 'proxy.local'], 'IP 地址或网段'],
    ] as const)
      expect((await county(...words)).errors).toContain(sentence)
  })
})

test('where no county was made none is begun, and no folder is made for it', async () => {
  await withPlaces(async (folder) => {
    const nowhere = `${folder}.nowhere`
    for (const words of [[nowhere], ['rebuild', nowhere], ['rehearse', nowhere, 'file.json']]) {
      const refused = await county(...words)
      expect([refused.code, refused.errors]).toEqual([1, '这里还没有建立县级数据，请先 init。\n'])
    }
    await expect(fs.access(nowhere)).rejects.toThrow('ENOENT')
  })
})

test('a file that cannot be read, keys that are none and a fault are told, never thrown', async () => {
  await withCounty(async (folder) => {
    const asked = ['account', folder, '--name', '李', '--role', 'bureau', '--by', '系统管理员']
    const unread = await county(...asked, '--password-file', `${folder}.none`)
    expect([unread.code, unread.errors]).toEqual([1, expect.stringContaining(`不能读写 ${folder}.none`)])
    await fs.writeFile(`${folder}/keys.json`, '{')
    const keys = await county(...asked)
    expect([keys.code, keys.errors]).toEqual([1, expect.stringContaining('密钥文件 keys.json 读不出来')])
    await fs.writeFile(`${folder}/keys.json`, '{"working":[]}')
    const fault = await county(...asked)
    expect([fault.code, fault.errors]).toEqual([1, expect.stringContaining('程序出错了，没有办成')])
  })
})
