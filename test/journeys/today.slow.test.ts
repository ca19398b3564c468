import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { today } from '../../renderer/ui/dates.ts'
import { derivedId } from '../../shared/base/hash.ts'
import { TRAINING_OFFICE } from '../county/county-world.ts'
import { panelOf, rollOf } from '../worlds/activity-steps.ts'
import { type CountyOffice, createCountyOffice } from '../worlds/county-office.ts'
import { enrol, exchange } from '../worlds/exchange-steps.ts'
import { callFromPage } from '../worlds/page-socket.ts'
import { createSchoolPc } from '../worlds/pc/create-school-pc.ts'
import type { SchoolPc } from '../worlds/pc/school-pc.ts'
import { addAccount, CLERK, firstStart, goTo, HEAD, signIn, signOut } from '../worlds/school-steps.ts'

const TODAY = today()
const YEAR = Number(TODAY.slice(0, 4))
const PLAN = derivedId('plan', YEAR)

let pc: SchoolPc
let county: CountyOffice
let stick: string
beforeAll(async () => {
  pc = await createSchoolPc()
  county = await createCountyOffice()
  stick = await mkdtemp(join(tmpdir(), 'yanxiubu-stick-'))
  const page = await pc.open()
  await firstStart(page)
  await addAccount(page, HEAD, '校长')
  await enrol(page, county, stick)
})
afterAll(async () => {
  await pc.remove()
  await rm(stick, { recursive: true, force: true })
})

// One story, told in order: each test goes on where the one before it ended.

test('§4.2 with the year’s work ticked off nothing is to be done, and the next useful step is named', async () => {
  const page = pc.page()
  await goTo(page, '今日')
  const done = urgent(page).getByRole('button', { name: /办好了$/ })
  await expect
    .poll(async () => (await done.count()) + (await page.getByText('今天没有要办的').count()))
    .toBeGreaterThan(0)
  for (let left = await done.count(); left > 0; left--) {
    await done.first().click()
    await expect.poll(() => done.count()).toBe(left - 1)
  }
  await urgent(page).getByText('今天没有要办的').waitFor()
  await urgent(page).getByRole('button', { name: '导入花名册' }).click()
  await page.getByLabel('选择表格文件').waitFor({ state: 'attached' })
})

test('§4.2 something of the school’s own comes up on its day, leads to its screen, and is taken off the list by hiding it', async () => {
  const page = pc.page()
  await goTo(page, '今日')
  await page.getByRole('button', { name: '全年日程' }).click()
  await page.getByRole('button', { name: '添加一件事' }).click()
  const form = page.getByRole('complementary', { name: '添加一件事' })
  await form.getByLabel('要办的事').fill('迎接县里督导')
  await form.getByLabel('哪一天').fill('32 月')
  await page.keyboard.press('Control+s')
  await form.getByText('请写成 03-20 或 2026-03-20').waitFor()
  // The day where the window is, which need not be this process's.
  const day = await page.evaluate(() => `${new Date().getMonth() + 1}-${new Date().getDate()}`)
  await form.getByLabel('哪一天').fill(day)
  await page.keyboard.press('Control+s')
  await page.getByRole('table', { name: '全年日程' }).getByText('迎接县里督导').waitFor()
  await page.getByRole('button', { name: '返回今日' }).click()
  await line(page, '迎接县里督导').getByText('今天到期').waitFor()

  await page.getByRole('button', { name: '全年日程' }).click()
  await page.getByRole('row', { name: '迎接县里督导' }).click()
  await page.getByRole('button', { name: '隐藏，不再提醒' }).click()
  await page.getByRole('row', { name: '迎接县里督导' }).waitFor({ state: 'detached' })
  await page.getByText('已隐藏', { exact: true }).first().click()
  await page.getByRole('row', { name: '迎接县里督导' }).waitFor()
  await goTo(page, '今日')
  // The list follows what is hidden, a moment later on a busy machine.
  await line(page, '迎接县里督导').waitFor({ state: 'detached' })
})

test('MG8 a plan that the county returned stands first, with its reason, and leads to the plan', async () => {
  const page = pc.page()
  await planSubmitted(page)
  await exchange(page, county, stick)
  const returned = {
    step: 'return',
    document: { kind: 'plan', id: PLAN },
    opinion: '请补上经费安排',
  } as const
  const answer = await county.seat.desk.decide(county.school(), returned, TRAINING_OFFICE)
  expect(answer.ok).toBe(true)
  await exchange(page, county, stick)
  await goTo(page, '今日')
  const first = urgent(page).getByRole('listitem').first()
  await first.getByText(`${YEAR} 年度校本研修计划被退回`).waitFor()
  await first.getByText('“请补上经费安排”').waitFor()
  await first.getByRole('link').click()
  await page.getByRole('heading', { level: 2, name: '计划' }).waitFor()
})

