import { spawn } from 'node:child_process'
import * as fs from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { secondVersion } from '../worlds/second-version.ts'
import { withFolder } from './store/postgres-world.ts'

const MAIN = fileURLToPath(new URL('../../county/main.ts', import.meta.url))

test('PL4 a scheme is rehearsed, refused with its faults, asked about, published once, and never edited', async () => {
  await withFolder(async (folder) => {
    await makeCounty(folder)
    const [sound, faulty, sheet] = ['sound.json', 'faulty.json', 'sheet.csv'].map(
      (name) => `${folder}.${name}`,
    ) as [string, string, string]
    await fs.writeFile(sound, secondVersion())
    await fs.writeFile(faulty, secondVersion({ unit: { id: 'yuan', label: '元' }, extra: 1 }))

    const refused = await run('publish-scheme', folder, faulty, '--confirmed')
    expect(refused.code).toBe(1)
    for (const said of ['unit.id：没有值“yuan”', 'extra：不认识的键', '没有发布'])
      expect(refused.errors).toContain(said)
    const rehearsed = await run('rehearse', folder, sound, '--report', sheet)
    expect([rehearsed.code, rehearsed.errors]).toEqual([0, ''])
    expect(rehearsed.output).toContain('版本 2，2026-10-10 起生效\n接替版本 1')
    expect(rehearsed.output).toContain('各种方式：多少学时折 1 学分（级别为校级）：5 → 4')
    expect(await fs.readFile(sheet, 'utf8')).toBe('\uFEFF范围,学校,姓名,结果,原来,之后,增减,原因\r\n')

    const unasked = await run('publish-scheme', folder, sound)
    expect([unasked.code, unasked.errors]).toEqual([1, expect.stringContaining('没有确认，没有发布')])
    const stranger = await run('publish-scheme', folder, sound, '--by', '路人', '--confirmed')
    expect([stranger.code, stranger.errors]).toEqual([1, expect.stringContaining('--by')])
    const published = await run('publish-scheme', folder, sound, '--confirmed')
    expect([published.code, published.output]).toEqual([
      0,
      expect.stringContaining('已发布 horgos-c7 版本 2'),
    ])
    const again = await run('publish-scheme', folder, sound, '--confirmed')
    expect([again.code, again.errors]).toEqual([1, expect.stringContaining('version：已有版本“2”')])
    // The view follows the journal.
    expect((await run('rebuild', folder)).output).toContain('核对一致')
  })
})

async function makeCounty(folder: string): Promise<void> {
  const copies = ['甲', '乙'].flatMap((place) => ['--root-copy', `${folder}.${place}/root`])
  for (const place of ['甲', '乙']) await fs.mkdir(`${folder}.${place}`)
  await fs.writeFile(`${folder}.password`, '一个足够长的密码')
  const secret = ['--password-file', `${folder}.password`]
  const made = await run(
    'init',
    folder,
    '--name',
    '石桥县',
    '--division',
    '511999',
    ...copies,
    ...secret,
    '--confirmed',
  )
  expect([made.code, made.errors]).toEqual([0, ''])
}

async function run(
  ...args: readonly string[]
): Promise<{ code: number | null; output: string; errors: string }> {
  const child = spawn(process.execPath, [MAIN, ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  let errors = ''
  child.stdout.on('data', (chunk) => {
    output += chunk
  })
  child.stderr.on('data', (chunk) => {
    errors += chunk
  })
  const code = await new Promise<number | null>((done) => child.once('close', done))
  return { code, output, errors }
}
