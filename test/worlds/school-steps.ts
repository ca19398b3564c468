import { fileURLToPath } from 'node:url'
import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'

/** What a person does again and again at a school's PC, by what the screen shows them. */

export const CLERK = { name: '周敏', pin: '2580' } as const
export const PRINCIPAL = { name: '陈国栋', pin: '1379' } as const
export const HEAD = { name: '罗校长', pin: '8642' } as const
export const SCHOOL = { name: '石桥镇中心学校', code: '2151199901' } as const

export function fixture(name: string): string {
  return fileURLToPath(new URL(`../fixtures/${name}`, import.meta.url))
}

export interface Person {
  readonly name: string
  readonly pin: string
}

/** Leaves the clerk signed in. */
export async function firstStart(
  page: Page,
  clerk: Person = CLERK,
  scheme = '霍尔果斯市第七个五年管理周期（2024—2028）',
  name: string = SCHOOL.name,
): Promise<void> {
  await page.getByLabel('学校全称').fill(name)
  await page.getByLabel('学校标识码').fill(SCHOOL.code)
  await page.getByRole('radio', { name: scheme }).check()
  await page.getByLabel('您的姓名').fill(clerk.name)
  await page.getByLabel('PIN 码', { exact: true }).fill(clerk.pin)
  await page.getByLabel('再输一次 PIN 码').fill(clerk.pin)
  await page.getByRole('button', { name: '建好并开始' }).click()
  await nav(page).waitFor()
}

export async function signIn(page: Page, { name, pin }: Person): Promise<void> {
  await typePin(page, name, pin)
  await nav(page).waitFor()
}

export async function typePin(page: Page, name: string, pin: string): Promise<void> {
  await chooseUser(page, name)
  await page.getByLabel('PIN 码', { exact: true }).fill(pin)
  await page.getByRole('button', { name: '登录', exact: true }).click()
}

export async function chooseUser(page: Page, name: string): Promise<void> {
  await page.getByRole('radiogroup', { name: '您是谁' }).getByText(name).click()
}

export async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: '退出登录' }).click()
  await page.getByRole('button', { name: '登录', exact: true }).waitFor()
}

export async function goTo(
  page: Page,
  section: '今日' | '教师' | '计划' | '活动' | '培训' | '记录簿' | '学分' | '证书' | '交换' | '设置',
): Promise<void> {
  await nav(page).getByRole('menuitem', { name: section }).click()
  await page.getByRole('heading', { level: 2, name: section }).waitFor()
}

/** A new account of the school and its PIN, before the keeper who is signed in. */
export async function addAccount(page: Page, { name, pin }: Person, role: string): Promise<void> {
  await goTo(page, '设置')
  await page.getByRole('button', { name: '新增账号', exact: true }).click()
  const account = page.getByRole('form', { name: '新增账号' })
  await account.getByLabel('姓名').fill(name)
  await choose(page, account.getByLabel('身份'), role)
  await account.getByRole('button', { name: '保存' }).click()
  await givePin(page, { name, pin })
}

/** In the form that is open for this person. */
export async function givePin(page: Page, { name, pin }: Person): Promise<void> {
  const given = page.getByRole('form', { name: `给 ${name} 定 PIN 码` })
  await typeNewPin(given, pin)
  await given.getByRole('button', { name: '保存' }).click()
  await page.getByText(`${name} 的 PIN 码已定好。`).waitFor()
}

export async function typeNewPin(place: Page | Locator, pin: string): Promise<void> {
  await place.getByLabel('新 PIN 码').fill(pin)
  await place.getByLabel('再输一次 PIN 码').fill(pin)
}

export async function chooseRoster(page: Page, file: string | Upload): Promise<void> {
  await page.getByRole('button', { name: '导入花名册', exact: true }).click()
  await page.getByLabel('选择表格文件').setInputFiles(file)
}

/** A file as the person's own folder might hold it. */
export interface Upload {
  readonly name: string
  readonly mimeType: string
  readonly buffer: Buffer
}

export async function importRoster(page: Page, file: string, people: number): Promise<void> {
  await goTo(page, '教师')
  await chooseRoster(page, file)
  await page.getByRole('button', { name: `导入这 ${people} 人` }).click()
  await page.getByText(`已导入 ${people} 人`).waitFor()
  await page.getByRole('button', { name: '看教师名单' }).click()
}

/** The chip that always tells the state of the data. */
export function chip(page: Page): Locator {
  return page.getByRole('status', { name: '数据状态' })
}

export async function choose(page: Page, field: Locator, option: string): Promise<void> {
  await field.click()
  await page.getByTitle(option, { exact: true }).last().click()
}

/** The sentence of a refusal, read out at once, and where the person sees it without scrolling. */
export async function sentence(page: Page, text: string): Promise<void> {
  const told = page.getByRole('alert').filter({ hasText: text })
  await told.waitFor()
  await expect.poll(async () => ((await told.boundingBox())?.y ?? -1) >= 0).toBe(true)
}

/**
 * Answers with what the status around the button says. The page presses it by itself: on a busy machine what is being
 * read would be over before we had found the button.
 */
export function pressWhenShown(page: Page, name: string): Promise<string> {
  return page.evaluate(
    (text) =>
      new Promise<string>((resolve) => {
        const seen = new MutationObserver(() => {
          const button = [...document.querySelectorAll('button')].find(({ innerText }) => innerText === text)
          if (!button) return
          seen.disconnect()
          resolve(button.closest('[role="status"]')?.textContent ?? '')
          button.click()
        })
        seen.observe(document.body, { subtree: true, childList: true, characterData: true })
      }),
    name,
  )
}

function nav(page: Page): Locator {
  return page.getByRole('navigation', { name: '导航' })
}
