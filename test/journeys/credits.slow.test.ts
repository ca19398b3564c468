import { readFile } from 'node:fs/promises'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { read, utils } from 'xlsx'
import type { SaveChange } from '../../renderer/actions/changes.ts'
import type { Hex } from '../../shared/base/bytes.ts'
import { derivedId } from '../../shared/base/hash.ts'
import { linkId } from '../../shared/fold/understood.ts'
import { textOfPages } from '../printing/pdf-text.ts'
import { callFromPage, hostRows } from '../worlds/page-socket.ts'
import { createSchoolPc } from '../worlds/pc/create-school-pc.ts'
import type { SchoolPc } from '../worlds/pc/school-pc.ts'
import { CLERK, firstStart, fixture, importRoster } from '../worlds/school-steps.ts'

let pc: SchoolPc
beforeAll(async () => {
  pc = await createSchoolPc()
})
afterAll(() => pc.remove())

/** Within the scheme's cycle; the page's clock stands on a day of it, whenever the test runs. */
const YEAR = 2026
const TODAY = new Date('2026-11-21T02:00:00Z')
const TEACHER = '阿依古丽·哈力克'

// One story, told in order: each test goes on where the one before it ended.

test('F17 the school at a glance counts all 48, and the list is found by name and by state', async () => {
  const page = await pc.open()
  await page.clock.setFixedTime(TODAY)
  await firstStart(page, CLERK, '霍尔果斯市第七个五年管理周期（2024—2028）')
  await importRoster(page, fixture('roster-central-school.xlsx'), 48)
  await holdActivities(page)
  await page.getByRole('menuitem', { name: '学分' }).click()
  const glance = page.getByRole('region', { name: '全校一览' })
  await glance.getByRole('group', { name: `${YEAR} 年度 不够 48 人，有风险 0 人，已够 0 人` }).waitFor()
  await page.getByText('48 人', { exact: true }).waitFor()
  await page.keyboard.press('/')
  await page.keyboard.type('阿依古丽')
  await page.getByText('1 人 / 共 48 人').waitFor()
  await page.getByRole('radiogroup', { name: '筛选' }).getByText('已够').click()
  await page.getByText('没有找到教师').waitFor()
  await page.getByRole('button', { name: '显示全部' }).click()
  await page.getByText('48 人', { exact: true }).waitFor()
})

test('PL2 a number in the ledger opens its reason: hours, ratio, rounding, and that it is an assumption', async () => {
  const panel = await openTeacher(pc.page())
  const number = panel.getByRole('button', { name: '集体备课 (0.6)：为什么是这个数' })
  await number.click()
  const why = panel.getByRole('region', { name: '为什么是这个数' })
  const steps = (await why.getByRole('listitem').allTextContents()).join('\n')
  expect(steps).toContain('3 学时 ÷ 5 = 0.6')
  expect(steps).toContain('0.60 学分')
  expect(steps).toContain('默认值')
  await panel.getByText(`${YEAR} 年度小计：已认定 0 学分，全部认定后 0.6 学分`).waitFor()
})

test('PL5 what is missing stands with its deadline, and the planned activities are tried only when asked', async () => {
  const panel = panelOf(pc.page())
  const missing = panel.getByRole('region', { name: '还差什么' })
  await missing.getByText(`${YEAR} 年度，期限 ${YEAR}-12-31`).waitFor()
  expect(await missing.getByText('计划里的全部参加也不够').count()).toBe(0)
  await missing.getByRole('button', { name: `${YEAR} 年度：计划里哪些活动能补上` }).click()
  await missing.getByText('计划里的全部参加也不够，还差 周期总学分').waitFor()
})

test('H-044 a year in which nothing was recognised yet is said on top', async () => {
  await panelOf(pc.page()).getByText(`${YEAR} 年度还没有一项认定。学分每年至少认定一次`).waitFor()
})

