import type { FastifyInstance } from 'fastify'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { rootWords } from '../../../county/keys/root-copy.ts'
import { signingKeyFrom } from '../../../shared/disk/keys.ts'
import { NOON, seedOf } from '../../package/cast.ts'
import { launchChromium } from '../../worlds/chromium.ts'
import { serveConsole, signInAtConsole } from '../../worlds/county-console.ts'
import { makeKeys, must, newDisk, openSeat } from '../county-world.ts'

const WHO = { name: '系统管理员', role: 'administrator', password: '一个足够长的密码' } as const
const OTHER = '另一个足够长的密码'
const DAY = 86_400_000

test('CO2 an administrator adds an account, resets its password and closes it, and reads who did what', async () => {
  const { app } = await openConsole()
  const context = await launchChromium()
  try {
    const page = await context.newPage()
    const faults = await signInAtConsole(page, app, WHO)
    await page.getByRole('menuitem', { name: '账号' }).click()
    await page.getByRole('button', { name: '添加账号' }).click()
    await page.getByRole('dialog').getByLabel('姓名').fill('李主任')
    await typePassword(page, '短', '短')
    await page.getByRole('dialog').getByRole('button', { name: '添加' }).click()
    await page.getByText('密码至少八个字符').waitFor()
    await typePassword(page, OTHER, '别的')
    await page.getByRole('dialog').getByRole('button', { name: '添加' }).click()
    await page.getByText('两次填的不一样').waitFor()
    await typePassword(page, OTHER, OTHER)
    await page.getByRole('dialog').getByRole('button', { name: '添加' }).click()
    await page.getByText('已添加李主任。').waitFor()
    const table = page.getByRole('table', { name: '账号' })
    // Nobody closes their own account: the button is not there.
    expect(
      await table
        .getByRole('row', { name: /^系统管理员/ })
        .getByRole('button')
        .count(),
    ).toBe(0)
    const li = table.getByRole('row', { name: '李主任' })
    await li.getByText('师训办').waitFor()
    await li.getByRole('button', { name: '重设密码' }).click()
    await typePassword(page, WHO.password, WHO.password)
    await page.getByRole('dialog').getByRole('button', { name: '重设' }).click()
    await page.getByText('已给李主任重设密码。').waitFor()

    // What only an administrator may ask is not on the page of anybody else.
    const hers = await context.newPage()
    await signInAtConsole(hers, app, { name: '李主任', password: WHO.password })
    await hers.getByRole('menuitem', { name: '方案' }).waitFor()
    expect(await hers.getByRole('menuitem', { name: /账号|服务器/ }).count()).toBe(0)
    await li.getByRole('button', { name: '停用' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '停用' }).click()
    await page.getByText('已停用李主任的账号。').waitFor()
    const trail = page.getByRole('table', { name: '操作记录' })
    await trail.getByText('停用账号：李主任').waitFor()
    const told = (await trail.getByRole('row').allInnerTexts()).slice(1).map((row) => row.split('\t').at(-1))
    expect(told).toEqual([
      '停用账号：李主任',
      '重设密码：李主任',
      '添加账号：李主任（师训办）',
      '添加账号：系统管理员（系统管理员）',
    ])
    expect(faults).toEqual([])
  } finally {
    await context.close()
    await app.close()
  }
})

test('CO2 one’s own password is changed with the old one, and then one signs in with the new', async () => {
  const { app } = await openConsole()
  const context = await launchChromium()
  try {
    const page = await context.newPage()
    await signInAtConsole(page, app, WHO)
    await page.getByRole('button', { name: '改密码' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('现在的密码').fill('猜的')
    await typePassword(page, OTHER, OTHER)
    await dialog.getByRole('button', { name: '改好并重新登录' }).click()
    await dialog.getByText('现在的密码不对').waitFor()
    await dialog.getByLabel('现在的密码').fill(WHO.password)
    await dialog.getByRole('button', { name: '改好并重新登录' }).click()
    await page.getByRole('button', { name: '登录' }).waitFor()
    await page.getByLabel('姓名').fill(WHO.name)
    await page.getByLabel('密码').fill(OTHER)
    await page.getByRole('button', { name: '登录' }).click()
    await page.getByRole('menuitem', { name: '账号' }).waitFor()
  } finally {
    await context.close()
    await app.close()
  }
})

test('a key that is about to end is spoken of on every page, and the next one is made with the root’s words', async () => {
  const { app, at } = await openConsole()
  at(NOON + 320 * DAY)
  const context = await launchChromium()
  try {
    const page = await context.newPage()
    const faults = await signInAtConsole(page, app, WHO)
    await page.getByText('县里的工作密钥还有 46 天到期').waitFor()
    await page.getByRole('menuitem', { name: '服务器' }).click()
    await page.getByText('第 1 把').waitFor()
    await page.getByRole('button', { name: '换下一把' }).click()
    await page.getByLabel('根密钥', { exact: true }).fill('老虎 熊猫')
    await page.getByRole('button', { name: '换密钥' }).click()
    await page.getByText('这不是完整的根密钥').waitFor()
    const root = rootWords(signingKeyFrom(seedOf('石桥县 root'))).join(' ')
    await page.locator('input[type=file]').setInputFiles({
      name: '根密钥.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from(`研修簿 县根密钥\n石桥县\n${root}\n`),
    })
    await page.getByRole('button', { name: '换密钥' }).click()
    await page.getByText('已换好。从现在起用新的一把。').waitFor()
    await page.getByText('第 2 把').waitFor()
    expect(await page.getByText(/到期，请系统管理员/).count()).toBe(0)
    expect(await page.content()).not.toContain(root.split(' ').slice(0, 5).join(' '))
    await page.getByRole('menuitem', { name: '账号' }).click()
    await page.getByText('换成第 2 把工作密钥').waitFor()
    expect(await page.getByText(/到期，请系统管理员/).count()).toBe(0)
    expect(faults.filter((line) => !/status of 400/.test(line))).toEqual([])
  } finally {
    await context.close()
    await app.close()
  }
})

async function openConsole(): Promise<{ app: FastifyInstance; at(time: number): void }> {
  let now = NOON
  const seat = await openSeat(newDisk(), await makeKeys(), { now: () => now })
  must(await seat.desk.accounts.add(WHO, null))
  function at(time: number): void {
    now = time
  }
  return { app: await serveConsole(seat), at }
}

async function typePassword(page: Page, password: string, again: string): Promise<void> {
  await page.getByRole('dialog').getByLabel('新密码').fill(password)
  await page.getByRole('dialog').getByLabel('再填一次').fill(again)
}