test('MG2 what has two values leads to where one of them is chosen, several to a list of them alone', async () => {
  const page = pc.page()
  for (const [id, name] of [
    ['a', '沈强'],
    ['c', '沈毅'],
  ] as const) {
    await write(page, 'person', id.repeat(32), { name, title: '高级教师' })
    await write(page, 'person', id.repeat(32), { title: '一级教师' })
  }
  await goTo(page, '今日')
  await line(page, '2 位教师的资料两处填得不一样').getByRole('link').click()
  await page.getByRole('heading', { level: 2, name: '教师' }).waitFor()
  await expect.poll(() => page.getByRole('radio', { name: '待处理 2' }).isChecked()).toBe(true)
  await page.getByRole('row').filter({ hasText: '沈毅' }).click()
  await page.getByRole('group', { name: /职称/ }).getByRole('button', { name: '高级教师' }).click()
  await goTo(page, '今日')
  await line(page, '1 位教师的资料两处填得不一样').getByRole('link').click()
  await page.getByRole('group', { name: /职称/ }).getByRole('button').first().waitFor()
})

test('F11 a meeting that was held without a roll leads to its roll; afterwards to what its record lacks', async () => {
  const page = pc.page()
  const activity = 'b'.repeat(32)
  const when = { day: TODAY, start: '14:30', minutes: 90 }
  await write(page, 'activity', activity, { theme: '读懂新课标', when, hours: '2', measures: '每人试一节' })
  await goTo(page, '今日')
  await line(page, `${Number(TODAY.slice(5, 7))} 月 ${Number(TODAY.slice(8))} 日“读懂新课标”`)
    .getByText('还没有点名')
    .click()
  await rollOf(page).getByText('应到 2 人').waitFor()
  await page.keyboard.press('a')
  await page.keyboard.press('Control+s')
  await rollOf(page).getByText('出勤 2', { exact: true }).waitFor()
  await goTo(page, '今日')
  await line(page, `${Number(TODAY.slice(5, 7))} 月 ${Number(TODAY.slice(8))} 日“读懂新课标”`)
    .getByText('五有还缺：记载、总结、评估')
    .click()
  await panelOf(page).getByRole('tab', { name: /^记录/, selected: true }).waitFor()
})

test('OP1 what was typed and not saved is on the list after a crash, and its form goes on with it', async () => {
  const page = pc.page()
  await goTo(page, '活动')
  await page.getByRole('button', { name: '新建活动' }).first().click()
  await page.getByRole('form', { name: '新建活动' }).getByLabel('主题', { exact: true }).fill('没写完的活动')
  await expect
    .poll(async () => JSON.stringify(await callFromPage(page, 'draft-list', {})))
    .toContain('activity/new')
  await pc.killBrowser()
  const again = await pc.open()
  await signIn(again, CLERK)
  await line(again, '活动：新的一份').getByRole('link').click()
  await again.getByRole('button', { name: '接着填' }).click()
  const form = again.getByRole('form', { name: '新建活动' })
  expect(await form.getByLabel('主题', { exact: true }).inputValue()).toBe('没写完的活动')
})

test('PK4 the day says what has not left this PC, and that there is no backup yet', async () => {
  const page = pc.page()
  await goTo(page, '今日')
  const part = page.getByRole('region', { name: '这台电脑' })
  await part.getByRole('link', { name: /^有 \d+ 条内容还没有送给县里$/ }).waitFor()
  await part.getByText('尚无备份').waitFor()
})

test('PL5 who is short of credits stands there by name, with the way to the reason', async () => {
  const page = pc.page()
  const part = page.getByRole('region', { name: '教师学分' })
  await part.getByText('不够 2 人').waitFor()
  await part.getByRole('link', { name: '沈强的学分' }).click()
  await page.getByRole('heading', { level: 2, name: '学分' }).waitFor()
})

function urgent(page: Page): Locator {
  return page.getByRole('region', { name: '要办的' })
}

function line(page: Page, text: string): Locator {
  return page.getByRole('listitem').filter({ hasText: text })
}

async function planSubmitted(page: Page): Promise<void> {
  await goTo(page, '计划')
  await page.getByRole('button', { name: '开始写计划' }).click()
  await expect.poll(async () => page.getByRole('region', { name: '计划状态' }).count()).toBe(1)
  await signOut(page)
  await signIn(page, HEAD)
  await decide(page, 'sign')
  await decide(page, 'submit')
  await signOut(page)
  await signIn(page, CLERK)
}

/** As the screen asks for it: over everything that stands in the plan, answering the last decision. */
async function decide(page: Page, step: 'sign' | 'submit'): Promise<void> {
  const { rows } = await rowsPage(page)
  const plan = rows.find(({ id }) => id === PLAN)
  const last = rows.filter(({ kind }) => kind === 'school-decision').at(-1)
  const stood = [...new Set(Object.values(plan!.writes).flat())].sort()
  const document = { kind: 'plan', id: PLAN }
  const answer = await callFromPage(page, 'decide', {
    step,
    document,
    stood,
    answers: last?.id ?? null,
    note: '',
  })
  expect(answer).toMatchObject({ ok: true })
}

async function rowsPage(page: Page) {
  const answer = await callFromPage(page, 'rows-page', { from: 0 })
  if (!answer.ok) throw new Error(answer.refusal.refused)
  return answer.value
}

async function write(
  page: Page,
  kind: string,
  id: string,
  fields: Readonly<Record<string, unknown>>,
): Promise<void> {
  const changes = Object.entries(fields).map(([field, value]) => ({
    kind,
    id,
    field,
    value: value as never,
    over: [],
  }))
  expect(await callFromPage(page, 'save', { act: 'write', changes })).toMatchObject({ ok: true })
}
