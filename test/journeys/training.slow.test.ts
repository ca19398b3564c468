import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { zh } from '../../renderer/words/zh.ts'
import { callFromPage, hostRows } from '../worlds/page-socket.ts'
import { createSchoolPc } from '../worlds/pc/create-school-pc.ts'
import type { SchoolPc } from '../worlds/pc/school-pc.ts'
import {
  addAccount,
  choose,
  firstStart,
  fixture,
  importRoster,
  sentence,
  signIn,
  signOut,
} from '../worlds/school-steps.ts'

const PROJECT = '信息技术应用能力提升工程2.0'
const TEACHER = { name: '李老师', pin: '3690' } as const

let pc: SchoolPc
beforeAll(async () => {
  pc = await createSchoolPc()
  await firstStart(await pc.open())
  await importRoster(pc.page(), fixture('roster-central-school.xlsx'), 48)
})
afterAll(() => pc.remove())

// One story, told in order: each test goes on where the one before it ended.

test('F16 a provider’s list is shown with every doubt; nobody is ticked by the name alone', async () => {
  const page = pc.page()
  await section(page, '培训')
  await page.getByRole('button', { name: '导入成绩' }).first().click()
  await page.getByLabel('选择成绩表').setInputFiles(fixture('results-from-provider.xlsx'))
  await page.getByText('对得上 0 人，要您选定 4 人，名册里没有 16 人').waitFor()
  await page.getByText('将导入 0 人，表中 20 人').waitFor()
  await page.getByText(`表头写的是：${PROJECT}，50 学时`).waitFor()
  const doubts = page.getByRole('region', { name: '请核对的单元格' })
  for (const cell of ['F8', 'E11', 'G12', 'F12'])
    expect(await doubts.getByRole('cell', { name: cell, exact: true }).count()).toBe(1)
  expect(await page.getByRole('button', { name: '导入这 0 人的成绩' }).isDisabled()).toBe(true)
})

test('F07 the project is made from the list’s heading, and a required field is asked for', async () => {
  const page = pc.page()
  await page.getByRole('button', { name: '按表头新建项目' }).click()
  const form = page.getByRole('form', { name: '新建项目' })
  expect(await form.getByLabel('项目名称').inputValue()).toBe(PROJECT)
  expect(await form.getByLabel('网络学时').inputValue()).toBe('50')
  await form.getByLabel('开始日期').fill('2026.7.1')
  await form.getByRole('button', { name: '建立项目' }).click()
  await sentence(page, zh.refusals.required({ field: 'nature' }))
  await choose(page, form.getByLabel('类别', { exact: true }), '公共课')
  await form.getByLabel('审核单位').fill('市教育局')
  await form.getByLabel('审核单位').press('Control+S')
  await form.waitFor({ state: 'detached' })
})

test('F16 an ambiguous name is chosen by the person; what is ticked becomes one operation', async () => {
  const page = pc.page()
  for (const name of ['阿依古丽·哈力克', '陈犇骉', '帕提古丽·阿不都克里木'])
    await page.getByLabel(`导入 ${name} 的成绩`).check()
  expect(await page.getByLabel('导入 买买提江・吐尔逊 的成绩').isDisabled()).toBe(true)
  await page.getByLabel('选定 买买提江・吐尔逊 是谁').click()
  await page.getByTitle(/买买提江・吐尔逊（女，.*1977-08-22）/).click()
  const before = await written(page)
  await page.getByRole('button', { name: '导入这 4 人的成绩' }).click()
  await page.getByText('已导入 4 人的成绩').waitFor()
  expect(await written(page)).toBe(before + 1)
  expect(await marks(page)).toEqual(['fail', 'good', 'pass', 'pass'])
})

