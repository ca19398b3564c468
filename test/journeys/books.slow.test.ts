import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { zh } from '../../renderer/words/zh.ts'
import type { Book } from '../../shared/domain/book/book.ts'
import { BOOKS } from '../../shared/domain/books/books.ts'
import { lessonObservation } from '../../shared/domain/books/lesson-observation.ts'
import { reflection } from '../../shared/domain/books/reflection.ts'
import { callFromPage, hostRows } from '../worlds/page-socket.ts'
import { createSchoolPc } from '../worlds/pc/create-school-pc.ts'
import type { SchoolPc } from '../worlds/pc/school-pc.ts'
import { choose, firstStart, fixture, goTo, importRoster, sentence } from '../worlds/school-steps.ts'

/** What every book does, told with the books that have a screen of their own. */
const OWN = (BOOKS as readonly Book[]).filter(({ at }) => at.startsWith('book/'))
const [OBSERVER, TAUGHT] = ['沈强', '阿依古丽·哈力克'] as const

let pc: SchoolPc
beforeAll(async () => {
  pc = await createSchoolPc()
  await firstStart(await pc.open())
  await importRoster(pc.page(), fixture('roster-central-school.xlsx'), 48)
})
afterAll(() => pc.remove())

// One story, told in order: each test goes on where the one before it ended.

test('BK6 every book has its list, empty at first, that says what it is for', async () => {
  const page = pc.page()
  await goTo(page, '记录簿')
  for (const book of OWN) {
    await show(page, book)
    await page.getByText(`还没有${book.name}`).waitFor()
    await page.getByText(book.purpose).waitFor()
    await page.getByRole('button', { name: `打印空白${book.name}` }).waitFor()
  }
})

test('F14 a page is typed with the keyboard, refused in the book’s own words, and saved', async () => {
  const page = pc.page()
  await show(page, lessonObservation)
  await page.getByRole('button', { name: '填写听课记录' }).click()
  const form = page.getByRole('form', { name: '填写听课记录' })
  await form.getByLabel('日期').fill('2026.9.16')
  await form.getByLabel('课题').fill('分数的初步认识')
  await choose(page, form.getByLabel('课型'), '新授课')
  await choose(page, form.getByLabel('执教人'), TAUGHT)
  await choose(page, form.getByLabel('听课人'), TAUGHT)
  await form.getByLabel('评分').fill('92')
  await form.getByLabel('教学过程').fill('从分月饼引入。')
  await form.getByLabel('教学过程').press('Control+S')
  await sentence(
    page,
    zh.refusals['page-refused']({ kind: 'lesson-observation', check: 'nobodyObservesThemselves' }),
  )
  await choose(page, form.getByLabel('听课人'), OBSERVER)
  await form.getByRole('button', { name: '保存' }).click()
  await page.getByRole('complementary', { name: '分数的初步认识 · 2026-09-16' }).waitFor()
  await page.getByText('1 页').waitFor()
  expect(await pages(page, 'lesson-observation')).toHaveLength(1)
})

test('OP1 what is typed and not saved is a draft, on 今日 too', async () => {
  const page = pc.page()
  await page.getByRole('button', { name: '关闭' }).click()
  await page.getByRole('button', { name: '填写听课记录' }).click()
  await page.getByRole('form', { name: '填写听课记录' }).getByLabel('课题').fill('面积')
  await expect.poll(() => drafts(page)).toContain('lesson-observation/new')
  await goTo(page, '今日')
  await page.getByRole('link', { name: /记录簿：/ }).click()
  await page.getByRole('button', { name: '接着填' }).click()
  const form = page.getByRole('form', { name: '填写听课记录' })
  expect(await form.getByLabel('课题').inputValue()).toBe('面积')
  await page.getByRole('button', { name: '关闭' }).click()
})

