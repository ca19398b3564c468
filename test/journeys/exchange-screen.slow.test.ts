import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ADMINISTRATOR, must } from '../county/county-world.ts'
import { type CountyLine, serveCounty } from '../worlds/county-line.ts'
import { type CountyOffice, createCountyOffice } from '../worlds/county-office.ts'
import { enrol, readPackages, writePackage } from '../worlds/exchange-steps.ts'
import { createSchoolPc } from '../worlds/pc/create-school-pc.ts'
import { createFullStick } from '../worlds/pc/full-stick.ts'
import type { SchoolPc } from '../worlds/pc/school-pc.ts'
import { firstStart, fixture, goTo, importRoster } from '../worlds/school-steps.ts'
import { seriousOn } from '../worlds/serious-findings.ts'

let pc: SchoolPc
let county: CountyOffice
let line: CountyLine
let stick: string

beforeAll(async () => {
  pc = await createSchoolPc()
  county = await createCountyOffice()
  line = await serveCounty(county.seat)
  stick = await mkdtemp(join(tmpdir(), 'yanxiubu-stick-'))
})
afterAll(async () => {
  line.release()
  await pc.remove()
  await line.close()
  await rm(stick, { recursive: true, force: true })
})

// One story, told in order: each test goes on where the one before it ended.

test('TR1 the way to the county is shown step by step, and what was written before counts as not packed', async () => {
  const page = await pc.open()
  await firstStart(page)
  await goTo(page, '交换')
  await page.locator('[aria-current="step"]').filter({ hasText: '申请登记' }).waitFor()
  await importRoster(page, fixture('roster-central-school.xlsx'), 48)
  await enrol(page, county, stick)
  await numbers(page, { 未打包: 2, 在路上: 0, 县里已收到: 0 })
})

test('the folder is asked for where none is chosen, and the focus stands in its field', async () => {
  const page = pc.page()
  await page.getByLabel('数据包所在的').fill('')
  await page.getByRole('button', { name: '写出数据包' }).click()
  await page.getByText('请先选好 U 盘或文件夹。').waitFor()
  await page.keyboard.type(stick)
  expect(await page.getByLabel('数据包所在的').inputValue()).toBe(stick)
})

test('PK6 the file that the screen names stands on the stick, and the numbers move to 在路上', async () => {
  const page = pc.page()
  await goTo(page, '交换')
  const place = () => page.getByRole('button', { name: '读入数据包' }).boundingBox()
  const before = await place()
  await writePackage(page, stick)
  // Numbers that came after the sentence moved the button from under the pointer that was on its way.
  expect(await page.getByText('没有新内容；再写一份').isVisible()).toBe(true)
  expect(await place()).toEqual(before)
  const [file] = await readdir(join(stick, 'YANXIUBU'))
  const told = page.getByRole('status').filter({ hasText: '可以拔出 U 盘' })
  expect(await told.textContent()).toContain(`文件 YANXIUBU/${file}；给县里 2 条。`)
  await numbers(page, { 未打包: 0, 在路上: 2 })
  await page.getByRole('table', { name: '数据包记录' }).getByText(file!).waitFor()
})

test('the folder of the last time is there before anything can be typed', async () => {
  const page = pc.page()
  const field = page.getByLabel('数据包所在的')
  await goTo(page, '教师')
  const first = page.evaluate(
    () =>
      new Promise((resolve) => {
        // Quicker than the host answers: before the page does anything else.
        new MutationObserver((_, watch) => {
          const drawn = document.querySelector<HTMLInputElement>('#exchange-folder')
          if (!drawn) return
          watch.disconnect()
          resolve([drawn.value, drawn.readOnly])
        }).observe(document.body, { childList: true, subtree: true })
      }),
  )
  await goTo(page, '交换')
  expect(await first).toEqual(['', true])
  await expect.poll(() => field.inputValue()).toBe(stick)
  expect(await field.isEditable()).toBe(true)
})

test('PK4 what the county set aside is told with its reason, record by record, and a file that is no package by itself', async () => {
  const page = pc.page()
  await county.exchange(stick)
  await readPackages(page, stick)
  await numbers(page, { 县里已收到: 2, 县里搁置: 0 })
  await page.getByRole('button', { name: '读入数据包' }).click()
  await page.getByText('这里的 1 个数据包以前都读过，没有新内容。').waitFor()
  await numbers(page, { 县里已收到: 2, 县里搁置: 0 })
  const scope = county.school()
  const imported = [...county.seat.log.fold(scope).graph.complete()].find(
    ({ operation }) => operation.act === 'roster-import',
  )!
  must(await county.seat.desk.setAside(scope, [imported.id], '有外校人员，请核对', ADMINISTRATOR))
  await county.exchange(stick)
  await writeFile(join(stick, 'YANXIUBU', 'D-9.yxb'), 'x'.repeat(5000))
  await readPackages(page, stick)
  await page.getByText('个文件里有 1 个没有收入。').waitFor()
  const broken = page.getByRole('table', { name: '结果' }).getByRole('row', { name: /D-9/ })
  await broken.getByText('这个文件不是研修簿的数据包').waitFor()
  await numbers(page, { 县里已收到: 1, 县里搁置: 1 })

  await page.getByRole('region', { name: '收到了什么' }).getByRole('link', { name: '看是哪些' }).click()
  const held = page.getByRole('table', { name: '没有采用和等待处理的' })
  await held.getByText('县里搁置，理由：有外校人员，请核对').waitFor()
  await held.getByText('等 48 处').waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('heading', { level: 2, name: '交换' }).waitFor()
})

