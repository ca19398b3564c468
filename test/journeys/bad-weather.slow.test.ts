import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { refusals } from '../../renderer/words/zh/refusals.ts'
import { derivedId } from '../../shared/base/hash.ts'
import { callFromPage, hostRows } from '../worlds/page-socket.ts'
import { createSchoolPc } from '../worlds/pc/create-school-pc.ts'
import type { SchoolPc } from '../worlds/pc/school-pc.ts'
import { createSmallDisk } from '../worlds/pc/small-disk.ts'
import { CLERK, firstStart, goTo, sentence, signIn } from '../worlds/school-steps.ts'

let pc: SchoolPc
beforeAll(async () => {
  pc = await createSchoolPc()
  await firstStart(await pc.open())
})
afterAll(async () => {
  await pc.remove()
})

test('ST4 a full disk: the sentence, the form keeps what was typed, and after freeing it is saved', async () => {
  const disk = await createSmallDisk()
  const small = await createSchoolPc(disk.data)
  try {
    const page = await small.open()
    await firstStart(page)
    // Larger than any file may become once the disk is full, however that is brought about: no draft finds room.
    await callFromPage(page, 'draft-put', { key: 'paste-plan', body: '缺'.repeat(30_000) })
    await disk.fill(small.program().pid)
    const saved = await saveUntilFull(small)
    await goTo(page, '教师')
    await page.getByRole('button', { name: '新增教师' }).click()
    await page.getByRole('textbox', { name: '姓名' }).fill('热依汗古丽·买买提')
    await page.getByText('更多', { exact: true }).click()
    await page.getByLabel('备注').fill('支教一年。'.repeat(60))
    await page.keyboard.press('Control+s')
    await sentence(page, refusals['disk-full']({}))
    expect(await page.getByRole('textbox', { name: '姓名' }).inputValue()).toBe('热依汗古丽·买买提')
    expect(await page.getByLabel('备注').inputValue()).toBe('支教一年。'.repeat(60))
    const draft = await callFromPage(page, 'draft-put', { key: 'roll', body: '缺'.repeat(1_000_000) })
    expect(draft).toMatchObject({ ok: false, refusal: { refused: 'disk-full' } })
    const unkept = page.getByText(refusals['draft-not-kept']({ why: 'disk-full' }))
    await unkept.waitFor()
    await disk.free(small.program().pid)
    await page.getByLabel('备注').press('End')
    await page.keyboard.type('完')
    await unkept.waitFor({ state: 'detached' })
    await page.keyboard.press('Control+s')
    await page.getByText('已加入，可以接着加下一位。').waitFor()
    await small.killProgram()
    await signIn(await small.open(), CLERK)
    const names = (await hostRows(small.page())).rows.filter(({ kind }) => kind === 'person')
    expect(names).toHaveLength(saved + 1)
  } finally {
    await small.remove()
    await disk.remove()
  }
})

test('the county cannot be reached, or says no: a sentence of its own for each', async () => {
  const page = pc.page()
  const refusing = await refusingCounty()
  const port = (refusing.address() as AddressInfo).port
  await goTo(page, '交换')
  await page.getByLabel('县里的网址').fill(`http://127.0.0.1:${port}`)
  await page.getByRole('button', { name: '生成登记申请' }).click()
  await sentence(page, refusals['county-refused']({ why: '不收' }))
  // The request is made and the way goes on to its next step, and the sentence stays to be read.
  await page.locator('[aria-current="step"]').filter({ hasText: '县里答复' }).waitFor()
  await sentence(page, refusals['county-refused']({ why: '不收' }))
  await new Promise((resolve) => refusing.close(resolve))
  await page.getByRole('button', { name: '重新生成申请' }).click()
  await sentence(page, refusals['county-unreachable']({}))
})

/** Answers with how many were saved before there was no room. */
async function saveUntilFull(small: SchoolPc): Promise<number> {
  for (let saved = 0; ; saved++) {
    const change = { kind: 'person', id: derivedId('person', saved), field: 'name', value: '教师', over: [] }
    const answer = await callFromPage(small.page(), 'save', { act: 'add-person', changes: [change] })
    if (!answer.ok) return saved
  }
}

/** A county server that knows this school and wants nothing of it. */
async function refusingCounty(): Promise<Server> {
  const server = createServer((_request, response) => {
    response.writeHead(403, { 'content-type': 'application/problem+json' })
    response.end(JSON.stringify({ type: 'about:blank', title: '不收', status: 403 }))
  })
  server.listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  return server
}