test('rows of a spreadsheet become pages; a name nobody has is a doubt and is not taken', async () => {
  const page = pc.page()
  await page.getByRole('button', { name: '从表格粘贴' }).click()
  const rows = [
    ['日期', '课题', '执教人', '听课人', '班级', '评分'],
    ['2026/9/18', '小数的意义', TAUGHT, OBSERVER, '四（1）班', '90'],
    ['2026/9/21', '比例尺', '查无此人', OBSERVER, '六（1）班', '88'],
    ['2026/9/22', '面积单位', TAUGHT, OBSERVER, '三（2）班', '八十'],
  ]
  await page.getByLabel('把表格里的几行粘贴到这里').fill(rows.map((row) => row.join('\t')).join('\n'))
  await page.getByRole('button', { name: '读取' }).click()
  await page.getByText('3 行里有 1 行可以保存').waitFor()
  await page.getByText('执教人“查无此人”：名单里没有这个人，或有几位同名').waitFor()
  await page.getByText('评分“八十”看不懂').waitFor()
  await page.getByRole('button', { name: '保存这 1 页' }).click()
  await page.getByText('2 页').waitFor()
})

test('a page is found by what it says, taken out as a mistake, and taken back', async () => {
  const page = pc.page()
  await page.keyboard.press('/')
  await page.keyboard.type('小数')
  await page.getByRole('link', { name: '2026-09-18' }).waitFor()
  expect(await page.getByRole('link', { name: '2026-09-16' }).count()).toBe(0)
  await page.keyboard.press('Enter')
  const panel = page.getByRole('complementary', { name: '小数的意义 · 2026-09-18' })
  await panel.getByRole('button', { name: '误录' }).click()
  await page.getByText('1 页').waitFor()
  await page.keyboard.press('Control+Z')
  await page.getByText('2 页').waitFor()
})

test('history tells who wrote what; the page stands with the person it is of', async () => {
  const page = pc.page()
  await page.getByRole('searchbox').fill('')
  await page.getByRole('link', { name: '2026-09-16' }).click()
  await page.getByRole('tab', { name: '改动记录' }).click()
  const told = page.getByRole('region', { name: '历史' })
  await told.getByText('填写记录簿').waitFor()
  await told.getByRole('button', { name: /全部显示/ }).click()
  await told.getByText('从分月饼引入。').waitFor()
  await goTo(page, '教师')
  await page.keyboard.press('/')
  await page.keyboard.type(OBSERVER)
  await page.keyboard.press('Enter')
  await page.getByRole('tab', { name: '培训' }).click()
  await page.getByRole('link', { name: '分数的初步认识 · 2026-09-16' }).click()
  await page.getByRole('complementary', { name: '分数的初步认识 · 2026-09-16' }).waitFor()
})

test('F13 a reflection is written from the person’s panel and printed, filled and blank', async () => {
  const page = pc.page()
  await goTo(page, '教师')
  await page.keyboard.press('/')
  await page.keyboard.type(OBSERVER)
  await page.keyboard.press('Enter')
  await page.getByRole('tab', { name: '培训' }).click()
  await page.getByRole('button', { name: reflection.add }).click()
  const form = page.getByRole('form', { name: reflection.add })
  await form.getByLabel('日期').fill('2026-07-09')
  await form.getByLabel('主题').fill('备课先看学情')
  await form.getByLabel('主题').press('Control+S')
  const panel = page.getByRole('complementary', { name: '备课先看学情 · 2026-07-09' })
  await panel.getByRole('button', { name: '打印' }).click()
  const preview = page.getByRole('dialog', { name: '打印预览' })
  await preview.getByRole('img', { name: /^第 1 页，共 1 页$/ }).waitFor()
  await page.keyboard.press('Escape')
  await preview.waitFor({ state: 'detached' })
  await page.getByRole('button', { name: `打印空白${reflection.name}` }).click()
  await preview.getByRole('img', { name: /^第 1 页，共 1 页$/ }).waitFor()
  await page.keyboard.press('Escape')
  await preview.waitFor({ state: 'detached' })
  expect(await pages(page, 'reflection')).toHaveLength(1)
})

async function show(page: Page, book: Book): Promise<void> {
  await page.getByRole('radiogroup', { name: '记录簿' }).getByText(book.name, { exact: true }).click()
}

async function drafts(page: Page): Promise<readonly string[]> {
  const kept = await callFromPage(page, 'draft-list', {})
  return kept.ok ? kept.value : []
}

async function pages(page: Page, kind: string): Promise<readonly unknown[]> {
  const { rows } = await hostRows(page)
  return rows.filter((row) => row.kind === kind)
}
