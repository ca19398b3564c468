import { randomInt } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { chance } from '../disk/journal-world.ts'
import { rollOf, rowsOf } from '../worlds/activity-steps.ts'
import { callFromPage, hostRows } from '../worlds/page-socket.ts'
import { createSchoolPc } from '../worlds/pc/create-school-pc.ts'
import type { SchoolPc } from '../worlds/pc/school-pc.ts'
import {
  addAccount,
  CLERK,
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

test('§4.1 before there is a school the sample school is offered, and leaves the first start as it was', async () => {
  const page = await pc.open()
  await page.getByRole('heading', { name: '先建好本校' }).waitFor()
  await openSample(page)
  await goTo(page, '教师')
  await page.getByText('26 人', { exact: true }).waitFor()
  await leaveSample(page)
  await page.getByRole('heading', { name: '先建好本校' }).waitFor()
})

test('§4.1 the first start is filled in without a mouse, Enter by Enter, and says what is missing', async () => {
  const page = pc.page()
  await page.getByLabel('学校全称').focus()
  await page.keyboard.type(SCHOOL.name)
  await page.keyboard.press('Enter')
  await page.keyboard.type(SCHOOL.code)
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  expect(await page.getByRole('radio', { name: '霍尔果斯市第七个五年管理周期' }).isChecked()).toBe(true)
  await page.keyboard.type(CLERK.name)
  await page.keyboard.press('Enter')
  await page.keyboard.type(CLERK.pin)
  await page.keyboard.press('Enter')
  await page.keyboard.type('9999')
  await page.keyboard.press('Enter')
  await page.getByText('两次输入的 PIN 码不一样').waitFor()
  await page.keyboard.press('Control+a')
  await page.keyboard.type(CLERK.pin)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 2, name: '今日' }).waitFor()
  const [school] = await rowsOf(page, 'school')
  expect(school?.fields).toMatchObject({ name: SCHOOL.name, code: SCHOOL.code, scheme: 'horgos-c7' })
})

test('ST3 whoever never saw the school in this profile is not told that anything was arranged anew', async () => {
  await firstSteps(pc.page()).waitFor()
  expect(await arrangedAnew(pc.page())).toBe(0)
  const other = await pc.open({ profile: `${pc.profile}-other` })
  await signIn(other, CLERK)
  await firstSteps(other).waitFor()
  expect(await arrangedAnew(other)).toBe(0)
  const again = await pc.open()
  await signIn(again, CLERK)
  await firstSteps(again).waitFor()
  expect(await arrangedAnew(again)).toBe(0)
})

test('§4.1 the first steps lead to the roster, and tick themselves', async () => {
  const page = pc.page()
  await firstSteps(page).getByRole('link', { name: '导入花名册' }).click()
  await page.getByLabel('选择表格文件').setInputFiles(fixture('roster-central-school.xlsx'))
  await page.getByRole('button', { name: '导入这 48 人' }).click()
  await page.getByText('已导入 48 人').waitFor()
  await goTo(page, '今日')
  await step(page, '导入花名册').getByText('已完成').waitFor()
  expect(await firstSteps(page).getByText('已完成').count()).toBe(1)
})

test('§4.1 and to the plan, the first meeting with its roll, and the principal’s account', async () => {
  const page = pc.page()
  await step(page, '写今年的计划').getByRole('link').click()
  await page.getByRole('heading', { level: 2, name: '计划' }).waitFor()
  const year = new Date().getFullYear()
  await save(page, 'write-plan', 'plan-line', {
    plan: await planOf(page, year),
    order: 1,
    theme: '读懂新课标',
    hours: '2',
  })
  await goTo(page, '今日')
  await step(page, '写今年的计划').getByText('已完成').waitFor()

  await step(page, '开展第一次活动').getByRole('link').click()
  await page.getByText('还没有活动').waitFor()
  await page.keyboard.press('p')
  await page.getByRole('option', { name: '读懂新课标', selected: true }).waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('form', { name: '新建活动' }).waitFor()
  await page.keyboard.press('Control+s')
  await rollOf(page).getByText('应到 48 人').waitFor()
  await page.keyboard.press('a')
  await page.keyboard.press('Control+s')
  await rollOf(page).getByText('出勤 48', { exact: true }).waitFor()

  await addAccount(page, PRINCIPAL, '校长')
  await goTo(page, '今日')
  await step(page, '给校长建账号').getByText('已完成').waitFor()
  expect(await firstSteps(page).getByText('已完成').count()).toBe(4)
})

