import type { Locator, Page } from 'playwright-core'
import { callFromPage } from './page-socket.ts'

/** What a person does on the screen 计划, by what it shows them. */

export function state(page: Page): Locator {
  return page.getByRole('region', { name: '计划状态' })
}

export function topic(page: Page, theme: string): Locator {
  return page.getByRole('table', { name: '研修专题' }).getByRole('row', { name: new RegExp(theme) })
}

export async function themes(page: Page): Promise<readonly string[]> {
  const rows = page.getByRole('table', { name: '研修专题' }).getByRole('row')
  const all = await rows.allTextContents()
  return ['大单元教学设计', '作业设计与批改', '读书交流', '命题研究'].toSorted(
    (a, b) => all.findIndex((text) => text.includes(a)) - all.findIndex((text) => text.includes(b)),
  )
}

export async function tab(page: Page, name: string): Promise<void> {
  await page.getByRole('radiogroup', { name: '计划' }).getByText(name, { exact: true }).click()
}

export async function setHours(page: Page, theme: string, hours: string): Promise<void> {
  await topic(page, theme).click()
  const panel = page.getByRole('complementary', { name: '修改专题' })
  await panel.getByLabel('计划学时').fill(hours)
  await panel.getByLabel('计划学时').press('Control+s')
  await topic(page, theme).getByText(hours, { exact: true }).waitFor()
  await page.keyboard.press('Escape')
}

/** Without a mouse: the form is open, with the hand on 时间. */
export async function typeTopic(page: Page, when: string, hours: string, theme: string): Promise<void> {
  await page.keyboard.type(when)
  await page.keyboard.press('Enter')
  await page.keyboard.type(hours)
  await page.keyboard.press('Enter')
  await page.keyboard.type(theme)
  await page.keyboard.press('Control+Enter')
  await topic(page, theme).waitFor()
}

export async function submitPlan(page: Page): Promise<void> {
  await page.getByRole('button', { name: '报送县里' }).click()
  await page.getByRole('button', { name: '去“交换”送出' }).waitFor()
}

/** In the panel of a teacher's plan. */
export async function addPersonalLine(
  panel: Locator,
  when: string,
  hours: string,
  theme: string,
): Promise<void> {
  await panel.getByRole('button', { name: '新增一条' }).click()
  const line = panel.getByRole('region', { name: '新增一条' })
  await line.getByLabel('时间').fill(when)
  await line.getByLabel('预计学时').fill(hours)
  await line.getByLabel('主题').fill(theme)
  await line.getByLabel('主题').press('Control+Enter')
  await panel.getByRole('table', { name: '年度研修计划' }).getByText(theme).waitFor()
  await line.getByRole('button', { name: '关闭' }).click()
}

export async function askSign(page: Page, pin: string): Promise<void> {
  await page.getByRole('button', { name: /^请校长/ }).click()
  const dialog = page.getByRole('dialog', { name: '校长签发' })
  await dialog.getByLabel('PIN 码').fill(pin)
  await dialog.getByRole('button', { name: '签发' }).click()
}

export async function draftsHold(page: Page, text: string): Promise<boolean> {
  const list = await callFromPage(page, 'draft-list', {})
  const keys = list.ok ? list.value : []
  const bodies = await Promise.all(keys.map((key) => callFromPage(page, 'draft-get', { key })))
  return bodies.some((body) => body.ok && body.value?.includes(text))
}

/** Operations of this PC so far. */
export async function written(page: Page): Promise<number> {
  const answer = await callFromPage(page, 'exchange', {})
  return answer.ok ? answer.value.written : Number.NaN
}
