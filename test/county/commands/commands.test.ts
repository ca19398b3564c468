import * as fs from 'node:fs/promises'
import { expect, test } from 'vitest'
import { createAccounts } from '../../../county/accounts/accounts.ts'
import { account } from '../../../county/commands/account.ts'
import { init } from '../../../county/commands/init.ts'
import { newKey } from '../../../county/commands/new-key.ts'
import { operationalOf } from '../../../county/keys/key-files.ts'
import { MACHINE, openCountyFolder } from '../../../county/open-county.ts'
import { must } from '../county-world.ts'
import { COUNTY, copiesOf, PASSWORD, run, withCounty, withPlaces } from './commands-world.ts'

test('a county is made with its keys, its first administrator and two copies of its root elsewhere', async () => {
  await withPlaces(async (folder, secret) => {
    const made = await run(init, folder, ...COUNTY, ...copiesOf(folder), ...secret, '--confirmed')
    expect([made.code, made.errors]).toEqual([0, ''])
    const copies = await Promise.all(
      ['甲', '乙'].map((place) => fs.readFile(`${folder}.${place}/root`, 'utf8')),
    )
    expect(copies[0]).toBe(copies[1])
    const words = copies[0]!.trim().split('\n').at(-1)!
    expect(words.split(' ')).toHaveLength(33)
    expect(made.output).toContain(words)
    for (const said of [`${folder}.甲/root`, `${folder}.乙/root`, '系统管理员', folder])
      expect(made.output).toContain(said)
    // They lie where the administrator said they are kept: nothing more is asked.
    expect(made.output).not.toContain('提醒')
    expect((await fs.stat(`${folder}/keys.json`)).mode & 0o777).toBe(0o600)
    for (const name of await fs.readdir(folder))
      expect(await fs.readFile(`${folder}/${name}`, 'utf8')).not.toContain(words)
    const { county, number, from, until } = await operational(folder)
    expect([county.name, county.division, number, until - from]).toEqual([
      '石桥县',
      '511999',
      1,
      366 * 86_400_000,
    ])
    expect(await namesIn(folder)).toEqual(['系统管理员 administrator'])
  })
})

test('a county is not made without a name, two places, a password and a word that the copies are elsewhere', async () => {
  await withPlaces(async (folder, secret) => {
    const one = ['--root-copy', `${folder}.甲/root`]
    const whole = [folder, ...COUNTY, ...copiesOf(folder), ...secret, '--confirmed']
    const without = (name: string, and = 1) => whole.toSpliced(whole.indexOf(name), 1 + and)
    await fs.writeFile(`${folder}.short`, '七个字的密码吧\n')
    await fs.writeFile(`${folder}.empty`, '')
    const asked: readonly (readonly [readonly string[], string])[] = [
      [whole.slice(1), '用法'],
      [without('--name'), '用法'],
      [without('--division'), '用法'],
      [without('--root-copy'), '两份'],
      [[folder, ...COUNTY, ...one, ...one, ...secret, '--confirmed'], '同一个文件夹'],
      [
        [folder, ...COUNTY, ...one, '--root-copy', `${folder}/root`, ...secret, '--confirmed'],
        '数据文件夹里',
      ],
      [[...without('--password-file'), '--password-file', `${folder}.short`], '至少八个字符'],
      [[...without('--password-file'), '--password-file', `${folder}.empty`], '至少八个字符'],
      [without('--confirmed', 0), '没有确认'],
    ]
    for (const [args, sentence] of asked) {
      const refused = await run(init, ...args)
      expect([args.join(' '), refused.code, refused.errors]).toEqual([
        args.join(' '),
        1,
        expect.stringContaining(sentence),
      ])
      expect(await fs.readdir(folder)).not.toContain('keys.json')
    }
    // What was not agreed to leaves no root that nothing is signed with.
    for (const place of ['甲', '乙']) expect(await fs.readdir(`${folder}.${place}`)).toEqual([])
    // Nothing that may be another county's root is written over, and nothing is asked in vain.
    await fs.writeFile(`${folder}.乙/root`, '别县的根密钥')
    for (const [args, sentence] of [
      [whole, '已经有了'],
      [[folder, ...COUNTY, ...copiesOf(`${folder}.none`), ...secret, '--confirmed'], '请先建好它'],
      [[...without('--name'), '--name', '县'.repeat(65)], '至多 64 个字'],
      [[...whole, '--unknown'], '没有 --unknown 这个选项'],
      [[...whole, '别的'], '“别的”是多余的'],
      [[...without('--name'), '--name'], '选项 --name 后面的内容不对'],
    ] as const) {
      const refused = await run(init, ...args)
      expect([refused.code, refused.errors]).toEqual([1, expect.stringContaining(sentence)])
    }
    expect([await fs.readdir(`${folder}.甲`), await fs.readFile(`${folder}.乙/root`, 'utf8')]).toEqual([
      [],
      '别县的根密钥',
    ])
    const again = [folder, ...COUNTY, ...copiesOf(folder, 'second'), ...secret, '--confirmed']
    expect((await run(init, ...again, '--admin', '王主任')).output).toContain('王主任')
    expect(await namesIn(folder)).toEqual(['王主任 administrator'])
  })
})

