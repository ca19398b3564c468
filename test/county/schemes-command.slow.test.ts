import * as fs from 'node:fs/promises'
import { expect, test } from 'vitest'
import { secondVersion } from '../worlds/second-version.ts'
import { makeCounty, run } from './store/county-process.ts'
import { withFolder } from './store/postgres-world.ts'

test('PL4 a scheme is rehearsed, refused with its faults, asked about, published once, and never edited', async () => {
  await withFolder(async (folder) => {
    await makeCounty(folder)
    const [sound, faulty, sheet] = ['sound.json', 'faulty.json', 'sheet.csv'].map(
      (name) => `${folder}.${name}`,
    ) as [string, string, string]
    await fs.writeFile(sound, secondVersion())
    await fs.writeFile(faulty, secondVersion({ unit: { id: 'yuan', label: '元' }, extra: 1 }))

    const refused = await run(['publish-scheme', folder, faulty, '--confirmed'])
    expect(refused.code).toBe(1)
    for (const said of ['unit.id：没有值“yuan”', 'extra：不认识的键', '没有发布'])
      expect(refused.errors).toContain(said)
    const rehearsed = await run(['rehearse', folder, sound, '--report', sheet])
    expect([rehearsed.code, rehearsed.errors]).toEqual([0, ''])
    expect(rehearsed.output).toContain('版本 2，2026-10-10 起生效\n接替版本 1')
    expect(rehearsed.output).toContain('各种方式：多少学时折 1 学分（级别为校级）：5 → 4')
    expect(await fs.readFile(sheet, 'utf8')).toBe('\uFEFF范围,学校,姓名,结果,原来,之后,增减,原因\r\n')

    const unasked = await run(['publish-scheme', folder, sound])
    expect([unasked.code, unasked.errors]).toEqual([1, expect.stringContaining('没有确认，没有发布')])
    const stranger = await run(['publish-scheme', folder, sound, '--by', '路人', '--confirmed'])
    expect([stranger.code, stranger.errors]).toEqual([1, expect.stringContaining('--by')])
    const published = await run(['publish-scheme', folder, sound, '--confirmed'])
    expect([published.code, published.output]).toEqual([
      0,
      expect.stringContaining('已发布 horgos-c7 版本 2'),
    ])
    const again = await run(['publish-scheme', folder, sound, '--confirmed'])
    expect([again.code, again.errors]).toEqual([1, expect.stringContaining('version：已有版本“2”')])
    // The view follows the journal.
    expect((await run(['rebuild', folder])).output).toContain('核对一致')
  })
})
