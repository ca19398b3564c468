import type { FastifyInstance } from 'fastify'
import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { NOON } from '../../package/cast.ts'
import { launchChromium } from '../../worlds/chromium.ts'
import { serveConsole, signInAtConsole } from '../../worlds/county-console.ts'
import {
  enrol,
  makeKeys,
  makePc,
  must,
  newDisk,
  openSeat,
  PLAN,
  planChanges,
  type Seat,
  submit,
  sync,
} from '../county-world.ts'

const WHO = { name: '李主任', role: 'administrator', password: '一个足够长的密码' } as const

test('an official works through the queue by keys; what is opened, refused and decided is always on the screen', async () => {
  const { seat, app } = await openConsole(24)
  const context = await launchChromium()
  try {
    const page = await context.newPage()
    const faults = await signInAtConsole(page, app, WHO)
    await page.getByRole('menuitem', { name: '计划与学时' }).click()
    await page.getByText('待办 24', { exact: true }).waitFor()
    const queue = page.getByRole('table', { name: '待办' })
    // The latest first; down to a line that lies below the screen, and opened.
    await queue.getByRole('row', { name: '计划24' }).focus()
    for (let at = 0; at < 20; at++) await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    const panel = page.getByRole('region', { name: '审查年度计划' })
    await panel.getByRole('heading', { name: '计划4' }).waitFor()
    await seen(page, panel.getByRole('heading', { name: '计划4' }))
    await panel.getByRole('button', { name: '退回' }).click()
    await seen(page, panel.getByText('退回要写明意见。'))
    await seen(page, panel.getByRole('button', { name: '退回' }))

    // Half an opinion is there after F5, with the document and who is signed in.
    await panel.getByLabel('意见').fill('第三项没有负责人')
    await page.reload()
    await panel.getByRole('heading', { name: '计划4' }).waitFor()
    expect(await panel.getByLabel('意见').inputValue()).toBe('第三项没有负责人')
    await panel.getByRole('button', { name: '退回' }).click()

    // The next one is open, and the keyboard is at it.
    await page.getByText('已退回。').waitFor()
    await panel.getByRole('heading', { name: '计划3' }).waitFor()
    await page.waitForFunction(() => document.activeElement?.textContent?.includes('计划3'))
    expect(await panel.getByLabel('意见').inputValue()).toBe('')
    await page.getByText('待办 23', { exact: true }).waitFor()
    await page.getByText('已退回 1').click()
    await page.getByRole('table', { name: '已退回' }).getByRole('row', { name: '计划4' }).click()
    const history = panel.getByRole('region', { name: '办理经过' })
    await history.getByText('第三项没有负责人').waitFor()
    await history.getByText('李主任').waitFor()
    expect(await panel.getByRole('button', { name: '退回' }).count()).toBe(0)

    // Searched and filtered, the lines are what was asked for.
    await page.getByText('待办 23').click()
    await page.getByLabel('查找名称或学校').fill('计划12')
    await expect.poll(() => page.getByRole('table', { name: '待办' }).getByRole('row').count()).toBe(2)
    expect(seat.log.fold(seat.desk.schools()[0]!.scope).list('plan')).toHaveLength(1)
    expect(faults.filter((line) => !/status of 400/.test(line))).toEqual([])
  } finally {
    await context.close()
    await app.close()
  }
})

test('what comes is told without an act, and no line moves until it is asked for', async () => {
  const { seat, app } = await openConsole(2)
  const context = await launchChromium()
  try {
    const page = await context.newPage()
    const faults = await signInAtConsole(page, app, WHO)
    await page.getByRole('menuitem', { name: '计划与学时 2' }).click()
    const queue = page.getByRole('table', { name: '待办' })
    await queue.getByRole('row', { name: '计划2' }).waitFor()
    const before = await queue.getByRole('row', { name: '计划2' }).boundingBox()
    await school(seat, 3)
    await page.getByRole('button', { name: '有 1 份新的' }).waitFor()
    await page.getByText('待办 3', { exact: true }).waitFor()
    expect(await queue.getByRole('row', { name: '计划3' }).count()).toBe(0)
    expect(await queue.getByRole('row', { name: '计划2' }).boundingBox()).toEqual(before)
    await page.getByRole('button', { name: '有 1 份新的' }).click()
    await queue.getByRole('row', { name: '计划3' }).waitFor()
    await page.getByRole('menuitem', { name: '计划与学时 3' }).waitFor()
    expect(faults).toEqual([])
  } finally {
    await context.close()
    await app.close()
  }
})

