import { afterAll, beforeAll, expect, test } from 'vitest'
import { startPersonalPlan } from '../../renderer/actions/plan/write-personal-plan.ts'
import { personalPlan } from '../../renderer/words/zh/plan/personal-plan.ts'
import { callFromPage, hostRows } from '../worlds/page-socket.ts'
import { createSchoolPc } from '../worlds/pc/create-school-pc.ts'
import type { SchoolPc } from '../worlds/pc/school-pc.ts'
import { addPersonalLine, tab } from '../worlds/plan-steps.ts'
import {
  addAccount,
  CLERK,
  choose,
  firstStart,
  fixture,
  givePin,
  goTo,
  importRoster,
  signIn,
  signOut,
} from '../worlds/school-steps.ts'

const TEACHER = { name: '陈犇骉', pin: '3690' }
const UNTIED = { name: '新来的', pin: '4826' }
const YEAR = new Date().getFullYear()

let pc: SchoolPc
beforeAll(async () => {
  pc = await createSchoolPc()
  const page = await pc.open()
  await firstStart(page)
  await importRoster(page, fixture('roster-central-school.xlsx'), 48)
})
afterAll(() => pc.remove())

// One story, told in order: each test goes on where the one before it ended.

test('TR4 the keeper chooses who of the roster an account is; who has one is not offered again', async () => {
  const page = pc.page()
  await goTo(page, '设置')
  await page.getByRole('button', { name: '新增账号' }).click()
  const account = page.getByRole('form', { name: '新增账号' })
  await choose(page, account.getByLabel('身份'), '教师')
  await account.getByLabel('对应教师').fill(TEACHER.name)
  await page.getByTitle(TEACHER.name, { exact: true }).last().click()
  expect(await account.getByLabel('姓名').inputValue()).toBe(TEACHER.name)
  await account.getByRole('button', { name: '保存' }).click()
  await givePin(page, TEACHER)
  await goTo(page, '今日')
  await addAccount(page, UNTIED, '教师')
  const untied = page.getByRole('row', { name: UNTIED.name })
  await untied.getByText('还没有选定，写不了个人计划').waitFor()
  const choice = untied.getByLabel(`${UNTIED.name} 对应的教师`)
  await choice.fill(TEACHER.name)
  await page.getByText('暂无数据').last().waitFor()
  await page.keyboard.press('Escape')
})

test('F04 a teacher signs in and writes their own plan; no colleague’s is offered', async () => {
  const page = pc.page()
  await signOut(page)
  await signIn(page, TEACHER)
  await goTo(page, '计划')
  await tab(page, '个人计划')
  const panel = page.getByRole('complementary', { name: `${TEACHER.name} 的个人计划` })
  await panel.getByLabel('周期目标').fill('2028 年成为骨干教师。')
  await page.keyboard.press('Control+s')
  await panel.getByText('有改动未保存').waitFor({ state: 'detached' })
  await addPersonalLine(panel, '9月', '8', '大单元教学')
  expect(await page.getByRole('complementary', { name: /的个人计划$/ }).count()).toBe(1)
  expect(await page.getByRole('table', { name: '个人计划' }).count()).toBe(0)
  expect(await panel.getByRole('button', { name: '通过', exact: true }).count()).toBe(0)
})

test('MG5 the host refuses a colleague’s plan whatever the screen asks, and nothing is changed', async () => {
  const page = pc.page()
  const { rows } = await hostRows(page)
  const colleague = rows.find(({ kind, fields }) => kind === 'person' && fields.name !== TEACHER.name)!
  const before = rows.filter(({ kind }) => kind === 'personal-plan')
  const changes = startPersonalPlan(YEAR, colleague.id)
  expect(await callFromPage(page, 'save', { act: 'write-personal-plan', changes })).toEqual({
    ok: false,
    refusal: { refused: 'plan-not-yours', facts: { why: 'other' } },
  })
  const after = (await hostRows(page)).rows.filter(({ kind }) => kind === 'personal-plan')
  expect(after).toEqual(before)
  await page.evaluate((id) => location.assign(`#/plan/personal/id/${id}`), colleague.id)
  await page.getByRole('complementary', { name: `${TEACHER.name} 的个人计划` }).waitFor()
})

test('TR4 a teacher whose account names nobody is told by whom it is tied, and then writes', async () => {
  const page = pc.page()
  await signOut(page)
  await signIn(page, UNTIED)
  await goTo(page, '计划')
  await tab(page, '个人计划')
  await page.getByText(personalPlan.notTied.nobody.next).waitFor()
  await signOut(page)
  await signIn(page, CLERK)
  await goTo(page, '设置')
  const row = page.getByRole('row', { name: UNTIED.name })
  const { rows } = await hostRows(page)
  const names = rows.filter(({ kind }) => kind === 'person').map(({ fields }) => String(fields.name))
  const name = names.find(
    (one) => one !== TEACHER.name && names.filter((other) => other === one).length === 1,
  )!
  await row.getByLabel(`${UNTIED.name} 对应的教师`).fill(name)
  await page.getByTitle(name, { exact: true }).last().click()
  await row.getByText('还没有选定').waitFor({ state: 'detached' })
  await signOut(page)
  await signIn(page, UNTIED)
  await goTo(page, '计划')
  await tab(page, '个人计划')
  await page.getByRole('complementary', { name: `${name} 的个人计划` }).waitFor()
})
