import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { refusals } from '../../renderer/words/zh/refusals.ts'
import { hostRows } from '../worlds/page-socket.ts'
import { createSchoolPc } from '../worlds/pc/create-school-pc.ts'
import type { SchoolPc } from '../worlds/pc/school-pc.ts'
import {
  addAccount,
  CLERK,
  chooseUser,
  firstStart,
  givePin,
  goTo,
  PRINCIPAL,
  sentence,
  signIn,
  signOut,
  typeNewPin,
  typePin,
} from '../worlds/school-steps.ts'

let pc: SchoolPc
beforeAll(async () => {
  pc = await createSchoolPc()
})
afterAll(() => pc.remove())

// One story, told in order: each test goes on where the one before it ended.

test('TR4 a wrong PIN is told in a sentence, and after five even the right one waits', async () => {
  const page = await pc.open()
  await firstStart(page)
  await signOut(page)
  for (let wrong = 1; wrong <= 5; wrong++) {
    await typePin(page, CLERK.name, `000${wrong}`)
    await sentence(page, refusals['pin-wrong']({}))
    await expect.poll(() => page.getByLabel('PIN 码', { exact: true }).inputValue()).toBe('')
  }
  await typePin(page, CLERK.name, CLERK.pin)
  await page.getByRole('alert').getByText('PIN 码输错次数太多，请等').waitFor()
})

test('TR4 a lone clerk who forgot the PIN resets it before enrolment, after the warning, and it is recorded', async () => {
  const page = pc.page()
  await page.getByRole('button', { name: '忘记 PIN 码' }).click()
  await page.getByText('重设会记录在案，县里看得到').waitFor()
  await typeNewPin(page, '7777')
  await page.getByRole('button', { name: '重设并继续' }).click()
  await page.getByText('请填这一项').waitFor()
  await page.getByRole('checkbox', { name: '我是本人' }).check()
  await page.getByRole('button', { name: '重设并继续' }).click()
  await signIn(page, { name: CLERK.name, pin: '7777' })
  const [user] = (await hostRows(page)).rows.filter(({ kind }) => kind === 'user')
  expect(user?.fields['pin-reset']).toMatch(/^by-lone-keeper /)
})

test('TR4 a forgotten PIN is reset by another keeper, who is named on the screen', async () => {
  const page = pc.page()
  await addAccount(page, PRINCIPAL, '校长')
  await signOut(page)
  await chooseUser(page, PRINCIPAL.name)
  await page.getByRole('button', { name: '忘记 PIN 码' }).click()
  await page.getByText(`请 ${CLERK.name}（师训专管员） 登录后`).waitFor()
  expect(await page.getByRole('button', { name: '重设并继续' }).count()).toBe(0)
  await page.getByRole('button', { name: '返回登录' }).click()
  await signIn(page, { name: CLERK.name, pin: '7777' })
  await goTo(page, '设置')
  const row = page.getByRole('row', { name: PRINCIPAL.name })
  await row.getByRole('button', { name: '重设 PIN 码' }).click()
  await givePin(page, { name: PRINCIPAL.name, pin: '9090' })
  await signOut(page)
  await signIn(page, { name: PRINCIPAL.name, pin: '9090' })
})

test('ST9 a start by another OS user while the program runs is refused in its sentence', async () => {
  const second = await pc.startAgain(await pc.otherUser())
  expect(second.code).toBe(1)
  expect(second.said).toContain('研修簿已在这台电脑上运行（可能由另一位用户打开）')
  expect(second.said).not.toContain('http:')
})

test('ST9 the data folder is the PC’s: another OS user goes on where the first one ended', async () => {
  const before = (await hostRows(pc.page())).rows
  await pc.close()
  const page = await pc.open(await pc.otherUser())
  await signIn(page, { name: PRINCIPAL.name, pin: '9090' })
  expect((await hostRows(page)).rows).toEqual(before)
  await addAccount(page, { name: '马组长', pin: '4321' }, '组长')
  await pc.close()
  const back = await pc.open()
  await signIn(back, { name: '马组长', pin: '4321' })
  await pc.close()
})

test('TR4 settings lost with their PINs lock nobody out: a keeper sets a new PIN after the warning', async () => {
  await rm(join(pc.data, 'settings.json'))
  const page = await pc.open()
  await chooseUser(page, CLERK.name)
  await page.getByRole('button', { name: '忘记 PIN 码' }).click()
  await typeNewPin(page, '6060')
  await page.getByRole('checkbox', { name: '我是本人' }).check()
  await page.getByRole('button', { name: '重设并继续' }).click()
  await signIn(page, { name: CLERK.name, pin: '6060' })
})