test('PK6 a stick without room: told as a stick, nothing is lost, and after making room it is written', async () => {
  const page = pc.page()
  const full = await createFullStick()
  try {
    full.fill(pc.program().pid)
    await page.getByLabel('数据包所在的').fill(full.folder)
    await page.getByRole('button', { name: '写出数据包' }).click()
    await page.getByRole('alert').filter({ hasText: 'U 盘空间不够' }).waitFor()
    full.empty(pc.program().pid)
    await page.getByRole('button', { name: '写出数据包' }).click()
    await page.getByText('可以拔出 U 盘').waitFor()
  } finally {
    await full.remove()
  }
})

test('a stick that is not there is told when it is written and when it is read', async () => {
  const page = pc.page()
  await page.getByLabel('数据包所在的').fill(join(stick, 'gone'))
  await page.getByRole('button', { name: '写出数据包' }).click()
  await page.getByRole('alert').filter({ hasText: '没有写成' }).waitFor()
  await page.getByRole('button', { name: '读入数据包' }).click()
  await page.getByRole('alert').filter({ hasText: '没有收入' }).waitFor()
})

test('long work says how far it is and is stopped by 取消; sending again repeats nothing', async () => {
  const page = pc.page()
  await page.getByRole('button', { name: '填县里的网址' }).click()
  await page.getByRole('textbox', { name: '县里的网址' }).fill(line.address)
  await page.getByRole('button', { name: '保存网址' }).click()
  const send = page.getByRole('button', { name: '立即送出', exact: true })
  await send.waitFor()
  const arrived = line.hold()
  await send.click()
  await arrived
  const progress = page.getByRole('region', { name: '正在与县里交换' })
  await progress.getByText('都送到了，等县里答复…').waitFor()
  await progress.getByRole('button', { name: '取消' }).click()
  await page.getByText('已取消，本机内容都在。').waitFor()
  await progress.waitFor({ state: 'detached' })
  line.release()
  await send.click()
  await page.getByText('县里已答复').waitFor()
  await numbers(page, { 县里已收到: 1, 县里搁置: 1, 在路上: 0, 未打包: 0 })
})

test('a line that is down is no alarm: the stick does as well', async () => {
  const page = pc.page()
  await line.close()
  await page.getByRole('button', { name: '立即送出', exact: true }).click()
  await page.getByRole('status').filter({ hasText: '现在连不上县里，用 U 盘也一样。' }).waitFor()
  expect(await page.getByRole('alert').count()).toBe(0)
  line = await serveCounty(county.seat)
})

test('Ctrl+K from another screen leads to the button, and Enter writes', async () => {
  const page = pc.page()
  await page.getByLabel('数据包所在的').fill(stick)
  await page.getByRole('button', { name: '写出数据包' }).click()
  await page.getByText('可以拔出 U 盘').waitFor()
  await goTo(page, '教师')
  await page.keyboard.press('Control+k')
  await page.keyboard.type('xcsjb')
  await page.getByRole('option', { name: '写出数据包' }).waitFor()
  await page.keyboard.press('Enter')
  const write = page.getByRole('button', { name: '写出数据包' })
  await expect.poll(() => write.evaluate((button) => button === document.activeElement)).toBe(true)
  await expect.poll(() => page.getByLabel('数据包所在的').inputValue()).toBe(stick)
  await page.keyboard.press('Enter')
  await page.getByText('可以拔出 U 盘').waitFor()
})

test('§4 each part of the picture is explained when the keyboard comes to it, and axe finds nothing serious', async () => {
  const page = pc.page()
  await page.getByRole('button', { name: '县里搁置 1 条' }).focus()
  await page.getByText('县里搁置 1 条：县里收到了，但没有采用').waitFor()
  expect(await seriousOn(page)).toEqual([])
})

/** The legend of the picture; `written` is their sum (PK4). */
async function numbers(page: Page, expected: Readonly<Record<string, number>>): Promise<void> {
  for (const [name, count] of Object.entries(expected))
    await page.getByRole('button', { name: `${name} ${count} 条`, exact: true }).waitFor()
  const picture = page.getByRole('region', { name: /到县里的情况$/ })
  const [all, ...parts] = await Promise.all([
    picture.getAttribute('aria-label'),
    ...(await picture.getByRole('button', { name: / \d+ 条$/ }).all()).map((one) =>
      one.getAttribute('aria-label'),
    ),
  ])
  const number = (text: string | null) => Number(/\d+/.exec(text ?? '')?.[0])
  expect(parts.map(number).reduce((sum, one) => sum + one, 0)).toBe(number(all ?? null))
}