test('§4.1 the first steps are put away and called back, and stay so', async () => {
  const page = pc.page()
  await firstSteps(page).getByRole('button', { name: '不再显示' }).click()
  await page.getByRole('button', { name: '第一步（4/5）' }).waitFor()
  await page.reload()
  await page.getByRole('button', { name: '第一步（4/5）' }).click()
  await firstSteps(page).waitFor()
})

test('the screen: F1 opens help from anywhere, with the keys of the open screen, and Escape closes it', async () => {
  const page = pc.page()
  await goTo(page, '活动')
  await page.keyboard.press('/')
  await page.keyboard.press('F1')
  const help = page.getByRole('complementary', { name: '帮助' })
  await help.getByRole('region', { name: '“活动”里的按键' }).getByText('其余全部出勤').waitFor()
  await help.getByRole('region', { name: '一天怎么用' }).waitFor()
  await page.keyboard.press('Escape')
  await help.waitFor({ state: 'detached' })
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT')
  await page.getByRole('heading', { level: 2, name: '活动' }).click()
  await page.keyboard.press('?')
  await help.waitFor()
  await help.getByRole('button', { name: '关闭帮助' }).click()
  await help.waitFor({ state: 'detached' })
})

test('the screen: Ctrl+K finds 教师 by the initials of its pinyin, and the button of the frame does the same', async () => {
  const page = pc.page()
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: '查找操作或教师' }).waitFor()
  await page.keyboard.type('qjs')
  await page.getByRole('option', { name: '去教师', exact: true }).waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 2, name: '教师' }).waitFor()
  await page.getByRole('banner').getByRole('button', { name: '查找操作' }).click()
  await page.keyboard.type('jinri')
  await page.getByText('没有找到').waitFor()
  await page.keyboard.press('Escape')
})

test('the screen: colours and type change at once, and the next start has them', async () => {
  const page = pc.page()
  await goTo(page, '设置')
  await looks(page).getByText('深色').click()
  await looks(page).getByText('大', { exact: true }).click()
  await expect.poll(() => looksOf(page)).toEqual({ tone: 'dark', size: 'large' })
  const again = await pc.open()
  await signIn(again, CLERK)
  expect(await looksOf(again)).toEqual({ tone: 'dark', size: 'large' })
  await goTo(again, '设置')
  await looks(again).getByText('跟随系统').click()
  await looks(again).getByText('普通').click()
  await expect.poll(() => looksOf(again)).toEqual({ tone: 'light', size: 'normal' })
})

test('TR4 at sign-in the arrow keys choose who, with the hands at the PIN', async () => {
  const page = pc.page()
  await signOut(page)
  const chosen = () => page.getByRole('radiogroup', { name: '您是谁' }).locator('input:checked').inputValue()
  const first = await chosen()
  await page.keyboard.press('ArrowDown')
  await expect.poll(chosen).not.toBe(first)
  await page.keyboard.press('ArrowUp')
  await expect.poll(chosen).toBe(first)
  await page.keyboard.type(CLERK.pin)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 2, name: '今日' }).waitFor()
})

