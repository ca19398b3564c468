import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import type { CountyOffice } from './county-office.ts'
import { goTo } from './school-steps.ts'

/** What a person does on the screen 交换, with a folder for a stick. */

/** From 本机未登记 to 已登记: request, words both ways, answer. */
export async function enrol(page: Page, county: CountyOffice, stick: string): Promise<void> {
  await goTo(page, '交换')
  await page.getByLabel('申请文件存到').fill(stick)
  await page.getByRole('button', { name: '生成登记申请' }).click()
  const ours = (await page.getByLabel('请念给县里听').textContent()) ?? ''
  const { file, words } = await county.enrol(stick, ours)
  await page.getByLabel('打开县里的答复文件').setInputFiles(file)
  await page.getByLabel('县里念的词').fill(words)
  await page.getByRole('button', { name: '核对无误，完成登记' }).click()
  await page.getByText(`已在${county.name}登记，可以交换。`).waitFor()
  for (const old of await readdir(stick)) {
    if (/\.yx[ra]$/.test(old)) await rm(join(stick, old))
  }
}

/** Up, the county's work, down: one way of the stick. */
export async function exchange(page: Page, county: CountyOffice, stick: string): Promise<void> {
  await writePackage(page, stick)
  await county.exchange(stick)
  await readPackages(page, stick)
}

export async function writePackage(page: Page, stick: string): Promise<void> {
  await goTo(page, '交换')
  await page.getByLabel('数据包所在的').fill(stick)
  await page.getByRole('button', { name: '写出数据包' }).click()
  await page.getByText('可以拔出 U 盘').waitFor()
}

export async function readPackages(page: Page, stick: string): Promise<void> {
  await goTo(page, '交换')
  await page.getByLabel('数据包所在的').fill(stick)
  await page.getByRole('button', { name: '读入数据包' }).click()
  await page.getByRole('table', { name: '结果' }).waitFor()
}