test('a county that was started anew asks to sign in again, and keeps what was typed', async () => {
  const { seat, app } = await openConsole(1)
  const context = await launchChromium()
  const port = (app.server.address() as { port: number }).port
  let anew: FastifyInstance | undefined
  try {
    const page = await context.newPage()
    await signInAtConsole(page, app, WHO)
    await page.getByRole('menuitem', { name: '计划与学时' }).click()
    await page.getByRole('row', { name: '计划1' }).click()
    const panel = page.getByRole('region', { name: '审查年度计划' })
    await panel.getByLabel('备案号').fill('石教备〔2026〕7号')
    await app.close()
    anew = await serveConsole(seat, port)
    await panel.getByRole('button', { name: '备案' }).click()
    await page.getByText('请再登录一次').waitFor()
    await page.getByLabel('姓名').fill(WHO.name)
    await page.getByLabel('密码').fill(WHO.password)
    await page.getByRole('button', { name: '登录' }).click()
    expect(await panel.getByLabel('备案号').inputValue()).toBe('石教备〔2026〕7号')
    await panel.getByRole('button', { name: '备案' }).click()
    await page.getByText('已备案。').waitFor()
    // Whoever signs out leaves nothing in the tab.
    await page.getByRole('button', { name: '退出' }).click()
    expect(await page.evaluate(() => Object.keys(sessionStorage))).toEqual([])
  } finally {
    await context.close()
    await anew?.close()
  }
})

test('a plan that two PCs submitted is set aside once, taken back, and filed: the answer ends both', async () => {
  const { seat, app } = await openConsole(1)
  const { scope } = seat.desk.schools()[0]!
  const hall = await makePc('hall', () => NOON + 120_000)
  await enrol(seat.desk, hall, '5119990001', scope)
  await submit(hall, PLAN)
  await sync(seat.desk, hall, scope)
  const context = await launchChromium()
  try {
    const page = await context.newPage()
    const faults = await signInAtConsole(page, app, WHO)
    await page.getByRole('menuitem', { name: '计划与学时' }).click()
    await page.getByText('两个结果 1').click()
    await page.getByRole('table', { name: '两个结果' }).getByRole('row', { name: '计划1' }).click()
    const panel = page.getByRole('region', { name: '审查年度计划' })
    const both = panel.getByRole('list', { name: '两个结果' })
    await both.getByRole('button', { name: '搁置' }).first().click()
    await page.getByRole('dialog').getByLabel('原因').fill('重复')
    await page.getByRole('dialog').getByRole('button', { name: '搁置' }).click()
    await both.waitFor({ state: 'detached' })

    await page.getByRole('menuitem', { name: '学校与电脑' }).click()
    await page.getByRole('row', { name: '5119990001' }).click()
    const controls = page.getByRole('region', { name: '停用、搁置和截断' })
    await controls.getByText('搁置 1 条内容').waitFor()
    await controls.getByRole('button', { name: '收回' }).click()
    await page.getByRole('dialog').getByLabel('原因').fill('查清了')
    await page.getByRole('dialog').getByRole('button', { name: '收回' }).click()
    await controls.getByText('收回：查清了').waitFor()

    await page.getByRole('menuitem', { name: '计划与学时' }).click()
    await page.getByRole('row', { name: '计划1' }).click()
    await both.waitFor()
    await panel.getByLabel('备案号').fill('石教备〔2026〕7号')
    await panel.getByRole('button', { name: '备案' }).click()
    await page.getByText('已备案。').waitFor()
    expect(seat.log.fold(scope).list('county-decision')[0]?.fields.besides).toHaveLength(1)
    expect(faults).toEqual([])
  } finally {
    await context.close()
    await app.close()
  }
})

async function openConsole(schools: number): Promise<{ seat: Seat; app: FastifyInstance }> {
  let time = NOON
  // The journal's own time is the PCs': each school a minute later than the one before it.
  const seat = await openSeat(newDisk(), await makeKeys(), { now: () => (time += 1) })
  must(await seat.desk.accounts.add(WHO, null))
  for (let at = 1; at <= schools; at++) await school(seat, at)
  return { seat, app: await serveConsole(seat) }
}

async function school({ desk }: Seat, at: number): Promise<void> {
  const pc = await makePc(`school ${at}`, () => NOON + at * 60_000)
  const scope = await enrol(desk, pc, String(5_119_990_000 + at))
  await pc.save(...planChanges(`计划${at}`))
  await submit(pc, PLAN)
  await sync(desk, pc, scope)
}

async function seen(page: Page, what: Locator): Promise<void> {
  await what.waitFor()
  const box = await what.boundingBox()
  const size = page.viewportSize()!
  expect(box!.y >= 0 && box!.y + box!.height <= size.height).toBe(true)
}