test('OP1 the import is undone, and done again from the same file', async () => {
  const page = pc.page()
  await page.getByRole('button', { name: '撤销这次导入' }).click()
  await page.getByText('已撤销这次导入').waitFor()
  expect(await marks(page)).toEqual([])
  await page.getByRole('button', { name: '看这个项目' }).click()
  const panel = page.getByRole('complementary', { name: `项目：${PROJECT}` })
  await panel.getByText('还没有参训人员').waitFor()
  await panel.getByRole('button', { name: '导入成绩' }).click()
  await page.getByLabel('选择成绩表').setInputFiles(fixture('results-from-provider.xlsx'))
  for (const name of ['阿依古丽·哈力克', '陈犇骉']) await page.getByLabel(`导入 ${name} 的成绩`).check()
  await page.getByRole('button', { name: '导入这 2 人的成绩' }).click()
  await page.getByRole('button', { name: '看这个项目' }).click()
  await panel.getByText('2 人，已评 2 人').waitFor()
  expect(await marks(page)).toEqual(['pass', 'pass'])
})

test('F16 a line is graded with one key and saved as one operation when it is left', async () => {
  const page = pc.page()
  const panel = page.getByRole('complementary', { name: `项目：${PROJECT}` })
  await panel.getByRole('combobox', { name: '加入教师' }).click()
  for (const name of ['沈强', '邓淑立']) {
    await page.keyboard.type(name)
    await page.keyboard.press('Enter')
  }
  await page.keyboard.press('Escape')
  await panel.getByRole('button', { name: '加入 2 人' }).click()
  await panel.getByText('4 人，已评 2 人').waitFor()
  const before = await written(page)
  await panel.getByLabel('沈强 的等次').focus()
  await page.keyboard.press('1')
  await panel.getByLabel('沈强 的网络学时').fill('25')
  await panel.getByLabel('沈强 的出勤率').fill('50')
  await panel.getByLabel('邓淑立 的等次').focus()
  await panel.getByText('4 人，已评 3 人').waitFor()
  expect(await written(page)).toBe(before + 1)
})

test('S-047 a withdrawal is not saved without its reason, and says so in its line', async () => {
  const page = pc.page()
  const panel = page.getByRole('complementary', { name: `项目：${PROJECT}` })
  const before = await written(page)
  await panel.getByLabel('邓淑立 的情况').selectOption('中途退出')
  await panel.getByLabel('沈强 的等次').focus()
  await sentence(page, zh.refusals.required({ field: 'reason' }))
  expect(await written(page)).toBe(before)
  await panel.getByLabel('邓淑立 的原因').fill('生病')
  await panel.getByLabel('邓淑立 的原因').press('Control+S')
  await expect.poll(() => written(page)).toBe(before + 1)
})

test('H-039 teaching at a project is recorded with hours of its own', async () => {
  const page = pc.page()
  await page.getByRole('button', { name: '登记授课' }).click()
  const form = page.getByRole('form', { name: '登记授课' })
  await choose(page, form.getByLabel('教师'), '莫萍')
  await form.getByLabel('本人学时').fill('4')
  await form.getByLabel('日期').fill('2026-07-02')
  await form.getByLabel('题目').press('Control+S')
  await page.getByText('主讲培训 · 面授 4 学时 · 2026-07-02').waitFor()
})

test('H-033 a Mandarin level shows the result that is there, so that nothing is typed twice', async () => {
  const page = pc.page()
  await tab(page, '普通话')
  await page.getByRole('button', { name: '登记普通话等级' }).click()
  const form = page.getByRole('form', { name: '登记普通话等级' })
  await choose(page, form.getByLabel('教师'), '阿依古丽·哈力克')
  await choose(page, form.getByLabel('培训项目'), PROJECT)
  await form.getByText('该项目的成绩：合格，50 学时；不用再填。').waitFor()
  await choose(page, form.getByLabel('达到的等级'), '二级甲等')
  await form.getByLabel('分数').fill('88.5')
  await form.getByLabel('分数').press('Control+S')
  await page.getByText('1 份申请').waitFor()
})