test('a county that is there is not made again, and nobody else works in its folder', async () => {
  await withCounty(async (folder, secret) => {
    const keys = await fs.readFile(`${folder}/keys.json`, 'utf8')
    const again = await run(init, folder, ...COUNTY, ...copiesOf(folder, 'again'), ...secret, '--confirmed')
    expect([again.code, again.errors]).toEqual([1, expect.stringContaining('没有重复建立')])
    expect(await fs.readFile(`${folder}/keys.json`, 'utf8')).toBe(keys)
    expect(await fs.readdir(`${folder}.甲`)).toEqual(['root'])
    const held = must(await openCountyFolder(folder))
    try {
      const args = ['--name', '李主任', '--role', 'bureau', '--by', '系统管理员', ...secret]
      for (const busy of [
        await run(account, folder, ...args),
        await run(newKey, folder, '--root-copy', `${folder}.甲/root`),
        await run(init, folder, ...COUNTY, ...copiesOf(folder, 'busy'), ...secret, '--confirmed'),
      ])
        expect([busy.code, busy.errors]).toEqual([1, expect.stringContaining('正在使用这个数据文件夹')])
    } finally {
      await held.close()
    }
    expect(await namesIn(folder)).toEqual(['系统管理员 administrator'])
  })
})

test('TR4 an account is added by an administrator who is named, once, with a role and a password', async () => {
  await withCounty(async (folder, secret) => {
    const args = (name: string, role: string, by: string, ...more: readonly string[]) =>
      [folder, '--name', name, '--role', role, '--by', by, ...secret, ...more] as const
    const added = await run(account, ...args('李主任', 'training-office', '系统管理员'))
    expect([added.code, added.output, added.errors]).toEqual([0, '已建立账号：李主任\n', ''])
    await fs.writeFile(`${folder}.short`, '七个字的密码吧')
    const refusals: readonly (readonly [readonly string[], string])[] = [
      [args('李主任', 'training-office', '系统管理员'), '已有人用'],
      [args('王局', 'bureau', '李主任'), '--by'],
      [args('王局', 'bureau', '路人'), '--by'],
      [args('王局', 'teacher', '系统管理员'), '用法'],
      [args('', 'bureau', '系统管理员'), '用法'],
      [args('王局', 'bureau', '系统管理员').slice(1), '用法'],
      [args('王局', 'bureau', '系统管理员', '--password-file', `${folder}.short`), '密码至少八个字符'],
    ]
    for (const [asked, sentence] of refusals) {
      const refused = await run(account, ...asked)
      expect([refused.code, refused.errors]).toEqual([1, expect.stringContaining(sentence)])
    }
    expect(await namesIn(folder)).toEqual(['李主任 training-office', '系统管理员 administrator'])
  })
})

