import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { textOfPages } from '../printing/pdf-text.ts'
import { type PaperSchool, TEACHERS, writePaperSchool } from '../worlds/furnished/paper-school.ts'
import { callFromPage } from '../worlds/page-socket.ts'
import { createSchoolPc } from '../worlds/pc/create-school-pc.ts'
import type { SchoolPc } from '../worlds/pc/school-pc.ts'
import { CLERK, signIn } from '../worlds/school-steps.ts'

const YEAR = new Date().getFullYear()
let pc: SchoolPc
let folder: string
let school: PaperSchool
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'yanxiubu-papers-'))
  school = await writePaperSchool(join(folder, 'data'), YEAR)
  pc = await createSchoolPc(join(folder, 'data'))
})
afterAll(async () => {
  await pc.remove()
  await rm(folder, { recursive: true, force: true })
})

// One story, told in order: each test goes on where the one before it ended.

test('F21 a teacher is found by pinyin initials; the preview shows the very paper with its number, not recognised', async () => {
  const page = await pc.open()
  await signIn(page, CLERK)
  await page.getByRole('menuitem', { name: '证书' }).click()
  await page.getByLabel('教师', { exact: true }).click()
  await page.keyboard.type('abdr')
  await page.getByTitle(TEACHERS[0]!, { exact: true }).click()
  await page.getByText('评优', { exact: true }).click()
  await page.getByRole('button', { name: '生成并预览' }).click()
  const preview = previewOf(page)
  await drawn(preview, 1, 1)
  const [text = ''] = textOfPages(await savedFrom(preview))
  for (const said of [TEACHERS[0]!, '评优', '未认定', '单元整体教学设计', '全科教师能力提升', `${YEAR}年度`])
    expect(text).toContain(said)
  expect(text).toContain(await numberOn(preview))
})

test('§4.6 Ctrl+P hands every page to the printer as one sheet of its size, and nothing of the screen', async () => {
  const page = pc.page()
  await keepPrinting(page)
  await page.keyboard.press('Control+p')
  await page.waitForFunction(() => document.documentElement.dataset.printed === 'yes')
  expect(await sheetsOf(page)).toEqual([[595, 842]])
  await page.keyboard.press('Escape')
  await previewOf(page).waitFor({ state: 'detached' })
})

test('F11 and F05 are printed from their records; a paper that mixes upright and across is printed upright', async () => {
  const page = pc.page()
  for (const [form, record] of [
    ['F11', school.activity],
    ['F05', school.plan],
  ] as const) {
    const asked = { form, record, year: String(YEAR), span: 'year', person: null, entry: null } as const
    expect((await callFromPage(page, 'print-form', asked)).ok).toBe(true)
  }
  await tab(page, '已打印')
  await page.getByRole('button', { name: /^补打 .*-0003$/ }).click()
  const preview = previewOf(page)
  await drawn(preview, 1, 4)
  await keepPrinting(page)
  await preview.getByRole('button', { name: '打印（Ctrl+P）' }).click()
  await page.waitForFunction(() => document.documentElement.dataset.printed === 'yes')
  expect(await sheetsOf(page)).toEqual(Array.from({ length: 4 }, () => [595, 842]))
  await preview.getByRole('button', { name: '关闭（Esc）' }).click()
})

test('CT1 every number is found in the log; printing again gives the same bytes, says 补打 and is counted', async () => {
  const page = pc.page()
  await page.keyboard.press('/')
  await page.keyboard.type('0001')
  await page.getByText('1 份', { exact: true }).waitFor()
  const row = page.getByRole('row').filter({ hasText: 'F21 学时证明' })
  expect(await row.textContent()).toContain(TEACHERS[0])
  const again = row.getByRole('button', { name: /^补打 / })
  const files = []
  for (let time = 1; time <= 2; time++) {
    await again.click()
    const preview = previewOf(page)
    await drawn(preview, 1, 1)
    await preview.getByText('补打', { exact: true }).waitFor()
    files.push(Buffer.from(await savedFrom(preview)).toString('latin1'))
    await page.keyboard.press('Escape')
    await preview.waitFor({ state: 'detached' })
    await row.getByText(`${time} 次`, { exact: true }).waitFor()
  }
  expect(files[1]).toBe(files[0])
  // Back where the person was.
  expect(await again.evaluate((button) => button === document.activeElement)).toBe(true)
})

