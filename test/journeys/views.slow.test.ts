import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ExchangeReport } from '../../shared/contract/host-values.ts'
import { idOfHash } from '../../shared/operation/operation.ts'
import { type CountyOffice, createCountyOffice } from '../worlds/county-office.ts'
import { enrol, exchange } from '../worlds/exchange-steps.ts'
import { callFromPage, hostRows, keptRows, type Rows } from '../worlds/page-socket.ts'
import { createSchoolPc } from '../worlds/pc/create-school-pc.ts'
import type { SchoolPc } from '../worlds/pc/school-pc.ts'
import {
  addAccount,
  CLERK,
  firstStart,
  fixture,
  goTo,
  HEAD,
  importRoster,
  PRINCIPAL,
  signIn,
  signOut,
} from '../worlds/school-steps.ts'

let pc: SchoolPc
let hall: SchoolPc
let county: CountyOffice
let stick: string
/** What this PC has before anything happens to its view. */
let rows: Rows
let report: ExchangeReport

// Rows of this PC, of another PC of the school and of the county stand in the view.
beforeAll(async () => {
  pc = await createSchoolPc()
  hall = await createSchoolPc()
  county = await createCountyOffice()
  stick = await mkdtemp(join(tmpdir(), 'yanxiubu-stick-'))
  const page = await pc.open()
  await firstStart(page)
  await importRoster(page, fixture('roster-central-school.xlsx'), 48)
  await enrol(page, county, stick)
  await exchange(page, county, stick)
  await planFiledThroughHall(await hall.open())
  await hall.close()
  await exchange(page, county, stick)
  await goTo(page, '计划')
  await page.getByText('备案号 石教备 12').first().waitFor()
  rows = await hostRows(page)
  report = await reportOf(page)
})

afterAll(async () => {
  await pc.remove()
  await hall.remove()
  await rm(stick, { recursive: true, force: true })
})

test('ST3 the rows of this PC, of another PC and of the county stand in IndexedDB', async () => {
  expect(report.received).toBeGreaterThan(0)
  expect(rows.rows.map(({ kind }) => kind)).toContain('county-decision')
  await expectKept(pc.page())
})

test('ST3 IndexedDB deleted: told once, every row back, nothing else', async () => {
  await pc.closeBrowser()
  await rm(pc.viewFolder, { recursive: true })
  const page = await pc.open()
  await signIn(page, CLERK)
  await page.getByText('本机的浏览数据已重新整理好').waitFor()
  await goTo(page, '教师')
  await page.getByText('48 人', { exact: true }).waitFor()
  await expectSame(page)
})

test('ST3 another profile, as another browser or OS user has it, shows the same', async () => {
  const page = await pc.open({ profile: `${pc.profile}-2` })
  await signIn(page, CLERK)
  await expectSame(page)
})

test('ST3 another port is another origin for the browser, and the same rows', async () => {
  await pc.close()
  const page = await pc.open({ port: hall.port })
  await signIn(page, CLERK)
  await expectSame(page)
  await pc.close()
})

test('ST3 a profile that is behind the journal catches up, one that is not is left as it is', async () => {
  const page = await pc.open()
  await signIn(page, CLERK)
  await expectSame(page)
  expect(await page.getByText('本机的浏览数据已重新整理好').count()).toBe(0)
  await save(page, '林小燕')
  rows = await hostRows(page)
  report = await reportOf(page)
  const behind = await pc.open({ profile: `${pc.profile}-2` })
  await signIn(behind, CLERK)
  await goTo(behind, '教师')
  await behind.getByText('49 人', { exact: true }).waitFor()
  await expectSame(behind)
})

test('ST6 no view that was rebuilt opened a new feed: the county has one of each PC', async () => {
  await exchange(pc.page(), county, stick)
  const { graph } = county.seat.log.fold(county.school())
  const tips = graph.tips().filter(({ hash }) => graph.openingOf(idOfHash(hash)).key === report.device.key)
  expect(tips).toHaveLength(1)
})

/** On the other PC: a plan, signed by the principal, submitted; then filed by the county. */
async function planFiledThroughHall(page: Page): Promise<void> {
  await firstStart(page, PRINCIPAL)
  await goTo(page, '计划')
  await page.getByRole('button', { name: '开始写计划' }).click()
  await addAccount(page, HEAD, '校长')
  await signOut(page)
  await signIn(page, HEAD)
  await goTo(page, '计划')
  await page.getByRole('button', { name: '校长签发' }).click()
  await page.getByRole('button', { name: '报送县里' }).click()
  await page.getByRole('button', { name: '撤回报送' }).waitFor()
  const [plan] = (await hostRows(page)).rows.filter(({ kind }) => kind === 'plan')
  await enrol(page, county, stick)
  await exchange(page, county, stick)
  await county.filePlan(plan?.id ?? '', '石教备 12')
}

async function expectSame(page: Page): Promise<void> {
  expect((await hostRows(page)).rows).toEqual(rows.rows)
  await expectKept(page)
  const now = await reportOf(page)
  expect(now.written).toBe(report.written)
  expect(now.device.key).toBe(report.device.key)
}

async function expectKept(page: Page): Promise<void> {
  await expect.poll(async () => (await keptRows(page)).mark).toEqual(rows.mark)
  expect((await keptRows(page)).rows).toEqual(rows.rows)
}

async function reportOf(page: Page): Promise<ExchangeReport> {
  const answer = await callFromPage(page, 'exchange', {})
  if (!answer.ok) throw new Error(answer.refusal.refused)
  return answer.value
}

async function save(page: Page, name: string): Promise<void> {
  await goTo(page, '教师')
  await page.getByRole('button', { name: '新增教师' }).click()
  await page.getByRole('textbox', { name: '姓名' }).fill(name)
  await page.keyboard.press('Control+s')
  await page.getByText('已加入，可以接着加下一位。').waitFor()
}