test('H-040 a degree is begun from the person’s panel, with the teacher filled in', async () => {
  const page = pc.page()
  await section(page, '教师')
  await page.keyboard.press('/')
  await page.keyboard.type('沈强')
  await page.keyboard.press('Enter')
  await page.getByRole('tab', { name: '培训' }).click()
  const own = page.getByRole('region', { name: '培训', exact: true })
  await own.getByText('优秀，网络 25 学时，出勤率 50%').waitFor()
  await own.getByRole('button', { name: '登记学历提升' }).click()
  const form = page.getByRole('form', { name: '登记学历提升' })
  expect(await form.getByLabel('任教学科', { exact: true }).inputValue()).toBe('体育')
  await form.getByLabel('就读院校').fill('伊犁师范大学')
  await form.getByLabel('面授学时').fill('200')
  await form.getByLabel('教育局已批准').check()
  await form.getByLabel('证书日期').fill('2026-06-30')
  await form.getByRole('button', { name: '保存' }).click()
  await page.getByRole('cell', { name: '2 / 4' }).waitFor()
})

test('F27 a correction is asked for with the old value filled in, and replaced by a further one', async () => {
  const page = pc.page()
  await tab(page, '更正申请')
  await page.getByRole('button', { name: '提出更正申请' }).click()
  const form = page.getByRole('form', { name: '提出更正申请' })
  await choose(page, form.getByLabel('教师'), '沈强')
  await choose(page, form.getByLabel('哪一条记录'), `成绩 · ${PROJECT}`)
  await form.getByText('原值：优秀，网络 25 学时').waitFor()
  await form.getByText('这条还没有认定，可以直接在原处修改').waitFor()
  await form.getByLabel('申请改为').fill('良好')
  await form.getByLabel('原因').fill('证书上写的是良好')
  await form.getByRole('button', { name: '提出申请' }).click()
  await page.getByText('申请已保存').waitFor()
  await page.getByRole('button', { name: '关闭' }).click()
  await page.getByRole('button', { name: /^改写 沈强/ }).click()
  await form.getByText('这份申请将替代原来的那一份').waitFor()
  await form.getByLabel('申请改为').fill('合格')
  await form.getByRole('button', { name: '提出申请' }).click()
  await page.getByText('申请已保存').waitFor()
  await page.getByText('1 份申请').waitFor()
  expect((await hostRows(page)).rows.filter(({ kind }) => kind === 'correction')).toHaveLength(2)
})

test('MG5 a teacher sees training and is offered nothing to write', async () => {
  const page = pc.page()
  await addAccount(page, TEACHER, '教师')
  await signOut(page)
  await signIn(page, TEACHER)
  await section(page, '培训')
  await page.getByRole('link', { name: PROJECT }).click()
  const panel = page.getByRole('complementary', { name: `项目：${PROJECT}` })
  await panel.getByText('4 人，已评 3 人').waitFor()
  expect(await panel.getByLabel('沈强 的等次').isDisabled()).toBe(true)
  for (const name of ['导入成绩', '新建项目', '登记授课', '移出 沈强'])
    expect(await page.getByRole('button', { name }).count(), name).toBe(0)
})

async function section(page: Page, name: string): Promise<void> {
  await page.getByRole('navigation', { name: '导航' }).getByRole('menuitem', { name }).click()
  await page.getByRole('heading', { level: 2, name }).waitFor()
}

function tab(page: Page, name: string): Promise<void> {
  const tabs: Locator = page.getByRole('radiogroup', { name: '培训' })
  return tabs.getByText(name).click()
}

/** The grades of results that count, sorted. */
async function marks(page: Page): Promise<readonly unknown[]> {
  const { rows } = await hostRows(page)
  return rows
    .filter(({ kind, fields }) => kind === 'result' && fields.void !== true)
    .map(({ fields }) => (fields.mark as { readonly grade: unknown }).grade)
    .sort()
}

/** Operations of this PC so far. */
async function written(page: Page): Promise<number> {
  const answer = await callFromPage(page, 'exchange', {})
  return answer.ok ? answer.value.written : Number.NaN
}
