import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type CountyOffice, createCountyOffice } from '../worlds/county-office.ts'
import { enrol, exchange } from '../worlds/exchange-steps.ts'
import { hostRows } from '../worlds/page-socket.ts'
import { createSchoolPc } from '../worlds/pc/create-school-pc.ts'
import type { SchoolPc } from '../worlds/pc/school-pc.ts'
import { CLERK, firstStart, goTo, HEAD, SCHOOL } from '../worlds/school-steps.ts'

const OTHER_NAME = '石桥中心校'
const SCHEME = '霍尔果斯市第七个五年管理周期（2024—2028）'

let office: SchoolPc
let hall: SchoolPc
let county: CountyOffice
let stick: string

beforeAll(async () => {
  office = await createSchoolPc()
  hall = await createSchoolPc()
  county = await createCountyOffice()
  stick = await mkdtemp(join(tmpdir(), 'yanxiubu-stick-'))
})
afterAll(async () => {
  await office.remove()
  await hall.remove()
  await rm(stick, { recursive: true, force: true })
})

// One story, told in order: each test goes on where the one before it ended.

test('BK1 the first starts of two PCs wrote two school profiles: the desk shows both names', async () => {
  await firstStart(await office.open(), CLERK, SCHEME, SCHOOL.name)
  await firstStart(await hall.open(), HEAD, SCHEME, OTHER_NAME)
  for (const pc of [office, hall]) await enrol(pc.page(), county, stick)
  for (const pc of [office, hall, office]) await exchange(pc.page(), county, stick)
  const page = office.page()
  await goTo(page, '今日')
  await page.getByRole('link', { name: '学校和账号信息有 1 处填得不一样' }).waitFor()
  await openDesk(page)
  const found = profileCase(page)
  await take(found, SCHOOL.name).waitFor()
  await take(found, OTHER_NAME).waitFor()
  // Each says whom to ask. Both started as 专管员, each on their own PC.
  await found.getByText(written(SCHOOL.name, CLERK.name, '本机')).waitFor()
  await found.getByText(written(OTHER_NAME, HEAD.name, '另一台电脑')).waitFor()
  expect(await profileNames(page)).toEqual([OTHER_NAME, SCHOOL.name].sort())
})

test('DK1 one is chosen, the choice is undone, and the case is there again with both', async () => {
  const page = office.page()
  await take(profileCase(page), OTHER_NAME).click()
  await page.getByText('没有待处理的').waitFor()
  expect(await profileNames(page)).toEqual([OTHER_NAME])
  await page.keyboard.press('Control+z')
  await take(profileCase(page), SCHOOL.name).waitFor()
  await take(profileCase(page), OTHER_NAME).waitFor()
  expect(await profileNames(page)).toEqual([OTHER_NAME, SCHOOL.name].sort())
})

test('MG1 chosen again and carried to the other PC, both have the one name and nothing to settle', async () => {
  const page = office.page()
  await take(profileCase(page), OTHER_NAME).click()
  await page.getByText('没有待处理的').waitFor()
  await exchange(page, county, stick)
  await exchange(hall.page(), county, stick)
  await openDesk(hall.page())
  await hall.page().getByText('没有待处理的').waitFor()
  const profiles = await Promise.all([office, hall].map(async (pc) => profile(pc.page())))
  expect(profiles[0]).toEqual(profiles[1])
  expect(profiles[0]).toMatchObject({ fields: { name: OTHER_NAME }, beside: {} })
})

async function openDesk(page: Page): Promise<void> {
  await goTo(page, '今日')
  await page.getByRole('button', { name: '全部待处理' }).click()
  await page.getByRole('heading', { level: 2, name: '待处理' }).waitFor()
}

function profileCase(page: Page): Locator {
  return page.getByRole('list', { name: '待处理' }).getByRole('listitem').filter({ hasText: '学校全称' })
}

/** `“石桥小学”：周敏（师训专管员） 2026-11-21 周六 14:03 本机` */
function written(name: string, by: string, where: string): RegExp {
  return new RegExp(`“${name}”：${by}（师训专管员） \\d{4}-\\d\\d-\\d\\d 周. \\d\\d:\\d\\d ${where}`)
}

function take(found: Locator, name: string): Locator {
  return found.getByRole('button', { name: `用“${name}”` })
}

async function profile(page: Page) {
  return (await hostRows(page)).rows.find(({ kind }) => kind === 'school')!
}

/** Both names where two stand, sorted. */
async function profileNames(page: Page): Promise<readonly unknown[]> {
  const { fields, beside } = await profile(page)
  return [fields.name, ...(beside.name ?? []).map(({ value }) => value)].sort()
}
