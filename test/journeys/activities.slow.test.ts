import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openActivity, panelOf, rollOf, rowsOf, showTab, written } from '../worlds/activity-steps.ts'
import { callFromPage } from '../worlds/page-socket.ts'
import { createSchoolPc } from '../worlds/pc/create-school-pc.ts'
import type { SchoolPc } from '../worlds/pc/school-pc.ts'
import { addUser, stockSchool, TEACHER, TOPICS } from '../worlds/planned-school.ts'
import { CLERK, firstStart, goTo, signIn, signOut } from '../worlds/school-steps.ts'
import { seriousOn } from '../worlds/serious-findings.ts'

const [, { theme: THEME }] = TOPICS

let pc: SchoolPc
let year: number
/** Keys pressed since it was last set to 0. */
let keys = 0
beforeAll(async () => {
  pc = await createSchoolPc()
  const page = await pc.open()
  await firstStart(page)
  year = await stockSchool(page)
  await addUser(page, TEACHER, 'teacher')
})
afterAll(() => pc.remove())

// One story, told in order: each test goes on where the one before it ended.

test('F12 three keys make an activity of the topic that is due next, and the roll call opens', async () => {
  const page = pc.page()
  await goTo(page, '活动')
  await page.getByText(`${year} 年度还没有活动`).waitFor()
  await page.keyboard.press('p')
  await page.getByRole('option', { name: THEME, selected: true }).waitFor()
  await page.keyboard.press('Enter')
  const form = page.getByRole('form', { name: '新建活动' })
  expect(await form.getByLabel('主题', { exact: true }).inputValue()).toBe(THEME)
  expect(await form.getByLabel('日期').inputValue()).toBe(`${year}-12-31`)
  expect(await form.getByLabel('学时').inputValue()).toBe('3')
  expect(await form.getByLabel('类别').inputValue()).toBe('学科教学')
  await page.keyboard.press('Enter')
  await rollOf(page).getByText('应到 48 人').waitFor()
  const [held] = await rowsOf(page, 'activity')
  expect(held?.fields).toMatchObject({ theme: THEME, mechanism: 'guidance', form: '专题讲座' })
})

test('F11 全部出勤, then three exceptions with minutes and a reason: 23 keys for 48 people, one operation', async () => {
  const page = pc.page()
  const before = await written(page)
  keys = 0
  await press('a')
  await find('sq')
  await press('d', '1', '0')
  await find('zw')
  await press('q', 'Enter')
  await press('看', '病', 'Enter')
  await find('pl')
  await press('x', 'Control+s')
  await rollOf(page).getByText('人的考勤未保存').waitFor({ state: 'detached' })
  expect(keys).toBe(23)
  expect(await written(page)).toBe(before + 1)
  for (const count of ['出勤 45', '迟到 1', '请假 1', '缺席 1', '未点 0'])
    await rollOf(page).getByText(count, { exact: true }).waitFor()
  for (const said of ['沈强 迟到（10 分钟）', '张伟 请假（看病）', '彭丽 缺席'])
    await rollOf(page).getByRole('row', { name: said }).waitFor()
})

test('F11 a teacher of another school is written down as a guest and marked like the others', async () => {
  const page = pc.page()
  await rollOf(page).getByRole('row', { selected: true }).focus()
  await page.keyboard.press('g')
  for (const text of ['钱多多', '城关二小', '65400012']) {
    await page.keyboard.insertText(text)
    await page.keyboard.press('Enter')
  }
  await rollOf(page).getByText('外校 1 人').waitFor()
  await expect.poll(() => rollOf(page).getByLabel('外校人员姓名').inputValue()).toBe('')
  await page.keyboard.press('Escape')
  await find('qdd')
  await page.keyboard.press('d')
  await page.keyboard.press('Control+s')
  await rollOf(page).getByText('人的考勤未保存').waitFor()
  await page.keyboard.type('记错了')
  await page.keyboard.press('Control+s')
  await rollOf(page).getByText('人的考勤未保存').waitFor({ state: 'detached' })
  const [guest] = await rowsOf(page, 'guest')
  expect(guest?.fields).toMatchObject({ name: '钱多多', school: '城关二小', number: '65400012' })
  expect(guest?.fields.mark).toEqual({ mark: 'late', correction: '记错了' })
  await rollOf(page).getByText('应到 48 人').waitFor()
})

test('MG9 a saved mark is not changed without a word why; both marks stay readable', async () => {
  const page = pc.page()
  const before = await written(page)
  await rollOf(page).getByRole('row', { name: '彭丽 缺席' }).focus()
  await page.keyboard.press('q')
  await page.keyboard.press('Control+s')
  await page.getByRole('alert').filter({ hasText: '还有必填项没有填' }).waitFor()
  expect(await written(page)).toBe(before)
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(
    '彭丽 的更正原因',
  )
  await rollOf(page).getByRole('button', { name: '补交了假条' }).click()
  await page.keyboard.press('Control+s')
  await rollOf(page).getByRole('row', { name: '彭丽 请假' }).waitFor()
  await rollOf(page).getByText('人的考勤未保存').waitFor({ state: 'detached' })
  expect(await written(page)).toBe(before + 1)
  await rollOf(page).getByRole('button', { name: '变动' }).click()
  await rollOf(page).getByText('请假，更正原因：补交了假条').waitFor()
  await rollOf(page).getByText(`缺席 · ${CLERK.name} · 后来改过`).waitFor()
  await showTab(page, '历史')
  const corrected = panelOf(page).getByRole('region', { name: '更正过的考勤' })
  await corrected.getByText('彭丽').waitFor()
  await corrected.getByText('迟到，更正原因：记错了').waitFor()
})