test('ST9 the sample school is played with and thrown away, and the school’s own rows are as they were', async () => {
  const page = pc.page()
  const before = (await hostRows(page)).rows
  await goTo(page, '设置')
  await openSample(page)
  await goTo(page, '教师')
  await page.getByText('26 人', { exact: true }).waitFor()
  const [teacher] = await rowsOf(page, 'person')
  await callFromPage(page, 'save', {
    act: 'edit-person',
    changes: [
      { kind: 'person', id: teacher!.id, field: 'name', value: '改过的', over: [...teacher!.writes.name!] },
    ],
  })
  await page.getByText('改过的').waitFor()
  await goTo(page, '交换')
  expect(await callFromPage(page, 'sync-now', {})).toMatchObject({ refusal: { refused: 'sample-school' } })

  await leaveSample(page)
  await signIn(page, CLERK)
  expect((await hostRows(page)).rows).toEqual(before)
  await goTo(page, '教师')
  await page.getByText('48 人', { exact: true }).waitFor()
  expect(await arrangedAnew(page)).toBe(0)
  expect(existsSync(join(pc.data, 'sample'))).toBe(false)
})

test('ST2 kills while the sample is made or thrown away leave the school as it is', async () => {
  const seed = Number(process.env.KILLS_SEED ?? randomInt(2 ** 31))
  console.log(`KILLS_SEED=${seed}`)
  const random = chance(seed)
  const before = (await hostRows(pc.page())).rows
  for (let kill = 0; kill < 4; kill++) {
    const page = pc.page()
    if (kill % 2 === 1) await callFromPage(page, 'sample-open', {})
    const asked = callFromPage(page, kill % 2 === 0 ? 'sample-open' : 'sample-leave', {}).catch(
      () => undefined,
    )
    await new Promise((resolve) => setTimeout(resolve, random() * 300))
    await pc.killProgram()
    await asked
    const again = await pc.open()
    await signIn(again, CLERK)
    expect((await hostRows(again)).rows).toEqual(before)
  }
  await openSampleFrom(pc.page())
  await leaveSample(pc.page())
})

function arrangedAnew(page: Page): Promise<number> {
  return page.getByText('本机的浏览数据已重新整理好').count()
}

function firstSteps(page: Page): Locator {
  return page.getByRole('region', { name: '第一步' })
}

function step(page: Page, name: string): Locator {
  return firstSteps(page).getByRole('listitem').filter({ hasText: name })
}

async function openSampleFrom(page: Page): Promise<void> {
  await goTo(page, '设置')
  await openSample(page)
}

async function openSample(page: Page): Promise<void> {
  await page.getByRole('button', { name: '先用示例学校看看' }).click()
  await page.getByRole('region', { name: '示例学校，随便试，不会上报' }).waitFor()
  await page.getByRole('heading', { level: 2, name: '今日' }).waitFor()
}

async function leaveSample(page: Page): Promise<void> {
  const banner = page.getByRole('region', { name: '示例学校，随便试，不会上报' })
  await banner.getByRole('button', { name: '离开并清空' }).click()
  await page.getByRole('tooltip').getByRole('button', { name: '离开并清空' }).click()
  await banner.waitFor({ state: 'detached' })
}

function looks(page: Page): Locator {
  return page.getByRole('region', { name: '外观' })
}

function looksOf(page: Page): Promise<Record<string, string | undefined>> {
  return page.evaluate(() => ({ ...document.documentElement.dataset }))
}

/** Started on the screen; its topics are written as the screen writes them. */
async function planOf(page: Page, year: number): Promise<string> {
  await page.getByRole('button', { name: '开始写计划' }).click()
  const plan = async () => (await rowsOf(page, 'plan')).find(({ fields }) => fields.year === year)?.id
  await expect.poll(plan).toBeDefined()
  return (await plan())!
}

async function save(
  page: Page,
  act: string,
  kind: string,
  fields: Record<string, string | number>,
): Promise<void> {
  const id = 'f'.repeat(32)
  const changes = Object.entries(fields).map(([field, value]) => ({ kind, id, field, value, over: [] }))
  expect(await callFromPage(page, 'save', { act, changes })).toMatchObject({ ok: true })
}
