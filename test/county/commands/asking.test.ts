import { writeFile } from 'node:fs/promises'
import { PassThrough } from 'node:stream'
import { expect, test, vi } from 'vitest'
import { askPassword, askYes } from '../../../county/commands/ask.ts'
import { withFolder } from '../store/postgres-world.ts'

/** Somebody at the terminal, or (`isTTY` false) nobody. */
async function typing<T>(typed: string, isTTY: boolean, act: () => Promise<T>) {
  const input = Object.assign(new PassThrough(), { isTTY, setRawMode: () => undefined })
  const output = new PassThrough()
  const heard = [
    vi.spyOn(process, 'stdin', 'get').mockReturnValue(input as unknown as typeof process.stdin),
    vi.spyOn(process, 'stdout', 'get').mockReturnValue(output as unknown as typeof process.stdout),
  ]
  try {
    input.write(typed)
    const answer = await act()
    return { answer, shown: String(output.read() ?? '') }
  } finally {
    for (const ear of heard) ear.mockRestore()
  }
}

test('a question is agreed to with 是, y or yes alone, and nobody agrees where nobody sits', async () => {
  const answers = ['是', 'y', ' YES ', '否', '', 'yes please']
  const told: boolean[] = []
  for (const typed of answers) told.push((await typing(`${typed}\n`, true, () => askYes('发布吗？'))).answer)
  expect(told).toEqual([true, true, true, false, false, false])
  expect((await typing('是\n', false, () => askYes('发布吗？'))).answer).toBe(false)
})

test('a password is the first line of its file, or typed without being shown', async () => {
  await withFolder(async (folder) => {
    await writeFile(`${folder}/password`, '第一行的密码\r\n第二行\n')
    expect(await askPassword('密码：', `${folder}/password`)).toBe('第一行的密码')
  })
  const { answer, shown } = await typing('悄悄地写\n', true, () => askPassword('密码：', undefined))
  expect(answer).toBe('悄悄地写')
  expect(shown).toBe('密码：\n')
})

test('where nobody is there to type, no password is waited for', async () => {
  const nobody = Object.assign(new PassThrough(), { isTTY: false })
  const heard = [
    vi.spyOn(process, 'stdin', 'get').mockReturnValue(nobody as unknown as typeof process.stdin),
    vi.spyOn(process, 'stdout', 'get').mockReturnValue(new PassThrough() as unknown as typeof process.stdout),
  ]
  try {
    nobody.end()
    expect(await askPassword('密码：', undefined)).toBe('')
  } finally {
    for (const ear of heard) ear.mockRestore()
  }
})
