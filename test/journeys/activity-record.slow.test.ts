import { readFile } from 'node:fs/promises'
import type { Locator } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { textOfPages } from '../printing/pdf-text.ts'
import { openActivity, panelOf, rollOf, rowsOf, showTab, written } from '../worlds/activity-steps.ts'
import { madePicture } from '../worlds/made-picture.ts'
import { createSchoolPc } from '../worlds/pc/create-school-pc.ts'
import type { SchoolPc } from '../worlds/pc/school-pc.ts'
import { addUser, LEADER, stockSchool, TOPICS } from '../worlds/planned-school.ts'
import { CLERK, firstStart, goTo, signIn, signOut } from '../worlds/school-steps.ts'

const [, { theme: THEME }] = TOPICS

let pc: SchoolPc
beforeAll(async () => {
  pc = await createSchoolPc()
  const page = await pc.open()
  await firstStart(page)
  await stockSchool(page)
  await addUser(page, LEADER, 'leader')
})
afterAll(() => pc.remove())

// One story, told in order: each test goes on where the one before it ended.

test('F11 a meeting is held: everybody there, one on leave', async () => {
  const page = pc.page()
  await goTo(page, '活动')
  for (const key of ['p', 'Enter', 'Enter']) await page.keyboard.press(key)
  await rollOf(page).getByText('应到 48 人').waitFor()
  await page.keyboard.press('a')
  await rollOf(page).getByRole('row', { name: '沈强' }).focus()
  for (const key of ['q', 'Enter']) await page.keyboard.press(key)
  await page.keyboard.insertText('看病')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+s')
  await rollOf(page).getByText('出勤 47', { exact: true }).waitFor()
  await rollOf(page).getByText('人的考勤未保存').waitFor({ state: 'detached' })
})

test('F12 what is missing of the five haves leads to its field; what is written counts', async () => {
  const page = pc.page()
  await showTab(page, '概要')
  const haves = panelOf(page).getByRole('region', { name: '五有' })
  await haves.getByText('有主题').waitFor()
  await haves.getByRole('button', { name: '缺总结' }).click()
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('record-summary')
  await page.keyboard.insertText('提问更有层次了。')
  await panelOf(page).getByLabel('活动过程').fill('一、说课；二、讨论。')
  await panelOf(page).getByLabel('形成的措施').fill('每课设计三个层次的问题。')
  await panelOf(page).getByLabel('评分').fill('９２')
  await page.keyboard.press('Control+s')
  await panelOf(page).getByText('有改动未保存').waitFor({ state: 'detached' })
  await showTab(page, '概要')
  for (const have of ['主题', '措施', '记载', '总结', '评估']) await haves.getByText(`有${have}`).waitFor()
  const [held] = await rowsOf(page, 'activity')
  expect(held?.fields.rating).toEqual({ score: '92', grade: '' })
})

test('ST7 pictures come from files and the clipboard, shrunk to 1600 pixels, each choice one operation', async () => {
  const page = pc.page()
  await showTab(page, '照片')
  await panelOf(page).getByText('还没有照片').waitFor()
  const before = await written(page)
  await panelOf(page)
    .getByLabel('选择照片文件')
    .setInputFiles([await picture('说课.png', 3200, 1800), await picture('讨论.png', 800, 600)])
  await photo(2).waitFor()
  expect(await written(page)).toBe(before + 1)
  expect(await sizeOf(photo(1))).toEqual([1600, 900])
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.evaluate(
    async (bytes) => {
      const blob = new Blob([new Uint8Array(bytes)], { type: 'image/png' })
      await navigator.clipboard.write([new ClipboardItem({ 'image/png': blob })])
    },
    [...(await madePicture(page, 640, 480))],
  )
  await page.keyboard.press('Control+v')
  await photo(3).waitFor()
  expect(await sizeOf(photo(3))).toEqual([640, 480])
})

test('ST7 a picture is named, moved, seen large with the arrow keys, taken out and put back', async () => {
  const page = pc.page()
  await panelOf(page).getByLabel('第 1 张照片的说明').fill('说课')
  await panelOf(page).getByLabel('第 1 张照片的说明').press('Enter')
  await panelOf(page).getByRole('button', { name: '后移：说课' }).click()
  await panelOf(page).getByRole('button', { name: '放大看：照片 1' }).waitFor()
  await panelOf(page).getByRole('button', { name: '放大看：说课' }).click()
  const large = page.getByRole('dialog')
  await large.getByText('说课（2 / 3）').waitFor()
  await page.keyboard.press('ArrowRight')
  await large.getByText('照片 3（3 / 3）').waitFor()
  await page.keyboard.press('ArrowRight')
  await large.getByText('照片 1（1 / 3）').waitFor()
  await page.keyboard.press('Escape')
  await large.waitFor({ state: 'hidden' })
  await panelOf(page).getByRole('button', { name: '移出：说课' }).click()
  await panelOf(page).getByText('已移出一张照片。').waitFor()
  expect(await panelOf(page).getByRole('listitem').count()).toBe(2)
  await panelOf(page).getByRole('button', { name: '恢复' }).click()
  await panelOf(page).getByRole('button', { name: '放大看：说课' }).waitFor()
})