test('F17 printed lies across, masks the ID number, carries its number on each page and can be read back', async () => {
  const panel = panelOf(pc.page())
  await panel.getByRole('button', { name: '学分登记表 F17：打印（PDF）' }).click()
  const preview = pc.page().getByRole('dialog', { name: '打印预览' })
  const told = await preview.getByText(/档案号/).textContent()
  const number = /\d{10}-\d{4}-[A-Z]{3}-\d{4}/.exec(told ?? '')?.[0]
  const bytes = await downloaded(preview.getByRole('link', { name: '保存 PDF' }))
  await pc.page().keyboard.press('Escape')
  expect(Buffer.from(bytes).toString('latin1')).toMatch(/MediaBox \[0 0 841\.89 595\.28\]/)
  const pages = textOfPages(bytes)
  for (const page of pages) expect(page).toContain(`档案号 ${number}`)
  const text = pages.join('')
  expect(text).toContain(TEACHER)
  expect(text).toContain('集体备课')
  expect(text).not.toMatch(/\d{17}[\dX]/)
  const papers = (await hostRows(pc.page())).rows.filter(({ kind }) => kind === 'school-paper')
  expect(papers.map(({ fields }) => [fields.paper, fields.number])).toEqual([['F17', number]])
})

test('F19 exported has all 48 in a workbook, amounts as numbers and no ID number', async () => {
  const page = pc.page()
  await page.getByRole('button', { name: '关闭' }).click()
  await page.getByRole('button', { name: '打印与导出' }).click()
  const list = page.getByRole('list', { name: '打印与导出' })
  await list.getByRole('button', { name: '登记汇总表 F19：导出（xlsx）' }).click()
  const book = read(await downloaded(list.getByRole('link', { name: '另存' })), { type: 'array' })
  const sheet = book.Sheets[book.SheetNames[0]!]!
  const rows = utils.sheet_to_json<unknown[]>(sheet, { header: 1 })
  const head = rows.findIndex((row) => row[0] === '序号')
  const people = rows.slice(head + 1).filter((row) => typeof row[0] === 'number')
  expect(people).toHaveLength(48)
  const one = people.find((row) => row.includes(TEACHER))!
  expect(one[rows[head]!.indexOf('合计')]).toBe(0.6)
  expect(JSON.stringify(rows)).not.toMatch(/\d{17}[\dX]/)
  await page.keyboard.press('Escape')
})

test('PL6 what was entered wrongly or left out is listed, with the way to mend it', async () => {
  const page = pc.page()
  await page.getByText('不错登、不漏登').click()
  const findings = page.getByRole('list', { name: '不错登、不漏登' })
  const item = findings.getByRole('listitem').filter({ hasText: '同一活动录了两次' })
  await item
    .getByRole('link', { name: /集体备课/ })
    .first()
    .waitFor()
  await item.getByText('请到“活动”里打开多录的一次，点“作废”。').waitFor()
  await item.getByRole('button', { name: /^去处理/ }).click()
  await page.getByRole('heading', { level: 2, name: '活动' }).waitFor()
})

/** One that everybody attended, the same once more, and one still to come. */
async function holdActivities(page: Page): Promise<void> {
  const people = (await hostRows(page)).rows.filter(({ kind }) => kind === 'person')
  const [held, again, ahead] = ['held', 'again', 'ahead'].map((name) => derivedId('activity', name))
  const facts = {
    theme: '集体备课',
    when: { day: `${YEAR}-01-08`, start: '14:00', minutes: 135 },
    hours: '3',
  }
  const planned = { ...facts, theme: '年度总结', when: { ...facts.when, day: `${YEAR}-12-31` } }
  await save(page, [
    ...written('activity', held!, facts),
    ...written('activity', again!, facts),
    ...written('activity', ahead!, planned),
    ...people.flatMap(({ id }) =>
      written('attendance', linkId('attendance', [held!, id]), {
        of: [held!, id],
        mark: { mark: 'present' },
      }),
    ),
  ])
}

function written(kind: string, id: Hex, fields: Readonly<Record<string, SaveChange['value']>>): SaveChange[] {
  return Object.entries(fields).map(([field, value]) => ({ kind, id, field, value, over: [] }))
}

async function save(page: Page, changes: SaveChange[]): Promise<void> {
  const answer = await callFromPage(page, 'save', { act: 'hold-activity', changes })
  expect(answer.ok).toBe(true)
}

async function openTeacher(page: Page): Promise<Locator> {
  await page.getByRole('link', { name: TEACHER }).click()
  await panelOf(page).waitFor()
  return panelOf(page)
}

function panelOf(page: Page): Locator {
  return page.getByRole('complementary', { name: `${TEACHER} 的学分` })
}

async function downloaded(link: Locator): Promise<Uint8Array> {
  const [download] = await Promise.all([link.page().waitForEvent('download'), link.click()])
  return new Uint8Array(await readFile(await download.path()))
}
