import * as fs from 'node:fs/promises'
import { expect, test } from 'vitest'
import { account } from '../../../county/commands/account.ts'
import { publishScheme, rehearseScheme } from '../../../county/commands/publish-scheme.ts'
import { openCountyFolder } from '../../../county/open-county.ts'
import { countySchemes } from '../../../county/schemes/county-schemes.ts'
import { secondVersion } from '../../worlds/second-version.ts'
import { must } from '../county-world.ts'
import { run, withCounty, withPlaces } from './commands-world.ts'

test('PL4 a scheme is rehearsed in the terminal and as a sheet, and nothing is published by it', async () => {
  await withCounty(async (folder) => {
    const { sound, faulty } = await filesBeside(folder)
    const sheet = `${folder}.sheet.csv`
    const told = await run(rehearseScheme, folder, sound, '--report', sheet)
    expect([told.code, told.errors]).toEqual([0, ''])
    expect(told.output).toContain('接替版本 1')
    expect(told.output).toContain(`预演已写到 ${sheet}`)
    expect(await fs.readFile(sheet, 'utf8')).toBe('\uFEFF范围,学校,姓名,结果,原来,之后,增减,原因\r\n')
    expect((await run(rehearseScheme, folder, sound)).output).not.toContain('已写到')
    const refusals: readonly (readonly [readonly string[], string])[] = [
      [[folder], '用法'],
      [[], '用法'],
      [[folder, `${folder}.none.json`], '读不了'],
      [[folder, faulty], 'unit.id：没有值“yuan”'],
      [[folder, faulty], '没有发布'],
      [[folder, sound, '--report', `${folder}.none/sheet.csv`], '不能写'],
    ]
    for (const [args, sentence] of refusals) {
      const refused = await run(rehearseScheme, ...args)
      expect([refused.code, refused.errors]).toEqual([1, expect.stringContaining(sentence)])
    }
    expect(await publishedIn(folder)).toEqual([])
  })
})

test('PL4 a scheme is published by whoever may, after the rehearsal was agreed to, once', async () => {
  await withCounty(async (folder, secret) => {
    const { sound, faulty } = await filesBeside(folder)
    const refusals: readonly (readonly [readonly string[], string])[] = [
      [[folder], '用法'],
      [[folder, sound, '--by', '路人', '--confirmed'], '--by'],
      [[folder, `${folder}.none.json`, '--confirmed'], '读不了'],
      [[folder, faulty, '--confirmed'], '没有发布'],
      [[folder, sound], '没有确认，没有发布'],
      [[folder, sound, '--confirmed', '--report', `${folder}.none/sheet.csv`], '没有发布'],
    ]
    for (const [args, sentence] of refusals) {
      const refused = await run(publishScheme, ...args)
      expect([refused.code, refused.errors]).toEqual([1, expect.stringContaining(sentence)])
      expect(await publishedIn(folder)).toEqual([])
    }
    const published = await run(publishScheme, folder, sound, '--confirmed')
    expect([published.code, published.errors]).toEqual([0, ''])
    expect(published.output).toContain('已发布 horgos-c7 版本 2')
    const again = await run(publishScheme, folder, sound, '--confirmed')
    expect([again.code, again.errors]).toEqual([1, expect.stringContaining('version：已有版本“2”')])

    // With a second administrator it must be said who publishes.
    for (const [name, role] of [
      ['教研员', 'research-office'],
      ['副管理员', 'administrator'],
    ] as const)
      await run(account, folder, '--name', name, '--role', role, '--by', '系统管理员', ...secret)
    await fs.writeFile(sound, secondVersion({ version: '3', effectiveFrom: '2026-11-10' }))
    const unnamed = await run(publishScheme, folder, sound, '--confirmed')
    expect([unnamed.code, unnamed.errors]).toEqual([1, expect.stringContaining('--by')])
    const other = await run(publishScheme, folder, sound, '--by', '教研员', '--confirmed')
    expect([other.code, other.errors]).toEqual([1, expect.stringContaining('您的身份不能办这一项')])
    expect((await run(publishScheme, folder, sound, '--by', '副管理员', '--confirmed')).code).toBe(0)
    expect(await publishedIn(folder)).toEqual(['2', '3'])
  })
})

test('PL4 where no county was made, or another program works in its folder, no scheme is rehearsed', async () => {
  await withPlaces(async (folder) => {
    const { sound } = await filesBeside(folder)
    const nothing = await run(rehearseScheme, folder, sound)
    expect([nothing.code, nothing.errors]).toEqual([1, '这里还没有建立县级数据，请先 init。\n'])
  })
  await withCounty(async (folder) => {
    const { sound } = await filesBeside(folder)
    const held = must(await openCountyFolder(folder))
    const busy = await run(rehearseScheme, folder, sound)
    await held.close()
    expect([busy.code, busy.errors]).toEqual([1, expect.stringContaining('正在使用')])
  })
})

async function filesBeside(folder: string): Promise<{ readonly sound: string; readonly faulty: string }> {
  const [sound, faulty] = [`${folder}.sound.json`, `${folder}.faulty.json`]
  await fs.writeFile(sound, secondVersion())
  await fs.writeFile(faulty, secondVersion({ unit: { id: 'yuan', label: '元' } }))
  return { sound, faulty }
}

async function publishedIn(folder: string): Promise<string[]> {
  const county = must(await openCountyFolder(folder))
  try {
    const { schemes } = countySchemes(must(await county.openLog(county.keys!)))
    const versions = schemes.filter(({ id }) => id === 'horgos-c7').map(({ version }) => version)
    return versions.filter((version) => version !== '1').sort()
  } finally {
    await county.close()
  }
}