test('CO2 a forgotten password is reset at the server, where nobody can sign in to do it', async () => {
  await withCounty(async (folder) => {
    const file = `${folder}.new-password`
    await fs.writeFile(file, '另一个足够长的密码')
    const args = (name: string) => [folder, '--name', name, '--reset-password', '--password-file', file]
    const nobody = await run(account, ...args('路人'))
    expect([nobody.code, nobody.errors]).toEqual([1, '没有“路人”这个账号，或已经停用。没有改。\n'])
    const short = [...args('系统管理员').slice(0, -1), `${folder}.short`]
    await fs.writeFile(`${folder}.short`, '短')
    expect((await run(account, ...short)).errors).toContain('至少八个字符')
    expect(await namesIn(folder)).toEqual(['系统管理员 administrator'])
    const reset = await run(account, ...args('系统管理员'))
    expect([reset.code, reset.output]).toEqual([0, expect.stringContaining('已给系统管理员设了新密码')])
    expect(await namesIn(folder)).toEqual(['undefined undefined'])
  })
})

test('a new year’s key is signed by the county’s own root, numbered on, and the old one is kept', async () => {
  await withCounty(async (folder) => {
    await withCounty(async (elsewhere) => {
      const copy = `${folder}.乙/root`
      for (const args of [[folder], ['--root-copy', copy]]) {
        const refused = await run(newKey, ...args)
        expect([refused.code, refused.errors]).toEqual([1, expect.stringContaining('用法')])
      }
      await fs.writeFile(`${folder}.broken`, (await fs.readFile(copy, 'utf8')).replace(/ \S+\n$/, '\n'))
      for (const wrong of [`${elsewhere}.甲/root`, `${folder}.broken`]) {
        const refused = await run(newKey, folder, '--root-copy', wrong)
        expect([refused.code, refused.errors]).toEqual([1, expect.stringContaining('不是本县的根密钥')])
      }
      const before = await keysOf(folder)
      const next = await run(newKey, folder, '--root-copy', copy)
      expect([next.code, next.output]).toEqual([0, '已换成第 2 把工作密钥。\n'])
      const after = await keysOf(folder)
      expect(after.earlier).toEqual([before.current])
      expect(after).toMatchObject({ root: before.root, prints: before.prints })
      expect(operationalOf(after)).toMatchObject({ number: 2, county: operationalOf(before).county })
      // What is written from now on stands in a feed under the new key.
      const left = await run(account, folder, ...LI, '--password-file', `${folder}.password`)
      expect(left.errors).toBe('')
      expect((await run(newKey, folder, '--root-copy', copy)).output).toContain('第 3 把')
      expect((await keysOf(folder)).earlier).toEqual([after.current, before.current])
    })
  })
})

test('before a county is made nothing can be done in its folder', async () => {
  await withPlaces(async (folder, secret) => {
    const added = await run(account, folder, ...LI, ...secret)
    expect([added.code, added.errors]).toEqual([1, '这里还没有建立县级数据，请先 init。\n'])
    await fs.writeFile(`${folder}.甲/root`, '研修簿 县根密钥\n')
    const key = await run(newKey, folder, '--root-copy', `${folder}.甲/root`)
    expect([key.code, key.errors]).toEqual([1, '这里还没有建立县级数据，请先 init。\n'])
  })
})

const LI = ['--name', '李主任', '--role', 'bureau', '--by', '系统管理员'] as const

async function keysOf(folder: string) {
  const county = must(await openCountyFolder(folder))
  await county.close()
  return county.keys!
}

async function operational(folder: string) {
  return operationalOf(await keysOf(folder))
}

/** Every account that can sign in with the password of these tests. */
async function namesIn(folder: string): Promise<string[]> {
  const county = must(await openCountyFolder(folder))
  try {
    const log = must(await county.openLog(county.keys!))
    const accounts = createAccounts({ log, ...MACHINE })
    const signed = await Promise.all(accounts.list().map(({ name }) => accounts.check(name, PASSWORD)))
    return signed.map((one) => `${one?.name} ${one?.role}`).sort()
  } finally {
    await county.close()
  }
}
