import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { HostStatus } from '../../shared/contract/host-values.ts'
import { callFromPage, hostRows } from '../worlds/page-socket.ts'
import { createBrowserPc } from '../worlds/pc/browser-pc.ts'
import { createElectronPc } from '../worlds/pc/electron-pc.ts'
import type { SchoolPc } from '../worlds/pc/school-pc.ts'
import { CLERK, firstStart, fixture, importRoster, signIn } from '../worlds/school-steps.ts'

let folder: string
let inBrowser: SchoolPc
let inElectron: SchoolPc
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'yanxiubu-both-'))
  inBrowser = await createBrowserPc(join(folder, 'data'))
  inElectron = await createElectronPc(join(folder, 'data'))
})
afterAll(async () => {
  await inBrowser?.remove()
  await inElectron?.remove()
  await rm(folder, { recursive: true, force: true })
})

// One story, told in order.
let before: Seen

interface Seen {
  readonly rows: unknown
  readonly device: string
  readonly written: number
  readonly keys: string
}

test('ST8 what was begun in the browser shell stands in the Electron shell, which asks for nothing but the PIN', async () => {
  const page = await inBrowser.open()
  await firstStart(page)
  await importRoster(page, fixture('roster-central-school.xlsx'), 48)
  before = await seen(page)
  await inBrowser.close()
  await expectSame(await inElectron.open(), 'electron')
  await inElectron.close()
})

test('ST8 and back again: one device, no new feed, the same keys', async () => {
  await expectSame(await inBrowser.open(), 'browser')
})

test('ST9 while one shell runs, a start of the other shows its window or says so, and writes nothing', async () => {
  const second = await inElectron.startAgain()
  expect(second.code).toBe(1)
  expect(second.said).toContain('研修簿已在这台电脑上运行')
  expect(await seen(inBrowser.page())).toEqual(before)
})

async function expectSame(page: Page, shell: HostStatus['shell']): Promise<void> {
  const status = await callFromPage(page, 'status', {})
  expect(status.ok && status.value).toMatchObject({ phase: 'signed-out', shell, news: [] })
  await signIn(page, CLERK)
  expect(await seen(page)).toEqual(before)
}

async function seen(page: Page): Promise<Seen> {
  const exchange = await callFromPage(page, 'exchange', {})
  if (!exchange.ok) throw new Error(exchange.refusal.refused)
  return {
    rows: (await hostRows(page)).rows,
    device: exchange.value.device.key,
    written: exchange.value.written,
    keys: await readFile(join(folder, 'data/device-keys.json'), 'utf8'),
  }
}