test('F22 everybody who passed a course has a certificate across in one file; who failed is not offered one', async () => {
  const page = pc.page()
  await tab(page, '结业证书')
  await page.getByText('3 人合格', { exact: true }).waitFor()
  expect(await page.getByText(TEACHERS[3]!, { exact: true }).count()).toBe(0)
  await page.getByRole('button', { name: '全部生成并预览（3 张）' }).click()
  const preview = previewOf(page)
  await drawn(preview, 1, 3)
  // CT4: the third has a character no font has.
  await preview.getByRole('alert').filter({ hasText: '打印字体缺少这些字：\u{323AF}' }).waitFor()
  const pages = textOfPages(await savedFrom(preview))
  expect(pages[2]).toContain('王〓国')
  expect(pages.map((text) => text.includes('未认定') && !text.includes('证书编号'))).toEqual([
    true,
    true,
    true,
  ])
  await keepPrinting(page)
  await page.keyboard.press('Control+p')
  await page.waitForFunction(() => document.documentElement.dataset.printed === 'yes')
  expect((await sheetsOf(page))[2]).toEqual([842, 595])
  await page.keyboard.press('Escape')
})

test('§4.6 paper that has its frame already is told in millimetres; keys typed in the preview stay there', async () => {
  const page = pc.page()
  await page.getByLabel('用已印好边框和“结业证书”字样的证书纸').check()
  await page.getByLabel('向右移（毫米）').fill('2.5')
  await page.getByRole('button', { name: `生成并预览 ${TEACHERS[1]} 的结业证书` }).click()
  const preview = previewOf(page)
  await drawn(preview, 1, 1)
  const saved = page.waitForEvent('download')
  await page.keyboard.press('Control+s')
  const [text = ''] = textOfPages(await readFile(await (await saved).path()))
  expect(text).toContain(TEACHERS[1])
  expect(text).not.toContain('结业证书')
  // Tab goes round within the preview.
  for (let press = 0; press < 6; press++) {
    await page.keyboard.press('Tab')
    expect(
      await preview.evaluate(
        (dialog) => document.activeElement === document.body || dialog.contains(document.activeElement),
      ),
    ).toBe(true)
  }
  await page.keyboard.press('Escape')
})

function previewOf(page: Page): Locator {
  return page.getByRole('dialog', { name: '打印预览' })
}

async function drawn(preview: Locator, page: number, pages: number): Promise<void> {
  await preview
    .getByRole('img', { name: `第 ${page} 页，共 ${pages} 页` })
    .locator('canvas')
    .waitFor()
}

async function numberOn(preview: Locator): Promise<string> {
  return (
    /\d{10}-\d{4}-[A-Z]{3}-\d{4}/.exec((await preview.getByText(/^档案号/).textContent()) ?? '')?.[0] ??
    'none'
  )
}

async function savedFrom(preview: Locator): Promise<Uint8Array> {
  const saved = preview.page().waitForEvent('download')
  await preview.getByRole('link', { name: '保存 PDF' }).click()
  return new Uint8Array(await readFile(await (await saved).path()))
}

async function tab(page: Page, name: string): Promise<void> {
  await page.getByRole('radiogroup', { name: '证书种类' }).getByText(name).click()
}

/** A browser without a window has no print dialog: the sheets stay as the dialog would find them. */
async function keepPrinting(page: Page): Promise<void> {
  await page.evaluate(() => {
    delete document.documentElement.dataset.printed
    window.print = () => {
      document.documentElement.dataset.printed = 'yes'
    }
  })
}

/** What the printer would get, as sizes in points; the sheets are put away afterwards, as after any printing. */
async function sheetsOf(page: Page): Promise<readonly (readonly number[])[]> {
  const pdf = Buffer.from(await page.pdf({ preferCSSPageSize: true })).toString('latin1')
  expect(await page.locator('.paper-print').count()).toBe(0)
  return [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, width, height]) => [
    Math.round(Number(width)),
    Math.round(Number(height)),
  ])
}
