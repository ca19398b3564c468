import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { callFromPage } from '../worlds/page-socket.ts'
import { createSchoolPc } from '../worlds/pc/create-school-pc.ts'
import type { SchoolPc } from '../worlds/pc/school-pc.ts'
import {
  addAccount,
  CLERK,
  choose,
  chooseRoster,
  firstStart,
  fixture,
  goTo,
  PRINCIPAL,
  SCHOOL,
  signIn,
  signOut,
} from '../worlds/school-steps.ts'

let pc: SchoolPc
beforeAll(async () => {
  pc = await createSchoolPc()
})
afterAll(() => pc.remove())

// One story, told in order: each test goes on where the one before it ended.

test('F01 the first start asks for school, code, scheme and the first 专管员 with a PIN, and nothing else', async () => {
  const page = await pc.open()
  await firstStart(page, CLERK, '宝鸡市中小学教师校本研修（“十二五”）')
  const top = page.getByRole('banner')
  expect(await top.textContent()).toContain(SCHOOL.name)
  expect(await top.textContent()).toContain(`${CLERK.name} 师训专管员`)
})

test('F02 the roster is shown before it is taken: each doubtful cell is named by its address, and the repeated row', async () => {
  const page = pc.page()
  await goTo(page, '教师')
  await chooseRoster(page, fixture('roster-central-school.xlsx'))
  await page.getByText('将导入 48 人，表中 49 人').waitFor()
  const doubts = page.getByRole('region', { name: '请核对的单元格' }).getByRole('row')
  const cells = await doubts.locator('td:first-child').allTextContents()
  expect(cells).toEqual(['F8', 'F19', 'F31', 'F43', 'F54'])
  expect(await doubts.nth(1).textContent()).toContain('身份证号被存成了数字')
  const repeated = page.getByRole('row').filter({ hasText: '是同一人' })
  expect(await repeated.textContent()).toMatch(/^55陈犇骉\s*与第 10 行是同一人/)
  expect(await repeated.getByRole('checkbox').isChecked()).toBe(false)
})

test('F02 taking it is one operation, and the list has 48 people', async () => {
  const page = pc.page()
  const before = await written()
  await page.getByRole('button', { name: '导入这 48 人' }).click()
  await page.getByText('已导入 48 人').waitFor()
  expect(await written()).toBe(before + 1)
  await page.getByRole('button', { name: '看教师名单' }).click()
  await page.getByRole('region', { name: '教师' }).getByText('48 人', { exact: true }).waitFor()
})

test('F05 a plan is written topic by topic, and the clerk cannot sign it', async () => {
  const page = pc.page()
  await goTo(page, '计划')
  await page.getByRole('button', { name: '开始写计划' }).click()
  const topics: readonly (readonly [string, string, string])[] = [
    ['3 月第 2 周', '大单元教学设计', '4'],
    ['4 月第 1 周', '作业设计与批改', '2'],
    ['5 月第 3 周', '课堂提问的技巧', '3'],
  ]
  await page.getByRole('button', { name: '新增专题' }).click()
  for (const [when, theme, hours] of topics) {
    await page.getByLabel('时间').fill(when)
    await page.getByRole('textbox', { name: '主题' }).fill(theme)
    await page.getByLabel('计划学时').fill(hours)
    await page.keyboard.press('Control+s')
    await page
      .getByRole('table', { name: '研修专题' })
      .getByRole('row', { name: new RegExp(theme) })
      .waitFor()
  }
  await page.getByText('3 个专题 · 计划 9 学时').waitFor()
  await page.getByRole('radiogroup', { name: '计划' }).getByText('正文', { exact: true }).click()
  await page.getByLabel('目标', { exact: true }).fill('每位教师一学年完成 40 学时校本研修。')
  await page.keyboard.press('Control+s')
  await page.getByText('有改动未保存').waitFor({ state: 'detached' })
  expect(await page.getByRole('button', { name: '校长签发', exact: true }).count()).toBe(0)
})

test('F05 TR4 the principal, whose account the clerk made, signs the plan; the clerk submits it', async () => {
  const page = pc.page()
  await addAccount(page, PRINCIPAL, '校长')
  await signOut(page)
  await signIn(page, PRINCIPAL)
  await goTo(page, '计划')
  await page.getByRole('button', { name: '校长签发' }).click()
  const state = page.getByRole('region', { name: '计划状态' })
  await state.getByText('已签发').first().waitFor()
  await signOut(page)
  await signIn(page, CLERK)
  await goTo(page, '计划')
  await page.getByRole('button', { name: '报送县里' }).click()
  await state.getByText('已报送').first().waitFor()
})

test('F11 a roll call of 48 is made by keyboard and is one operation', async () => {
  const page = pc.page()
  await goTo(page, '活动')
  await page.getByRole('button', { name: '新建活动' }).click()
  await choose(page, page.getByLabel('对应计划专题'), '4 月第 1 周 作业设计与批改')
  await page.keyboard.press('Control+s')
  const roll = page.getByRole('region', { name: '点名' })
  await roll.getByText('应到 48 人').waitFor()
  const before = await written()
  // Everybody is there; the second is late, the fourth asked for leave and says why.
  for (const key of ['a', 'ArrowDown', 'd', 'ArrowDown', 'ArrowDown', 'q', 'Enter'])
    await page.keyboard.press(key)
  await page.keyboard.type('去县里看病')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+s')
  await roll.getByText('48 人的考勤未保存').waitFor({ state: 'detached' })
  expect(await roll.getByText('出勤 46', { exact: true }).count()).toBe(1)
  expect(await roll.getByRole('row').nth(1).textContent()).toContain('迟到')
  expect(await roll.getByRole('row').nth(3).textContent()).toContain('请假（去县里看病）')
  expect(await written()).toBe(before + 1)
})

test('F21 学时证明 is previewed page by page and saved as a PDF', async () => {
  const page = pc.page()
  await goTo(page, '教师')
  await page.keyboard.press('/')
  await page.keyboard.type('陈犇骉')
  await page.keyboard.press('Enter')
  const details = page.getByRole('complementary', { name: '陈犇骉 的资料' })
  await details.getByRole('tab', { name: '证明' }).click()
  await details.getByRole('button', { name: '生成学时证明' }).click()
  const preview = page.getByRole('dialog', { name: '打印预览' })
  await preview.getByRole('img', { name: '第 1 页，共 1 页' }).waitFor()
  const saved = page.waitForEvent('download')
  await preview.getByRole('link', { name: '保存 PDF' }).click()
  const file = await (await saved).path()
  expect((await readFile(file)).subarray(0, 5).toString()).toBe('%PDF-')
  await page.keyboard.press('Escape')
  await preview.waitFor({ state: 'detached' })
})

/** Operations of this PC so far. */
async function written(): Promise<number> {
  const answer = await callFromPage(pc.page(), 'exchange', {})
  return answer.ok ? answer.value.written : Number.NaN
}
