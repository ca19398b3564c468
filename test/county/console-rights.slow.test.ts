import type { FastifyInstance } from 'fastify'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { createAccounts } from '../../county/accounts/accounts.ts'
import { COUNTY_ROLES, type CountyRole } from '../../shared/domain/kinds/roles.ts'
import { NOON } from '../package/cast.ts'
import { launchChromium } from '../worlds/chromium.ts'
import { serveConsole, signInAtConsole } from '../worlds/county-console.ts'
import {
  bytesFrom,
  enrol,
  makeKeys,
  makePc,
  must,
  newDisk,
  openSeat,
  PLAN,
  planChanges,
  submit,
  sync,
} from './county-world.ts'

const PASSWORD = '一个足够长的密码'

/** What stands on the pages of a county with one school, one request and one submitted plan; 记录簿 is read by everybody. */
const BUTTONS: Readonly<Record<CountyRole, readonly string[]>> = {
  'training-office': ['打开数据包', '导出回包', '打开方案文件'],
  'research-office': ['打开数据包', '导出回包'],
  bureau: ['打开方案文件'],
  administrator: ['打开申请文件', '核对', '打开数据包', '导出回包', '打开方案文件'],
}

test('TR4 the console shows each role the buttons it may press', async () => {
  const app = await openConsole()
  const context = await launchChromium()
  try {
    for (const role of COUNTY_ROLES) {
      const page = await context.newPage()
      await signIn(page, app, role)
      const seen: string[] = []
      for (const section of ['学校与电脑', '数据包', '方案', '计划与学时']) {
        await page.getByRole('menuitem', { name: section }).click()
        await page.getByRole('heading', { name: section }).waitFor()
        await page.getByRole('table').first().waitFor()
        seen.push(...(await page.getByRole('main').getByRole('button').allInnerTexts()))
      }
      const names = seen.map((name) => name.replace(/\s/g, '')).filter((name) => name !== '')
      expect([role, names.sort()]).toEqual([role, [...BUTTONS[role], '更多条件'].sort()])
      await page.getByRole('menuitem', { name: '学校与电脑' }).click()
      await page.getByRole('row', { name: '5119990001' }).click()
      await page.getByRole('row', { name: '办公室电脑' }).waitFor()
      const revoking = page.getByRole('button', { name: '停用' })
      expect([role, await revoking.count()]).toEqual([role, role === 'administrator' ? 1 : 0])
      await page.close()
    }
  } finally {
    await context.close()
    await app.close()
  }
})

test('what is opened, and why something was not done, is on the screen however small it is', async () => {
  const app = await openConsole()
  const context = await launchChromium()
  try {
    const page = await context.newPage()
    await page.setViewportSize({ width: 1366, height: 420 })
    await signIn(page, app, 'research-office')
    await page.getByRole('menuitem', { name: '计划与学时' }).click()
    await page.getByRole('row', { name: '年度计划' }).click()
    const panel = page.getByRole('region', { name: '审查年度计划' })
    await panel.getByRole('heading').first().waitFor()
    expect(await isOnScreen(page, panel.getByRole('heading').first())).toBe(true)
    await panel.getByRole('button', { name: '退回' }).click()
    const refused = page.getByRole('alert').filter({ hasText: '退回要写明意见' })
    await refused.waitFor()
    expect(await isOnScreen(page, refused)).toBe(true)
  } finally {
    await context.close()
    await app.close()
  }
})

async function openConsole(): Promise<FastifyInstance> {
  const seat = await openSeat(newDisk(), await makeKeys())
  const accounts = createAccounts({ log: seat.log, random: bytesFrom(5), now: () => NOON })
  const first = must(
    await accounts.add({ name: 'administrator', role: 'administrator', password: PASSWORD }, null),
  )
  for (const role of COUNTY_ROLES)
    if (role !== 'administrator') must(await accounts.add({ name: role, role, password: PASSWORD }, first))
  const pc = await makePc('office')
  const scope = await enrol(seat.desk, pc, '5119990001')
  await pc.save(...planChanges())
  await submit(pc, PLAN)
  await sync(seat.desk, pc, scope)
  const other = await makePc('hall')
  must(
    await seat.desk.request(
      must(await other.trust.ask({ code: '5119990002', name: '西街小学' }, '教务处')).bytes,
    ),
  )
  return serveConsole(seat)
}

async function signIn(page: Page, app: FastifyInstance, name: string): Promise<void> {
  await signInAtConsole(page, app, { name, password: PASSWORD })
  await page.getByRole('menuitem', { name: '学校与电脑' }).waitFor()
}

async function isOnScreen(page: Page, what: ReturnType<Page['getByRole']>): Promise<boolean> {
  const box = await what.boundingBox()
  const size = page.viewportSize()
  return box !== null && size !== null && box.y >= 0 && box.y + box.height <= size.height
}
