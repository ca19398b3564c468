import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import type { ViewRow } from '../../shared/contract/host-values.ts'
import { callFromPage, hostRows } from './page-socket.ts'
import { goTo } from './school-steps.ts'

/** What a person does with an activity that is open beside the list. */

export function panelOf(page: Page): Locator {
  return page.getByRole('complementary', { name: /^活动：/ })
}

export function rollOf(page: Page): Locator {
  return page.getByRole('region', { name: '点名' })
}

export async function showTab(page: Page, name: '概要' | '点名' | '记录' | '照片' | '历史'): Promise<void> {
  const tab = panelOf(page).getByRole('tab', { name: new RegExp(`^${name}`) })
  await tab.click()
  await expect.poll(() => tab.getAttribute('aria-selected')).toBe('true')
}

export async function openActivity(page: Page, theme: string): Promise<void> {
  await goTo(page, '活动')
  await page.getByRole('table', { name: '列表' }).getByText(theme).click()
  await page.getByRole('complementary', { name: `活动：${theme}` }).waitFor()
}

export async function rowsOf(page: Page, kind: string): Promise<readonly ViewRow[]> {
  const { rows } = await hostRows(page)
  return rows.filter((row) => row.kind === kind)
}

/** Operations of this PC so far. */
export async function written(page: Page): Promise<number> {
  const answer = await callFromPage(page, 'exchange', {})
  return answer.ok ? answer.value.written : Number.NaN
}