test('OP1 marks that were made and not saved come back after the page crashed', async () => {
  let page = pc.page()
  await showTab(page, '点名')
  await rollOf(page).getByRole('row', { name: '沈强' }).focus()
  await page.keyboard.press('x')
  await expect.poll(() => rollDraft(page)).toContain('absent')
  await pc.killBrowser()
  page = await pc.open()
  await signIn(page, CLERK)
  await openActivity(page, THEME)
  await showTab(page, '点名')
  await rollOf(page).getByRole('button', { name: '接着记' }).click()
  await rollOf(page).getByRole('row', { name: '沈强 缺席' }).waitFor()
  await rollOf(page).getByRole('button', { name: '放弃改动' }).click()
  await rollOf(page).getByRole('row', { name: '沈强 迟到（10 分钟）' }).waitFor()
  await expect.poll(() => rollDraft(page)).toBeNull()
})

test('the calendar is worked by arrow keys: a day, a month, Enter opens what is there or makes it', async () => {
  const page = pc.page()
  await page.getByRole('radiogroup', { name: '怎么看' }).getByText('日历').click()
  const month = page.getByRole('grid', { name: '活动日历' })
  await month.waitFor()
  await toDay(page, `${year}-12-31`)
  await page.keyboard.press('ArrowLeft')
  await page.getByRole('complementary', { name: new RegExp(`${year}-12-30`) }).waitFor()
  await page.keyboard.press('Enter')
  const form = page.getByRole('form', { name: '新建活动' })
  expect(await form.getByLabel('日期').inputValue()).toBe(`${year}-12-30`)
  await form.getByLabel('主题', { exact: true }).fill('期末总结')
  await page.keyboard.press('Control+s')
  await rollOf(page).waitFor()
  await page.keyboard.press('Escape')
  await month.getByText('期末总结').waitFor()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await page.getByRole('complementary', { name: `活动：${THEME}` }).waitFor()
})

test('an activity is made void with its reason and restored; the list finds both', async () => {
  const page = pc.page()
  await goTo(page, '活动')
  await openActivity(page, '期末总结')
  await showTab(page, '概要')
  await panelOf(page).getByRole('button', { name: '作废这次活动' }).click()
  await panelOf(page).getByRole('button', { name: '作废', exact: true }).click()
  await page.getByRole('alert').filter({ hasText: '还有必填项没有填' }).waitFor()
  await panelOf(page).getByLabel('作废原因').fill('改期')
  await panelOf(page).getByLabel('作废原因').press('Enter')
  await panelOf(page).getByText('已作废，原因：改期').waitFor()
  await page.keyboard.press('Escape')
  const list = page.getByRole('table', { name: '列表' })
  expect(await list.getByText('期末总结').count()).toBe(0)
  await page.getByRole('radiogroup', { name: '筛选' }).getByText('已作废').click()
  await list.getByText('期末总结').click()
  await panelOf(page).getByRole('button', { name: '恢复这次活动' }).click()
  await panelOf(page).getByRole('tab', { name: '点名' }).waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('radiogroup', { name: '筛选' }).getByText('全部', { exact: true }).click()
  await list.getByText('期末总结').waitFor()
})

test('MG5 a teacher sees everything and is offered nothing to write', async () => {
  const page = pc.page()
  await signOut(page)
  await signIn(page, TEACHER)
  await openActivity(page, THEME)
  await showTab(page, '点名')
  await rollOf(page).getByText('您可以查看').waitFor()
  for (const name of [
    '新建活动',
    '从计划开展',
    '修改活动',
    '保存点名（Ctrl+S）',
    '加入外校人员',
    '作废这次活动',
  ])
    expect(await page.getByRole('button', { name }).count(), name).toBe(0)
  await rollOf(page).getByRole('row', { name: '沈强' }).focus()
  await page.keyboard.press('x')
  expect(await rollOf(page).getByRole('row', { name: '沈强 迟到（10 分钟）' }).count()).toBe(1)
  await showTab(page, '记录')
  expect(await panelOf(page).getByLabel('总结').isDisabled()).toBe(true)
})

test('nothing serious is in the way of who cannot see or use a mouse', async () => {
  const page = pc.page()
  await signOut(page)
  await signIn(page, CLERK)
  await openActivity(page, THEME)
  for (const name of ['概要', '点名', '记录', '照片', '历史'] as const) {
    await showTab(page, name)
    expect(await seriousOn(page), name).toEqual([])
  }
  await page.keyboard.press('Escape')
  expect(await seriousOn(page), 'list').toEqual([])
  await page.getByRole('radiogroup', { name: '怎么看' }).getByText('日历').click()
  expect(await seriousOn(page), 'calendar').toEqual([])
})

async function press(...pressed: readonly string[]): Promise<void> {
  for (const key of pressed) {
    // A character that an input method composes comes as text; each counts as a key.
    if (/^\p{Script=Han}$/u.test(key)) await pc.page().keyboard.insertText(key)
    else await pc.page().keyboard.press(key)
    keys++
  }
}

async function find(initials: string): Promise<void> {
  await press('/', ...initials, 'Enter')
}

async function toDay(page: Page, day: string): Promise<void> {
  const cell = page.locator(`[data-day="${day}"]`)
  for (let month = 0; month < 12 && (await cell.count()) === 0; month++) await page.keyboard.press('PageDown')
  await cell.click()
}

async function rollDraft(page: Page): Promise<string | null> {
  const [held] = await rowsOf(page, 'activity')
  const answer = await callFromPage(page, 'draft-get', { key: `roll/${held?.id}` })
  return answer.ok ? answer.value : null
}