test('ST7 a file that is no picture is named and the others are taken', async () => {
  const page = pc.page()
  const text = { name: '通知.png', mimeType: 'image/png', buffer: Buffer.from('no picture') }
  await panelOf(page)
    .getByLabel('选择照片文件')
    .setInputFiles([text, await picture('合影.png', 40, 30)])
  await page.getByRole('alert').filter({ hasText: '“通知.png”不是能用的图片' }).waitFor()
  await panelOf(page)
    .getByRole('button', { name: /^放大看：/ })
    .nth(3)
    .waitFor()
})

test('F11 F12 sign-in sheet and record are printed with names, absences, text and the five haves', async () => {
  const page = pc.page()
  const sheet = await printed('打印签到表')
  for (const said of [THEME, '沈强', '阿卜杜热合曼·麦麦提依明', '看病', '48']) expect(sheet).toContain(said)
  const record = await printed('打印活动记录')
  expect(record).not.toContain('没有印在这里')
  for (const said of ['每课设计三个层次的问题', '■总结', '■评估']) expect(record).toContain(said)
  await page.getByRole('button', { name: '空白表' }).click()
  const blank = await savedFrom(page.getByRole('menuitem', { name: '打印空白签到表' }))
  expect(blank).toContain('签到表')
  expect(blank).not.toContain('沈强')
  await page.keyboard.press('Control+k')
  await page.keyboard.type('dyqdb')
  await page.getByRole('option', { name: '打印签到表' }).waitFor()
  await page.keyboard.press('Escape')
})

test('MG5 MG8 the leader confirms, then the clerk; a later change says that it was not seen', async () => {
  const page = pc.page()
  await showTab(page, '概要')
  await signOut(page)
  await signIn(page, LEADER)
  await openActivity(page, THEME)
  await showTab(page, '概要')
  const marks = panelOf(page).getByRole('region', { name: '确认' })
  await marks.getByRole('button', { name: '确认', exact: true }).click()
  await marks.getByText(LEADER.name).waitFor()
  await signOut(page)
  await signIn(page, CLERK)
  await openActivity(page, THEME)
  await showTab(page, '概要')
  await marks.getByRole('button', { name: '确认', exact: true }).click()
  await panelOf(page).getByText('专管员已确认').first().waitFor()
  await showTab(page, '记录')
  await panelOf(page).getByLabel('成果或资源').fill('三个课例')
  await page.keyboard.press('Control+s')
  await panelOf(page).getByText('有改动未保存').waitFor({ state: 'detached' })
  await showTab(page, '概要')
  await marks.getByText('之后又有改动').nth(1).waitFor()
})

function photo(place: number): Locator {
  return panelOf(pc.page())
    .getByRole('listitem')
    .nth(place - 1)
    .locator('img')
}

function sizeOf(picture: Locator): Promise<readonly number[]> {
  return picture.evaluate(async (shown: HTMLImageElement) => {
    await shown.decode()
    return [shown.naturalWidth, shown.naturalHeight]
  })
}

async function picture(name: string, width: number, height: number) {
  const buffer = Buffer.from(await madePicture(pc.page(), width, height))
  return { name, mimeType: 'image/png', buffer }
}

function printed(button: string): Promise<string> {
  return savedFrom(panelOf(pc.page()).getByRole('button', { name: button }))
}

/** The text of the paper that a button makes, as it is saved from the preview. */
async function savedFrom(button: Locator): Promise<string> {
  const page = pc.page()
  await button.click()
  const preview = page.getByRole('dialog', { name: '打印预览' })
  await preview.getByRole('img', { name: /^第 1 页/ }).waitFor()
  const saved = page.waitForEvent('download')
  await preview.getByRole('link', { name: '保存 PDF' }).click()
  const file = await (await saved).path()
  await page.keyboard.press('Escape')
  await preview.waitFor({ state: 'detached' })
  return textOfPages(await readFile(file)).join('\n')
}
